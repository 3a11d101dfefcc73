import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeDeleteHook } from 'payload'
import { transactionOf } from '#platform/database'
import { failure } from '#platform/i18n'

/** The rows that an import refused go with it; one that runs is cancelled first. */
export const removeRejections: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`SELECT state FROM imports WHERE id = ${id} FOR UPDATE`)
  if (rows[0]?.state === 'queued' || rows[0]?.state === 'running') {
    throw failure({
      code: 'import-running',
      message: {
        en: 'This import is running: cancel it first.',
        it: 'L’importazione è in corso: prima annullala.',
      },
      req,
      status: 409,
    })
  }
  await db.execute(sql`DELETE FROM import_rejections WHERE import_id = ${id}`)
}
