import type { PayloadRequest, Where } from 'payload'
import { languageOf } from '#platform/i18n'
import type { Dimension, PreparedDimension } from '#platform/parts/contributions/statistics'
import { type MeasureCode, measures, type Part, type Parts } from '../measures'
import { type Bucket, bucketOf, bucketsOf, idOf } from './buckets'
import type { Axis, AxisValue, Figures, Group } from './result'

/** A row of the statement's answer: `g1`, `k1`, `o1`, … and a column for each part. */
export type Row = Record<string, null | number | string | boolean>

const partNames: Record<string, Part> = { days_to_close: 'daysToClose' }

/** Reads the parts of a row: its columns are looked at once, not with each of a thousand rows. */
const partReader = (rows: Row[]): ((row: Row) => Parts) => {
  const columns = Object.keys(rows[0] ?? {})
    .filter((name) => !/^[gko]\d$/.test(name))
    .map((name) => ({ name, part: (partNames[name] ?? name) as Part }))
  return (row) => {
    const parts: Parts = {}
    for (const { name, part } of columns) {
      const value = row[name]
      parts[part] = value === null || value === undefined ? null : Number(value)
    }
    return parts
  }
}

type AssembleArgs = {
  codes: MeasureCode[]
  dimensions: Dimension[]
  prepared: PreparedDimension[]
  req: PayloadRequest
  rows: Row[]
  where: Where
}

/** Rows to axes, groups and totals, with labels and filters. */
export const assemble = async ({ codes, dimensions, prepared, req, rows, where }: AssembleArgs) => {
  const language = languageOf(req)
  const levels = dimensions.map((_, index) => `g${index + 1}`)
  const level = (totals: boolean[]) =>
    rows.filter((row) =>
      totals.every((total, index) => (Number(row[levels[index] ?? '']) === 1) === total),
    )
  const partsOf = partReader(rows)
  const [total] = level(dimensions.map(() => true))
  const all: Parts = total ? partsOf(total) : { count: 0 }
  const figuresOf = (parts: Parts, row: Parts): Figures =>
    Object.fromEntries(codes.map((code) => [code, measures[code].of(parts, { all, row })]))
  const and = (...parts: (null | Where)[]): null | Where => {
    const given: Where[] = []
    for (const part of [where, ...parts]) {
      if (part === null) return null
      // Kept flat: what reads addresses goes only so deep.
      const isList = Object.keys(part).length === 1 && Array.isArray(part.and)
      if (isList) given.push(...(part.and as Where[]))
      else if (Object.keys(part).length > 0) given.push(part)
    }
    return { and: given }
  }
  const buckets = await Promise.all(
    dimensions.map(async (dimension, index) => {
      const own = level(dimensions.map((_, other) => other !== index))
      const found = own.map((row) => ({
        bucket: bucketOf(row, index, prepared[index] as PreparedDimension),
        parts: partsOf(row),
      }))
      return bucketsOf({
        dimension,
        found,
        language,
        prepared: prepared[index] as PreparedDimension,
      })
    }),
  )
  const whereOf = (index: number, { key, kind }: Bucket): null | Where =>
    kind === 'value' || kind === 'none' ? (prepared[index]?.where(key) ?? null) : null
  const axes: Axis[] = dimensions.map(({ code, label, shape }, index) => ({
    code,
    label: label[language],
    shape,
    truncated: buckets[index]?.some(({ kind }) => kind === 'others') ?? false,
    values: (buckets[index] ?? []).map(({ colour, key, kind, label: name, parts }) => ({
      colour,
      figures: figuresOf(parts, index === 0 ? parts : all),
      key,
      kind,
      label: name,
      where: and(whereOf(index, { key, kind })),
    })),
  }))
  const placesOf = buckets.map((each) => new Map(each.map((one, place) => [idOf(one), place])))
  const groups =
    dimensions.length === 0
      ? []
      : level(dimensions.map(() => false)).map((row): Group & { order: number } => {
          const places = dimensions.map((_, index) => {
            const bucket = bucketOf(row, index, prepared[index] as PreparedDimension)
            return placesOf[index]?.get(idOf(bucket)) ?? -1
          })
          const mine = places.map((place, index) => axes[index]?.values[place] as AxisValue)
          return {
            figures: figuresOf(partsOf(row), buckets[0]?.[places[0] ?? 0]?.parts ?? all),
            keys: mine.map(({ key }) => key),
            labels: mine.map(({ label }) => label),
            order: places.reduce((order, place) => order * 100_000 + place, 0),
            places,
            where: and(...mine.map((each, index) => whereOf(index, each))),
          }
        })
  groups.sort((a, b) => a.order - b.order)
  return {
    axes,
    count: all.count ?? 0,
    groups: groups.map(({ order: _, ...group }) => group),
    totals: figuresOf(all, all),
    where,
  }
}
