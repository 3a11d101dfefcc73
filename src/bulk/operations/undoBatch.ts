import { sql } from '@payloadcms/db-postgres'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload'
import type { BulkChange } from '#payload-types'
import { type Kept, reopenRun, takeBackNext } from '#platform/changes'
import { databaseCode, postgresOf, transactionOf } from '#platform/database'
import { undoJobName } from '../jobs/name'
import { requestOf, writeFailures } from './bulkBatch'

type BatchArgs = { payload: Payload; run: BulkChange }

/** Records of one transaction. */
const together = 200

/** The code of a record that an undo left as it is, beside those that the run itself left. */
export const keptCode = 'kept'

/** Marks the undoing of a run as begun. @returns the run, or null where that is over */
export const beginUndo = async (payload: Payload, id: number): Promise<BulkChange | null> => {
  const { rows } = await postgresOf(payload).drizzle.execute(sql`
    UPDATE bulk_changes SET undo_state = 'running', updated_at = now()
    WHERE id = ${id} AND COALESCE(undo_state, 'queued') <> 'done' RETURNING id`)
  if (rows.length === 0) return null
  // The job stands for the system here; each batch acts with its maker's own rights.
  return payload.findByID({ collection: 'bulk-changes', depth: 0, id, overrideAccess: true })
}

/** Ends the undoing of a run. */
export const endUndo = async (
  payload: Payload,
  id: number,
  state: 'done' | 'failed',
): Promise<void> => {
  await postgresOf(payload).drizzle.execute(sql`
    UPDATE bulk_changes SET undo_state = ${state}::enum_progress_state, updated_at = now()
    WHERE id = ${id} AND undo_state IN ('queued', 'running')`)
  if (state === 'failed') {
    await reopenRun({ job: undoJobName, req: await createLocalReq({}, payload), run: id })
  }
}

/**
 * Takes back the next records of a run, with the rights that its maker has at this moment: values, audit,
 * report and progress in one transaction.
 * @returns how it ended, or null to go on
 */
export const undoBatch = async (args: BatchArgs): Promise<'done' | 'failed' | null> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryBatch(args)
    } catch (error) {
      // Another transaction was in the way.
      if (!databaseCode(error).startsWith('40') || attempt > 5) throw error
    }
  }
}

const tryBatch = async ({ payload, run }: BatchArgs): Promise<'done' | 'failed' | null> => {
  const { req, user } = await requestOf({ payload, run })
  // Blocked since: they do nothing further.
  if (!user) return 'failed'
  await initTransaction(req)
  try {
    const came = await takeBackNext({ job: undoJobName, limit: together, req, run: run.id })
    if (came) {
      await writeFailures({ failures: came.kept.map(failureOf), req, run: run.id })
      const db = await transactionOf(req)
      await db.execute(sql`
        UPDATE bulk_changes SET undone = COALESCE(undone, 0) + ${came.restored}::int,
          kept = COALESCE(kept, 0) + ${came.kept.length}::int, updated_at = now()
        WHERE id = ${run.id}`)
    }
    await commitTransaction(req)
    return came ? null : 'done'
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

const failureOf = ({ message, record }: Kept) => ({ code: keptCode, message, path: '', record })
