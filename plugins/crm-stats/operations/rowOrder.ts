import type { MeasureCode } from '../measures'
import { idOf } from './buckets'
import type { Analysis, AxisValue } from './result'

/** By which column of its table the rows of an analysis are ordered. */
export type RowSort = {
  /** A bucket of the second grouping; the total of the row when left out. */
  column?: Pick<AxisValue, 'key' | 'kind'>
  descending?: boolean
  measure: MeasureCode
}

/**
 * The place of the sorted column among the buckets of the second grouping, null for the total (or a
 * table of one grouping); undefined when the table has no such column.
 */
const placeOf = ({ axes, measures }: Analysis, { column, measure }: RowSort) => {
  if (!measures.includes(measure)) return undefined
  if (!column) return null
  const place = (axes[1]?.values ?? []).findIndex((value) => idOf(value) === idOf(column))
  return place >= 0 ? place : undefined
}

export const isColumn = (analysis: Analysis, sort: RowSort): boolean =>
  placeOf(analysis, sort) !== undefined

/**
 * The places of the buckets of the first grouping in the order in which they are shown: that of the
 * answer, or by the figures of a column, what has none counting as less than nothing.
 */
export const rowsInOrder = (analysis: Analysis, sort?: null | RowSort): number[] => {
  const values = analysis.axes[0]?.values ?? []
  const places = values.map((_, place) => place)
  const column = sort ? placeOf(analysis, sort) : undefined
  if (!sort || column === undefined) return places
  const cells = new Map(analysis.groups.map(({ figures, places: at }) => [at.join(), figures]))
  const figureAt = (row: number) =>
    (column === null ? values[row]?.figures : cells.get(`${row},${column}`))?.[sort.measure] ?? -1
  const sign = sort.descending ? -1 : 1
  return places.sort((a, b) => sign * (figureAt(a) - figureAt(b)))
}

/**
 * The order of the table on the screen: with two groupings, of the figure that it shows. Null where
 * the column is not there (any more).
 */
export const sortOnScreen = (
  analysis: Analysis,
  sort: null | RowSort | undefined,
  figure: MeasureCode,
): null | RowSort => {
  if (!sort) return null
  const shown = { ...sort, measure: analysis.axes[1] ? figure : sort.measure }
  return isColumn(analysis, shown) ? shown : null
}
