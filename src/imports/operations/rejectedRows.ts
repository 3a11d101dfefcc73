import { sql } from '@payloadcms/db-postgres'
import { stringify } from 'csv-stringify/sync'
import type { PayloadRequest } from 'payload'
import type { Import } from '#payload-types'
import { postgresOf } from '#platform/database'
import { type Language, languageOf } from '#platform/i18n'
import { csvDialects, guardCell, recordDelimiter } from '#platform/sheets'
import { readBeginning } from '../reading/rows'
import { fieldNamed, type Target, targetNamed } from '../targets'
import type { FileFormat, RowProblem } from '../types'
import { fileOf, readImport } from './readImport'

/** Rows that are read at once. */
const pageSize = 1000

const words: Record<Language, { column: string; reason: string; row: string }> = {
  en: { column: 'Column', reason: 'Reason', row: 'Row' },
  it: { column: 'Colonna', reason: 'Motivo', row: 'Riga' },
}

type Told = { id: number; reasons: RowProblem[]; row: string; values: string[] }

/**
 * The rows that were refused (or the ones that went in without a value), as a CSV file: the original
 * columns in their order, then row number and reason, so that it can be corrected and imported again.
 * @returns the file piece by piece, and its name
 */
export const rejectedRows = async ({
  id,
  imported,
  req,
}: {
  id: number
  imported: boolean
  req: PayloadRequest
}): Promise<{ lines: AsyncGenerator<string>; name: string }> => {
  const record = await readImport(req, id)
  const base = (record.filename ?? 'import').replace(/\.[^.]*$/, '')
  return {
    lines: write({ imported, record, req }),
    name: `${base}-${languageOf(req) === 'it' ? 'scartate' : 'rejected'}.csv`,
  }
}

async function* write({
  imported,
  record,
  req,
}: {
  imported: boolean
  record: Import
  req: PayloadRequest
}): AsyncGenerator<string> {
  const language = languageOf(req)
  const { column, reason, row } = words[language]
  const headings = await headingsOf(record, req)
  const target = targetNamed(req.payload, record.target)
  const { delimiter, mark } = csvDialects[language]
  const line = (cells: string[]) =>
    stringify([cells.map(guardCell)], { delimiter, record_delimiter: recordDelimiter })
  const width = headings.length
  yield `${mark}${line([...headings.map((name, index) => name || `${column} ${index + 1}`), row, reason])}`
  const { drizzle } = postgresOf(req.payload)
  let after = 0
  for (;;) {
    const { rows } = await drizzle.execute(sql`
      SELECT id, "row", "values", reasons FROM import_rejections
      WHERE import_id = ${record.id} AND imported = ${imported} AND "row" > ${after}
      ORDER BY "row" LIMIT ${pageSize}`)
    for (const { reasons, row: number, values } of rows as Told[]) {
      const cells = Array.from({ length: width }, (_, index) => values[index] ?? '')
      yield line([...cells, String(number), tell(reasons, target, language)])
      after = Number(number)
    }
    if (rows.length < pageSize) return
  }
}

const tell = (reasons: RowProblem[], target: Target | undefined, language: Language): string =>
  reasons
    .map(({ message, path }) => {
      const field = target && fieldNamed(target, path)
      return field ? `${field.label[language]}: ${message[language]}` : message[language]
    })
    .join(' · ')

const headingsOf = async (record: Import, req: PayloadRequest): Promise<string[]> => {
  const { headings, width } = await readBeginning(
    fileOf(req.payload, record),
    record.format as FileFormat,
    100,
  )
  return Array.from({ length: width }, (_, index) => headings?.[index] ?? '')
}
