import { defineJob, defineSchedule, resumeOrphans } from '#platform/jobs'
import { runBulk } from './runBulk'
import { tidyBulk } from './tidyBulk'

/** Gives runs that wait or run without a job (a restored backup, a cleared queue) a new one. */
const resumeBulk = defineJob({
  name: 'resume-bulk-changes',
  handler: ({ req }) => resumeOrphans({ collection: 'bulk-changes', job: runBulk, req }),
})

export const bulkJobs = [runBulk, resumeBulk, tidyBulk]

export const bulkSchedules = [
  defineSchedule({ cron: '* * * * *', job: resumeBulk, name: 'resume-bulk-changes' }),
  defineSchedule({ cron: '40 3 * * *', job: tidyBulk, name: 'tidy-bulk-changes' }),
]
