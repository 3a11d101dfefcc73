import { once } from '#platform/idempotency'
import { defineJob, defineSchedule, enqueue, JobInterrupted } from '#platform/jobs'
import { canSendMail } from '#platform/mail'
import { findMails, mailKey } from '../operations/findMails'
import { mailReminder } from './mailReminder'

/** Reminders that are looked up at once. */
const batchSize = 100

/** Each minute: a mail for each reminder that came due and is wanted by mail, once for ever. */
const findReminderMails = defineJob({
  name: 'find-reminder-mails',
  handler: async ({ payload, req, signal }) => {
    if (!canSendMail()) return
    for (let found = batchSize; found === batchSize; ) {
      if (signal.aborted) throw new JobInterrupted()
      const mails = await findMails({ limit: batchSize, payload })
      for (const mail of mails) {
        const key = mailKey(mail)
        // The key and the job are written together: there is never one without the other.
        await once({ key, req, work: () => enqueue({ data: mail, job: mailReminder, key, req }) })
      }
      found = mails.length
    }
  },
})

export const reminderJobs = [findReminderMails, mailReminder]

/** How often mails are looked for; five or six cron fields. */
const cron = process.env.CRM_REMINDER_MAILS || '* * * * *'

export const reminderSchedules = [
  defineSchedule({ cron, job: findReminderMails, name: 'reminder-mails' }),
]
