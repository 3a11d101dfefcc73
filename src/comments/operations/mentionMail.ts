import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import type { Comment, User } from '#payload-types'
import { requestAs } from '#platform/access'
import { adminPath, recordPath } from '#platform/admin/adminPath'
import { postgresOf } from '#platform/database'
import type { Language } from '#platform/i18n'
import { type Mail, markup } from '#platform/mail'
import { languageOfUser } from '#reminders'
import { commentTexts } from '../translations'
import { authorOf, readComments, titleOf } from './readComments'

/** Somebody whom a comment mentions. */
export type MentionMail = { comment: number; user: number }

type Reader = { comment: Comment; language: Language; req: PayloadRequest; user: User }

/**
 * Who the mail goes to, as things are now: null when it was seen, taken back or deleted meanwhile, or
 * the person is blocked, wants no mail, or may no longer see the record.
 */
export const readerOf = async ({
  mail: { comment: id, user: userID },
  payload,
}: {
  mail: MentionMail
  payload: Payload
}): Promise<null | Reader> => {
  const { rows } = await postgresOf(payload).drizzle.execute(sql`
    SELECT FROM comment_mentions
    WHERE comment_id = ${id} AND user_id = ${userID} AND seen_at IS NULL`)
  if (rows.length === 0) return null
  const user = await payload.findByID({
    collection: 'users',
    depth: 1,
    disableErrors: true,
    id: userID,
    // A job has no user of its own; what the reader may see is asked below, as the reader.
    overrideAccess: true,
  })
  if (!user || user.blocked || !user.mentions?.byMail) return null
  const req = await requestAs(user, { payload })
  const [comment] = await readComments(req, [id])
  return comment ? { comment, language: await languageOfUser(req, userID), req, user } : null
}

/** The mail that tells of a mention: who, about what, the words, and the way there. */
export const writeMail = async ({ comment, language, req }: Reader): Promise<Mail> => {
  const texts = commentTexts[language]
  const { config } = req.payload
  const { record, text } = comment
  const title = await titleOf(req, record)
  const what = texts.mailSubject(authorOf(comment) ?? texts.somebody, title)
  // Without a public address (CRM_URL) there is nothing that a link could point to.
  const link = (path: string) => (config.serverURL ? `${config.serverURL}${path}` : null)
  const recordLink = link(recordPath(config, record.relationTo, record.value))
  const accountLink = link(adminPath(config, '/account'))
  return {
    html: [
      `<p><strong>${markup(what)}</strong></p>`,
      `<p style="white-space:pre-wrap">${markup(text)}</p>`,
      recordLink && `<p><a href="${markup(recordLink)}">${markup(texts.mailOpen)}</a></p>`,
      `<p style="color:#666;font-size:12px">${markup(texts.mailWhy)}${
        accountLink ? ` <a href="${markup(accountLink)}">${markup(texts.mailAccount)}</a>` : ''
      }</p>`,
    ]
      .filter(Boolean)
      .join('\n'),
    subject: what.replace(/\s+/g, ' ').slice(0, 200),
    text: [
      what,
      '',
      text,
      '',
      ...(recordLink ? [`${texts.mailOpen}: ${recordLink}`, ''] : []),
      [texts.mailWhy, accountLink].filter(Boolean).join(' '),
      '',
    ].join('\n'),
  }
}
