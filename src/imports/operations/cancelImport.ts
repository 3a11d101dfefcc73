import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { failure } from '#platform/i18n'
import { readImport } from './readImport'

/**
 * Asks an import to end after the batch that is being written; what is written stays.
 * @throws 404; 409 when it neither waits nor runs
 */
export const cancelImport = async ({
  id,
  req,
}: {
  id: number
  req: PayloadRequest
}): Promise<void> => {
  await readImport(req, id)
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    UPDATE imports SET cancel_requested = TRUE, updated_at = now(),
      finished_at = CASE WHEN state = 'queued' THEN now() END,
      state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END::enum_progress_state
    WHERE id = ${id} AND state IN ('queued', 'running') RETURNING id`)
  if (rows.length > 0) return
  throw failure({
    code: 'not-running',
    message: {
      en: 'This import is not running.',
      it: 'L’importazione non è in corso.',
    },
    req,
    status: 409,
  })
}
