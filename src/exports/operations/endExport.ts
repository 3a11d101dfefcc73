import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { removeFiles } from './files'
import { problem } from './problem'
import { readExport } from './readExport'

/** Asks an export to stop; what waits is over at once. @throws 409 when it is over already */
export const cancelExport = async (id: number, req: PayloadRequest): Promise<void> => {
  await readExport(id, req)
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    UPDATE exports SET cancel_requested = true, updated_at = now(),
      finished_at = CASE WHEN state = 'queued' THEN now() ELSE finished_at END,
      state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state::text END::enum_progress_state
    WHERE id = ${id} AND state IN ('queued', 'running') RETURNING id`)
  if (rows.length === 0) throw problem(req, 'export-over', { status: 409 })
}

/** Removes an export and its file; one that is being written stops when it sees that it is gone. */
export const deleteExport = async (id: number, req: PayloadRequest): Promise<void> => {
  const record = await readExport(id, req)
  const db = await transactionOf(req)
  await db.execute(sql`DELETE FROM exports WHERE id = ${id}`)
  await removeFiles(req.payload, record)
}
