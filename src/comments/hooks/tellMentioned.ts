import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { idOf } from '#platform/fields'
import { once } from '#platform/idempotency'
import { enqueue } from '#platform/jobs'
import { canSendMail } from '#platform/mail'
import { asChangeHook } from '#platform/records'
import { mailMention, mentionKey } from '../jobs/mailMention'
import { mentioned } from '../mentioned'

/**
 * Who is newly mentioned finds it under the bell, and in a mail where that is wanted; who no longer is,
 * and has not seen it, does not. Nobody is told of their own.
 */
export const tellMentioned = asChangeHook(async ({ changes, req }) => {
  for (const { before, doc, id } of changes) {
    const [was, is] = [mentioned(before), mentioned(doc)]
    const author = idOf(doc.author)
    const added = is.filter((user) => user !== author && !was.includes(user))
    const gone = was.filter((user) => !is.includes(user))
    if (gone.length > 0) await forget(req, id, gone)
    if (added.length > 0) await tell(req, id, added)
  }
})

const forget = async (req: PayloadRequest, comment: number, users: number[]) => {
  const db = await transactionOf(req)
  await db.execute(sql`
    DELETE FROM comment_mentions WHERE comment_id = ${comment} AND seen_at IS NULL
      AND user_id = ANY(${sql.param(users)}::int[])`)
}

const tell = async (req: PayloadRequest, comment: number, users: number[]) => {
  const db = await transactionOf(req)
  await db.execute(sql`
    INSERT INTO comment_mentions (comment_id, user_id, created_at, updated_at)
    SELECT ${comment}, id, now(), now() FROM unnest(${sql.param(users)}::int[]) id
    ON CONFLICT (comment_id, user_id) DO NOTHING`)
  if (!canSendMail()) return
  const { rows } = await db.execute(sql`
    SELECT id FROM users WHERE id = ANY(${sql.param(users)}::int[])
      AND mentions_by_mail AND blocked IS NOT TRUE`)
  for (const { id } of rows) {
    const data = { comment, user: Number(id) }
    const key = mentionKey(data)
    // Taken out and named again, somebody gets no second mail.
    await once({ key, req, work: () => enqueue({ data, job: mailMention, key, req }) })
  }
}
