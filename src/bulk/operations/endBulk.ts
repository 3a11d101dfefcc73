import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { BulkChange } from '#payload-types'
import { closeRun } from '#platform/changes'
import { inTransaction, postgresOf, transactionOf } from '#platform/database'
import { notFound } from '#platform/i18n'
import { undoJobName } from '../jobs/name'
import type { EndReason } from './bulkBatch'
import { problem } from './problem'

/** Marks a run as begun. @returns it, or null where it is over */
export const beginBulk = async (payload: Payload, id: number): Promise<BulkChange | null> => {
  const { rows } = await postgresOf(payload).drizzle.execute(sql`
    UPDATE bulk_changes
    SET state = 'running', started_at = COALESCE(started_at, now()), updated_at = now()
    WHERE id = ${id} AND state IN ('queued', 'running') RETURNING id`)
  if (rows.length === 0) return null
  // The job stands for the system here; each batch acts with its maker's own rights.
  return payload.findByID({ collection: 'bulk-changes', depth: 0, id, overrideAccess: true })
}

/** Ends a run; which records it was about is forgotten, what came of it stays. */
export const endBulk = async (
  payload: Payload,
  id: number,
  reason: 'unexpected' | EndReason,
): Promise<void> => {
  const state = reason === 'done' || reason === 'cancelled' ? reason : 'failed'
  const error = state === 'failed' ? reason : null
  const req = await createLocalReq({}, payload)
  await inTransaction({
    req,
    run: async () => {
      const db = await transactionOf(req)
      await db.execute(sql`
        UPDATE bulk_changes SET state = ${state}::enum_progress_state, error = ${error},
          finished_at = now(), updated_at = now()
        WHERE id = ${id} AND state IN ('queued', 'running')`)
      await db.execute(sql`DELETE FROM crm_bulk_targets WHERE run = ${id}`)
      await closeRun({ job: undoJobName, req, run: id })
    },
  })
}

/** A run that the person may see. @throws 404 */
export const readBulk = async (id: number, req: PayloadRequest): Promise<BulkChange> => {
  const found = await req.payload.findByID({
    collection: 'bulk-changes',
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: false,
    req,
    user: req.user,
  })
  if (!found) throw notFound(req)
  return found
}

/**
 * Asks a run to end after the batch that is being written; what is changed stays changed.
 * @throws 404; 409 when it neither waits nor runs
 */
export const cancelBulk = async (id: number, req: PayloadRequest): Promise<void> => {
  await readBulk(id, req)
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    UPDATE bulk_changes SET cancel_requested = true, updated_at = now(),
      finished_at = CASE WHEN state = 'queued' THEN now() ELSE finished_at END,
      state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state::text END::enum_progress_state
    WHERE id = ${id} AND state IN ('queued', 'running') RETURNING state`)
  if (rows.length === 0) throw problem(req, 'not-running', { status: 409 })
  if (rows[0]?.state === 'cancelled')
    await db.execute(sql`DELETE FROM crm_bulk_targets WHERE run = ${id}`)
}
