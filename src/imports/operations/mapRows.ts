import type { Data } from '#platform/records'
import { normaliseCard } from '#registry'
import { createMapper, type RawRow } from '../mapping/applyMapping'
import { mendValue } from '../mapping/clean'
import type { ImportSettings } from '../types'
import { uniqueKeysOf } from './matches'

/** A row of the file, cut up but not yet looked at. */
export type MappedRow = {
  /** What the row is recognised by, in its stored form; null when it has none. */
  matchKey: null | string
  /** As a spreadsheet numbers it, the heading being row 1. */
  number: number
  raw: RawRow
  values: string[]
}

/** Prepares the settings and gives the function that maps a row. */
export const createRowMapper = ({ format, mapping, matchBy }: ImportSettings) => {
  const map = createMapper(mapping)
  return (values: string[], index: number): MappedRow => {
    const raw = map(values)
    return {
      matchKey: matchBy === 'none' ? null : matchKeyOf(raw, matchBy),
      number: index + (format.header ? 2 : 1),
      raw,
      values,
    }
  }
}

const matchKeyOf = (raw: RawRow, matchBy: string): null | string => {
  const text = raw[matchBy]
  if (!text) return null
  const country = raw.country ?? null
  const value = mendValue(matchBy, text, country)
  const card: Data = { [matchBy]: value, ...(country && { country }) }
  const { data, problems } = normaliseCard(card)
  return problems.some(({ path }) => path === matchBy) ? null : String(data[matchBy])
}

/**
 * Cuts a batch so that no part holds a key twice, nor a company and one that belongs to it: each
 * part then finds what the part before it has written. The order of rows with the same key is kept.
 */
export const partRows = (rows: MappedRow[], { target }: ImportSettings): MappedRow[][] => {
  const parts: MappedRow[][] = []
  let waiting = rows
  while (waiting.length > 0) {
    const part: MappedRow[] = []
    const later: MappedRow[] = []
    const seen = new Set<string>()
    const names = new Set<string>()
    for (const row of waiting) {
      const keys = [
        ...(row.matchKey === null ? [] : [`match ${row.matchKey}`]),
        ...uniqueKeysOf(target).flatMap((name) =>
          row.raw[name] ? [`${name} ${row.raw[name]}`] : [],
        ),
      ]
      const parent = row.raw.parent?.toLowerCase()
      const waits = keys.some((key) => seen.has(key)) || (parent !== undefined && names.has(parent))
      for (const key of keys) seen.add(key)
      if (target === 'companies') {
        for (const name of ['name', 'code', 'externalId', 'vatNumber']) {
          const value = row.raw[name]
          if (value) names.add(value.toLowerCase())
        }
      }
      if (waits) later.push(row)
      else part.push(row)
    }
    parts.push(part)
    waiting = later
  }
  return parts
}
