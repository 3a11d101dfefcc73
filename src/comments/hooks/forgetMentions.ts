import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeDeleteHook } from 'payload'
import { transactionOf } from '#platform/database'

/** A comment that is gone has nobody to tell of it. */
export const forgetMentions: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const db = await transactionOf(req)
  await db.execute(sql`DELETE FROM comment_mentions WHERE comment_id = ${Number(id)}`)
}
