import type { Where } from 'payload'
import type { DateField, Key } from '#platform/parts/contributions/statistics'
import type { MeasureCode } from '../measures'

/** Figures by the name of the measure; null where there is nothing to divide by. */
export type Figures = Partial<Record<MeasureCode, null | number>>

/** One bucket of a grouping, with its total over the other grouping. */
export type AxisValue = {
  /** `#rrggbb` of a dictionary entry. */
  colour?: null | string
  figures: Figures
  /** An id, a code, or the first day of a period; null where `kind` is not `value`. */
  key: Key
  /**
   * `none`: activities without one that the person may see; `others`: the buckets beyond the limit, put
   * together.
   */
  kind: 'none' | 'others' | 'value'
  label: string
  /** The list's filter for exactly these activities; null where none can say it. */
  where: null | Where
}

export type Axis = {
  code: string
  label: string
  shape: 'category' | 'time'
  /** How many buckets `others` holds together is unknown; that there are some is said here. */
  truncated: boolean
  values: AxisValue[]
}

/** Where two (or one) buckets meet. */
export type Group = {
  figures: Figures
  keys: Key[]
  labels: string[]
  /** Positions of its buckets in the axes. */
  places: number[]
  where: null | Where
}

export type Analysis = {
  axes: Axis[]
  /** Activities in the selection: what the list counts with the same filter. */
  count: number
  dateField: DateField
  groupBy: string[]
  groups: Group[]
  measures: MeasureCode[]
  /** An activity may be in several groups (tags): groups add up to more than `totals`. */
  overlapping: boolean
  timeZone: string
  totals: Figures
  /** There are more buckets than are told apart; the others are one bucket, with exact figures. */
  truncated: boolean
  /** The list's filter for all of them. */
  where: Where
}
