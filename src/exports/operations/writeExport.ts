import fs from 'node:fs'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Export } from '#payload-types'
import { connectionOf } from '#platform/database'
import { buildStatement, rightsMark, type SeenRecords, seenIn, textOf } from '#platform/rows'
import { rowLimits, runWriter, type WriteProgress, type WriteTask } from '#platform/sheets'
import { fileOf, removeFiles, temporaryFileOf } from './files'
import { noteSeen } from './noteSeen'
import type { PreparedExport } from './prepareExport'

/** What sheets refuse in their names, and the length that they allow. */
const sheetName = (title: string) =>
  title
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim() || 'CRM'

/**
 * Writes the file of an export: under a name of this attempt, then, complete, in its place.
 * @returns its rows and bytes
 */
export const writeExport = async ({
  onProgress,
  prepared,
  record,
  req,
  signal,
}: {
  onProgress?: (progress: WriteProgress) => void
  prepared: PreparedExport
  record: Export
  req: PayloadRequest
  signal?: AbortSignal
}): Promise<{ size: number; total: number }> => {
  const { collection, columns, format, language, sort, timeZone, where } = prepared
  const statement = await buildStatement({
    collection,
    columns,
    req,
    sort,
    style: { language, sheet: format !== 'csv', timeZone },
    where,
  })
  const queries = await seenIn({ collection, columns, req, where })
  const seen = queries.map((each) => ({ ...each, query: textOf(each.query, req) }))
  const url = connectionOf(req.payload)
  return writeFile({
    columns: statement.columns,
    language,
    onProgress,
    record,
    req,
    signal,
    source: { count: statement.count, seen, select: statement.select, url },
  })
}

/**
 * Writes rows, or those of a query, as the file of a record.
 * @param seen which records stand behind rows; a query tells them by itself
 * @returns its rows and bytes
 */
export const writeFile = async ({
  columns,
  language,
  onProgress,
  record,
  req,
  seen = [],
  signal,
  source,
}: {
  onProgress?: (progress: WriteProgress) => void
  record: Export
  req: PayloadRequest
  seen?: SeenRecords[]
  signal?: AbortSignal
} & Pick<WriteTask, 'columns' | 'language' | 'source'>): Promise<{
  size: number
  total: number
}> => {
  const { format } = record
  // Of the rights that the rows are read with: those of this request.
  const rights = await rightsMark(record.target as CollectionSlug, req)
  await removeFiles(req.payload, record)
  const path = temporaryFileOf(req.payload, record)
  const limit = rowLimits[format]
  try {
    const written = await runWriter({
      onProgress,
      signal,
      task: {
        columns,
        format,
        headings: columns.map(({ label }) => label),
        language,
        limit: Number.isFinite(limit) ? limit : null,
        path,
        sheetName: sheetName(record.title ?? record.target ?? ''),
        source,
      },
    })
    await noteSeen({ record, req, rights, seen: [...seen, ...written.seen] })
    const { size } = await fs.promises.stat(path)
    await fs.promises.rename(path, fileOf(req.payload, record, rights))
    return { size, total: written.total }
  } catch (error) {
    await fs.promises.rm(path, { force: true })
    throw error
  }
}
