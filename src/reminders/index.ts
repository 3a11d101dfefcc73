import { definePart } from '#platform/parts'
import { remindersEndpoint } from './endpoints/reminders'
import { reminderFields } from './fields'
import { reminderJobs, reminderSchedules } from './jobs/findReminderMails'

export { languageOfUser } from './operations/languageOfUser'

/** The bell and the mails that remind people of what is due. */
export const reminders = definePart({
  slug: 'reminders',
  needs: ['users', 'activities'],
  brings: () => ({
    endpoints: [remindersEndpoint],
    fields: [{ after: 'blocked', fields: [reminderFields], on: 'users' }],
    jobs: reminderJobs,
    panel: [{ Component: '/src/reminders/components/Bell#Bell', order: 20, slot: 'actions' }],
    schedules: reminderSchedules,
  }),
})
