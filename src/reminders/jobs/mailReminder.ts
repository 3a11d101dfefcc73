import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgresOf } from '#platform/database'
import { defineJob } from '#platform/jobs'
import { nothingAccepted } from '#platform/mail'
import { mailKey, type ReminderMail } from '../operations/findMails'
import { readerOf } from '../operations/readerOf'
import { writeMail } from '../operations/writeMail'

/**
 * Sends one reminder. Before it does, it writes down for good that it does: whoever finds that
 * written (after a crash, a time-out) does not send it again, because nobody knows whether it arrived.
 * Only what the mail server certainly refused is tried again.
 */
export const mailReminder = defineJob<ReminderMail>({
  name: 'mail-reminder',
  handler: async ({ data: mail, payload }) => {
    const reader = await readerOf({ mail, payload })
    if (!reader || !(await begin(payload, mail))) return
    try {
      const { html, subject, text } = await writeMail(reader)
      await payload.sendEmail({
        headers: { 'Auto-Submitted': 'auto-generated' },
        html,
        messageId: messageIDOf(payload, mail),
        subject,
        text,
        to: reader.user.email,
      })
    } catch (error) {
      if (nothingAccepted(error)) {
        await takeBack(payload, mail)
        throw error
      }
      payload.logger.error({
        err: error,
        msg: `Reminder ${mailKey(mail)}: not known if it arrived`,
      })
    }
  },
  options: { retryDelay: 20, retryLimit: 6, workers: 2 },
})

const sendingKey = (mail: ReminderMail) => `${mailKey(mail)}:sending`

/** @returns false when it was begun before */
const begin = async (payload: Payload, mail: ReminderMail): Promise<boolean> => {
  const { rows } = await postgresOf(payload).drizzle.execute(sql`
    INSERT INTO crm_once (key) VALUES (${sendingKey(mail)}) ON CONFLICT DO NOTHING RETURNING key`)
  return rows.length === 1
}

const takeBack = (payload: Payload, mail: ReminderMail) =>
  postgresOf(payload).drizzle.execute(sql`DELETE FROM crm_once WHERE key = ${sendingKey(mail)}`)

/** The same for the same reminder, so that a mail server may tell doubles. */
const messageIDOf = (payload: Payload, mail: ReminderMail): string => {
  const domain = payload.email.defaultFromAddress.split('@')[1] ?? 'localhost'
  return `<${mailKey(mail).replaceAll(':', '.')}@${domain}>`
}
