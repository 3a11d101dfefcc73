import { defineJob } from '#platform/jobs'
import { sendOnce } from '#platform/mail'
import { type MentionMail, readerOf, writeMail } from '../operations/mentionMail'

/** What the mail about a mention is known by for good: one for each comment and person. */
export const mentionKey = ({ comment, user }: MentionMail): string => `mention:${comment}:${user}`

/** Tells somebody by mail of a mention, once: only what the mail server certainly refused is tried again. */
export const mailMention = defineJob<MentionMail>({
  name: 'mail-mention',
  handler: async ({ data: mail, payload }) => {
    const reader = await readerOf({ mail, payload })
    if (!reader) return
    await sendOnce({
      key: mentionKey(mail),
      payload,
      to: reader.user.email,
      write: () => writeMail(reader),
    })
  },
  options: { retryDelay: 20, retryLimit: 6, workers: 2 },
})
