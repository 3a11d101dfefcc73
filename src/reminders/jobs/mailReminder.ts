import { defineJob } from '#platform/jobs'
import { sendOnce } from '#platform/mail'
import { mailKey, type ReminderMail } from '../operations/findMails'
import { readerOf } from '../operations/readerOf'
import { writeMail } from '../operations/writeMail'

/** Sends one reminder, once: only what the mail server certainly refused is tried again. */
export const mailReminder = defineJob<ReminderMail>({
  name: 'mail-reminder',
  handler: async ({ data: mail, payload }) => {
    const reader = await readerOf({ mail, payload })
    if (!reader) return
    await sendOnce({
      key: mailKey(mail),
      payload,
      to: reader.user.email,
      write: () => writeMail(reader),
    })
  },
  options: { retryDelay: 20, retryLimit: 6, workers: 2 },
})
