import { defineJob, defineSchedule } from '#platform/jobs'
import { forgetTries } from '#platform/tries'
import { mailReset } from './mailReset'

const tidyLogins = defineJob({
  name: 'tidy-logins',
  handler: ({ payload }) => forgetTries(payload),
})

export const userJobs = [mailReset, tidyLogins]

export const userSchedules = [
  defineSchedule({ cron: '17 * * * *', job: tidyLogins, name: 'tidy-logins' }),
]
