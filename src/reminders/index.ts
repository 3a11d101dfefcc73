export { remindersEndpoint } from './endpoints/reminders'
export { reminderJobs, reminderSchedules } from './jobs/findReminderMails'
