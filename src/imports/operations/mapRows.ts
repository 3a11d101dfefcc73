import type { RawRow } from '#platform/parts'
import { createMapper } from '../mapping/applyMapping'
import { joinOf, type Target } from '../targets'
import type { ImportSettings } from '../types'

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
export const createRowMapper = ({ format, mapping, matchBy }: ImportSettings, target: Target) => {
  const joins = target.fields.flatMap((field) => {
    const join = joinOf(field)
    return join === null ? [] : [[field.name, join] as const]
  })
  const map = createMapper(mapping, new Map(joins))
  return (values: string[], index: number): MappedRow => {
    const raw = map(values)
    const text = matchBy === 'none' ? null : raw[matchBy]
    const { storedKey } = target
    const stored = text && storedKey ? storedKey({ field: matchBy, row: raw, text }) : text
    return { matchKey: stored ?? null, number: index + (format.header ? 2 : 1), raw, values }
  }
}

/** The relationships of a target's records to others of it. */
const ownReferences = ({ collection, fields }: Target): string[] =>
  fields.flatMap(({ field, name }) =>
    field.type === 'relationship' && field.relationTo === collection ? name : [],
  )

/**
 * Cuts a batch so that no part holds a key twice, nor a record and one that belongs to it: each
 * part then finds what the part before it has written. The order of rows with the same key is kept.
 */
export const partRows = (rows: MappedRow[], target: Target): MappedRow[][] => {
  const { foundBy = [], uniqueKeys } = target
  const references = ownReferences(target)
  const parts: MappedRow[][] = []
  let waiting = rows
  while (waiting.length > 0) {
    const part: MappedRow[] = []
    const later: MappedRow[] = []
    const seen = new Set<string>()
    const names = new Set<string>()
    for (const row of waiting) {
      const { matchKey, raw } = row
      const keys = [
        ...(matchKey === null ? [] : [`match ${matchKey}`]),
        ...uniqueKeys.flatMap((name) => (raw[name] ? [`${name} ${raw[name]}`] : [])),
      ]
      const belongs = references.some((name) => names.has(raw[name]?.toLowerCase() ?? ''))
      const waits = belongs || keys.some((key) => seen.has(key))
      for (const key of keys) seen.add(key)
      for (const name of references.length > 0 ? foundBy : []) {
        const value = raw[name]
        if (value) names.add(value.toLowerCase())
      }
      if (waits) later.push(row)
      else part.push(row)
    }
    parts.push(part)
    waiting = later
  }
  return parts
}
