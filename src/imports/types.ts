import type { Problem } from '#platform/records'
import type { SheetSource } from '#platform/sheets'

/** How a file is read. */
export type FileFormat = SheetSource & { header: boolean }

/** How one column becomes several fields. */
export type Split =
  /** `Via Roma 1, 20121 Milano (MI)` into street, postal code, city and province. */
  | { kind: 'address' }
  /** `Rossi Mario` or `Mario Rossi` into last and first name. */
  | { kind: 'name'; order: 'first-last' | 'last-first' }
  /**
   * Pieces between separators, one for each field (`null` leaves one out). Pieces that are too many
   * belong to the first field when it counts from the right, else to the last.
   */
  | { fields: (null | string)[]; from: 'left' | 'right'; kind: 'separator'; separator: string }

/** Where a column goes: into one field, or cut up into several. */
export type ColumnMapping = { column: number; field?: string; split?: Split }

export type ImportMapping = {
  columns: ColumnMapping[]
  /** Cells that mean "nothing", compared without regard to case. */
  emptyMarkers: string[]
}

export const onMatches = ['skip', 'update', 'fill'] as const
export type OnMatch = (typeof onMatches)[number]
/** A row with a wrong value: left out, or imported without that value. */
export const onProblems = ['reject', 'drop'] as const
export type OnProblem = (typeof onProblems)[number]

/** Everything that the user decides about an import. */
export type ImportSettings = {
  format: FileFormat
  mapping: ImportMapping
  /** A key of the target, or `none`. */
  matchBy: string
  onMatch: OnMatch
  onProblem: OnProblem
  /** Slug of the target's collection. */
  target: string
}

/** What is wrong with a row: a field's name, or an empty path for the row as a whole. */
export type RowProblem = Problem
