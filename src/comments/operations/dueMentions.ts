import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { headline } from '#activities'
import { recordPath } from '#platform/admin/adminPath'
import { accessibleTo, isoMoment, transactionOf } from '#platform/database'
import type { DueItem, ReminderSource } from '#platform/parts'
import { authorOf, readComments, titleOf } from './readComments'

/** What was not looked at for so long (days) is no news. */
const longestAgo = 30

/** Where colleagues mentioned the asking person, unseen, on records that this person may see. */
const due = async ({ limit, req }: { limit: number; req: PayloadRequest }): Promise<DueItem[]> => {
  if (req.user?.collection !== 'users') return []
  const access = await accessibleTo({ collection: 'comments', req })
  if (!access) return []
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT mention.comment_id AS id, mention.created_at AS at FROM comment_mentions mention
    WHERE mention.user_id = ${Number(req.user.id)} AND mention.seen_at IS NULL
      AND mention.created_at > now() - make_interval(days => ${longestAgo})
      AND mention.comment_id IN (SELECT comments.id FROM ${access.from} WHERE ${access.where})
    ORDER BY mention.created_at DESC LIMIT ${limit}`)
  const comments = await readComments(
    req,
    rows.map(({ id }) => Number(id)),
  )
  const byID = new Map(comments.map((comment) => [comment.id, comment]))
  const items = rows.map(async ({ at, id }): Promise<DueItem[]> => {
    const comment = byID.get(Number(id))
    if (!comment) return []
    const { record, text } = comment
    return [
      {
        at: isoMoment(String(at)),
        detail: await titleOf(req, record),
        href: recordPath(req.payload.config, record.relationTo, record.value),
        icon: 'message',
        id: comment.id,
        seen: { body: { record }, path: '/comments/seen' },
        title: [authorOf(comment), headline(text)].filter(Boolean).join(': '),
      },
    ]
  })
  return (await Promise.all(items)).flat()
}

export const mentionReminders: ReminderSource = { due, slug: 'mentions' }
