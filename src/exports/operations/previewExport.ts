import type { PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { countQuery, defaultColumns, describeColumns } from '#platform/rows'
import { rowLimits } from '#platform/sheets'
import type { ExportSettings } from '../options'
import { type ExportInput, rowsAskedFor } from './prepareExport'

export type ExportPreview = {
  columns: { label: string; name: string; standard: boolean }[]
  limits: { xls: number; xlsx: number }
  /** Up to so many rows the file is there at once. */
  rowsAtOnce: number
  total: number
}

/** What an export would hold: how many rows, and the columns to choose from. */
export const previewExport = async ({
  input,
  req,
  settings,
}: {
  input: ExportInput
  req: PayloadRequest
  settings: ExportSettings
}): Promise<ExportPreview> => {
  const rows = await rowsAskedFor(input, req)
  const columns = await describeColumns({
    collection: rows.collection,
    language: rows.language,
    req,
  })
  const standard = defaultColumns(columns, rows.collection, req)
  const db = await transactionOf(req)
  const counted = await db.execute(countQuery({ ...rows, req }))
  return {
    columns: columns.map((column) => ({
      label: column.label,
      name: column.name,
      standard: standard.includes(column),
    })),
    limits: { xls: rowLimits.xls, xlsx: rowLimits.xlsx },
    rowsAtOnce: settings.rowsAtOnce,
    total: Number(counted.rows[0]?.total),
  }
}
