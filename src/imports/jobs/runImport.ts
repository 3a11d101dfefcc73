import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Import } from '#payload-types'
import { postgresOf } from '#platform/database'
import { defineJob, isFinished, JobInterrupted } from '#platform/jobs'
import { UnreadableFile } from '#platform/sheets'
import { type EndReason, importBatch } from '../operations/importBatch'
import { createRowMapper, type MappedRow } from '../operations/mapRows'
import { fileOf } from '../operations/readImport'
import { countRows, readData } from '../reading/rows'
import { targetOf } from '../targets'
import type { ImportSettings } from '../types'

/** Rows in one transaction: large enough for few statements, small enough to cancel and resume. */
const batchSize = 500

/**
 * Imports a file, a batch in each transaction. Started again after a crash it goes on with the next
 * row: rows and `processed` are written together.
 */
export const runImport = defineJob<{ id: number }>({
  name: 'import',
  handler: async ({ data: { id }, payload, signal }) => {
    try {
      await run({ id, payload, signal })
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      // Trying again would not mend the file.
      payload.logger.warn({ err: error, msg: `Import ${id}` })
      await set(payload, id, sql`state = 'failed', error = 'unreadable', finished_at = now()`)
    }
  },
  options: {
    onGiveUp: ({ data: { id }, payload }) =>
      set(payload, id, sql`state = 'failed', error = 'unexpected', finished_at = now()`),
    retryLimit: 5,
    workers: 2,
  },
})

type Run = { id: number; payload: Payload; signal: AbortSignal }

const run = async ({ id, payload, signal }: Run): Promise<void> => {
  const record = await begin(payload, id)
  if (!record || isFinished(record.state)) return
  const settings = settingsOf(record)
  const file = fileOf(payload, record)
  // Counted once, before the first row: without a total there is no progress to show, and a file tells
  // its rows only when it is read. 100,000 rows of CSV take 0.6 s, of an import of a minute. Begun
  // again, the rows that are done are read (not mapped) once more: neither a CSV with quoted line ends
  // nor a packed workbook can be entered in the middle.
  if (!record.total) {
    const total = await countRows(file, settings.format)
    await set(payload, id, sql`total = ${total}::int`)
  }
  const toRow = createRowMapper(settings, targetOf(payload, settings.target))
  const userID = typeof record.createdBy === 'object' ? record.createdBy?.id : record.createdBy
  let start = record.processed ?? 0
  let index = 0
  let rows: MappedRow[] = []
  const flush = async (): Promise<boolean> => {
    if (signal.aborted) throw new JobInterrupted()
    const end = await importBatch({
      importID: id,
      payload,
      rows,
      settings,
      start,
      userID: userID ?? null,
    })
    if (end) await finishEarly(payload, id, end)
    start += rows.length
    rows = []
    return end === null
  }
  for await (const values of readData(file, settings.format)) {
    if (index >= start) rows.push(toRow(values, index))
    index += 1
    if (rows.length >= batchSize && !(await flush())) return
  }
  if (rows.length > 0 && !(await flush())) return
  await set(payload, id, sql`state = 'done', finished_at = now(), total = processed`)
}

const begin = async (payload: Payload, id: number): Promise<Import | null> => {
  await postgresOf(payload).drizzle.execute(sql`
    UPDATE imports SET state = 'running', started_at = COALESCE(started_at, now())
    WHERE id = ${id} AND state IN ('queued', 'running')`)
  // The job stands for the system here; each batch acts with the user's own rights.
  return payload.findByID({
    collection: 'imports',
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: true,
  })
}

/** What the start of the import has stored and checked. */
const settingsOf = (record: Import): ImportSettings => ({
  format: record.format as ImportSettings['format'],
  mapping: record.mapping as ImportSettings['mapping'],
  matchBy: record.matchBy ?? 'none',
  onMatch: record.onMatch ?? 'skip',
  onProblem: record.onProblem ?? 'reject',
  target: record.target,
})

const finishEarly = async (payload: Payload, id: number, reason: EndReason): Promise<void> => {
  // Another worker is further than this one: it is no longer ours to end.
  if (reason === 'taken-over') throw new JobInterrupted()
  await set(
    payload,
    id,
    reason === 'cancelled'
      ? sql`state = 'cancelled', finished_at = now()`
      : sql`state = 'failed', error = ${reason}, finished_at = now()`,
  )
}

const set = async (payload: Payload, id: number, change: ReturnType<typeof sql>): Promise<void> => {
  await postgresOf(payload).drizzle.execute(sql`
    UPDATE imports SET ${change}, updated_at = now()
    WHERE id = ${id} AND state IN ('queued', 'running')`)
}
