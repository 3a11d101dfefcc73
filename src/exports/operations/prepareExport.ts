import type { PayloadRequest } from 'payload'
import {
  chooseColumns,
  describeColumns,
  type PreparedRows,
  prepareRows,
  type RowColumn,
  type RowsInput,
} from '#platform/rows'
import { type SheetFormat, sheetFormats } from '#platform/sheets'
import { settingsOf } from '#settings'
import { problem } from './problem'

/** What was sent, unchecked. */
export type ExportInput = RowsInput & { columns?: unknown; format?: unknown }

export type PreparedExport = PreparedRows & { columns: RowColumn[]; format: SheetFormat }

/** The rows that are asked for, in the company's time zone. @throws as `prepareRows` does */
export const rowsAskedFor = async (
  input: RowsInput,
  req: PayloadRequest,
): Promise<PreparedRows> => {
  const { timeZone } = await settingsOf(req)
  return prepareRows({ input, req, timeZone: timeZone ?? 'Europe/Rome' })
}

/** @throws 400 for what is no format */
export const formatOf = (format: unknown, req: PayloadRequest): SheetFormat => {
  const known = sheetFormats.find((each) => each === format)
  if (!known) throw problem(req, 'unknown-format', { data: { valid: sheetFormats } })
  return known
}

/** Checks a whole request for a file. */
export const prepareExport = async (
  input: ExportInput,
  req: PayloadRequest,
): Promise<PreparedExport> => {
  const format = formatOf(input.format, req)
  const rows = await rowsAskedFor(input, req)
  const { collection, language } = rows
  const all = await describeColumns({ collection, language, req })
  return { ...rows, columns: chooseColumns(all, input.columns, collection, req), format }
}
