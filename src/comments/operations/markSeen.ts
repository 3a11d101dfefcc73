import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { inTransaction, transactionOf } from '#platform/database'
import type { RecordName } from '../record'

/**
 * Whoever asks has seen where they were mentioned on this record. It is about their own mentions alone,
 * so a record that they may not see is as one without any.
 * @param field the relationship of comments for the record
 * @returns how many were new
 */
export const markSeen = ({
  field,
  record,
  req,
}: {
  field: string
  record: RecordName
  req: PayloadRequest
}): Promise<{ seen: number }> =>
  inTransaction({
    req,
    run: async () => {
      if (req.user?.collection !== 'users') return { seen: 0 }
      const db = await transactionOf(req)
      const { rows } = await db.execute(sql`
        UPDATE comment_mentions SET seen_at = now(), updated_at = now()
        FROM comments WHERE comments.id = comment_mentions.comment_id
          AND comments.${sql.identifier(`${field}_id`)} = ${record.value}
          AND comment_mentions.user_id = ${Number(req.user.id)} AND comment_mentions.seen_at IS NULL
        RETURNING comment_mentions.id`)
      return { seen: rows.length }
    },
  })
