import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import type { Export } from '#payload-types'
import { postgresOf } from '#platform/database'
import { TooManyRows, type WriteProgress } from '#platform/sheets'
import type { ExportSettings } from '../options'
import type { ProblemCode } from './messages'
import type { PreparedExport } from './prepareExport'
import { writeExport } from './writeExport'

/** How often progress is written down (milliseconds). */
const writeEvery = 500

/** The person or program asked to stop, or took the export away. */
class Cancelled extends Error {}

/** Writes an export that is under way into its record; nothing else is changed by a late one. */
export const setExport = async (
  payload: Payload,
  id: number,
  change: ReturnType<typeof sql>,
): Promise<null | { cancelRequested: boolean }> => {
  const { rows } = await postgresOf(payload).drizzle.execute(sql`
    UPDATE exports SET ${change}, updated_at = now()
    WHERE id = ${id} AND state IN ('queued', 'running')
    RETURNING COALESCE(cancel_requested, false) AS cancel_requested`)
  return rows[0] ? { cancelRequested: rows[0].cancel_requested === true } : null
}

/** Ends an export with a reason that `messages` knows. */
export const failExport = (payload: Payload, id: number, code: ProblemCode) =>
  setExport(payload, id, sql`state = 'failed', error = ${code}, finished_at = now()`)

type Complete = {
  id: number
  payload: Payload
  settings: ExportSettings
  size: number
  total: number
}

/** Its file is there: from now on it is kept for as long as the settings say. */
export const completeExport = ({ id, payload, settings, size, total }: Complete) =>
  setExport(
    payload,
    id,
    sql`state = 'done', size = ${size}, total = ${total}, processed = ${total}, finished_at = now(),
      expires_at = now() + make_interval(days => ${settings.keptDays})`,
  )

/**
 * Writes the file of a record that is running, and how far it is; puts the record into its end state.
 * @param signal the process is told to stop
 * @throws what is nobody's decision: the caller tries again, or gives up
 */
export const performExport = async ({
  prepared,
  record,
  req,
  settings,
  signal,
}: {
  prepared: PreparedExport
  record: Export
  req: PayloadRequest
  settings: ExportSettings
  signal?: AbortSignal
}): Promise<void> => {
  const { payload } = req
  const stop = new AbortController()
  const forward = () => stop.abort(signal?.reason)
  signal?.addEventListener('abort', forward, { once: true })
  if (signal?.aborted) forward()
  let last: WriteProgress = {}
  const look = async () => {
    const { processed = 0, total = 0 } = last
    const now = await setExport(payload, record.id, sql`processed = ${processed}, total = ${total}`)
    if (!now || now.cancelRequested) stop.abort(new Cancelled())
  }
  const timer = setInterval(() => {
    look().catch((err) => payload.logger.warn({ err, msg: `Export ${record.id}` }))
  }, writeEvery)
  try {
    const { size, total } = await writeExport({
      onProgress: (progress) => {
        last = { ...last, ...progress }
      },
      prepared,
      record,
      req,
      signal: stop.signal,
    })
    await completeExport({ id: record.id, payload, settings, size, total })
  } catch (error) {
    if (error instanceof Cancelled) {
      await setExport(payload, record.id, sql`state = 'cancelled', finished_at = now()`)
    } else if (error instanceof TooManyRows) {
      const code = prepared.format === 'xls' ? 'too-many-rows-for-xls' : 'too-many-rows-for-xlsx'
      await failExport(payload, record.id, code)
    } else throw error
  } finally {
    clearInterval(timer)
    signal?.removeEventListener('abort', forward)
  }
}
