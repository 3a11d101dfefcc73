export const sheetFormats = ['csv', 'xlsx', 'xls'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/** Rows that a sheet of a format can hold below its heading. */
export const rowLimits: Record<SheetFormat, number> = {
  csv: Number.POSITIVE_INFINITY,
  xls: 65_535,
  xlsx: 1_048_575,
}

/** Columns that a sheet of a format can hold. */
export const columnLimits: Record<SheetFormat, number> = {
  csv: Number.POSITIVE_INFINITY,
  xls: 256,
  xlsx: 16_384,
}

/**
 * What is in the cells of a column.
 * - `dateTime`: wall clock of the company's time zone
 * - `day`: a plain day
 * - `moment`: a `dateTime`, or a plain day where the record has no time
 * - `dayLabel`: `d` and seconds since 1970 for a plain day, `t` and any text for what is no day
 * - `duration`: minutes, shown as hours and minutes
 * - `share`: a part of one, shown as a percentage
 */
export type CellKind =
  | 'dateTime'
  | 'day'
  | 'dayLabel'
  | 'duration'
  | 'moment'
  | 'number'
  | 'share'
  | 'text'

/** A column of a file, as the writers need it. */
export type SheetColumn = { kind: CellKind; label: string; width: number }

export const delimiters = [';', ',', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

/** Where the rows of a file are, and how they are written. */
export type SheetSource =
  | { delimiter: Delimiter; encoding: Encoding; kind: 'csv' }
  | { kind: 'xlsx'; sheet: string }
