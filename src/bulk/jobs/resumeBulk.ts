import { resumeUndos } from '#platform/changes'
import { defineJob, defineSchedule, resumeOrphans } from '#platform/jobs'
import { undoJobName } from './name'
import { runBulk } from './runBulk'
import { tidyBulk } from './tidyBulk'
import { undoBulk } from './undoBulk'

/** Gives runs that wait or run without a job (a restored backup, a cleared queue) a new one. */
const resumeBulk = defineJob({
  name: 'resume-bulk-changes',
  handler: async ({ req }) => {
    await resumeOrphans({ collection: 'bulk-changes', job: runBulk, req })
    await resumeUndos({ job: undoJobName, req })
  },
})

export const bulkJobs = [runBulk, undoBulk, resumeBulk, tidyBulk]

export const bulkSchedules = [
  defineSchedule({ cron: '* * * * *', job: resumeBulk, name: 'resume-bulk-changes' }),
  defineSchedule({ cron: '40 3 * * *', job: tidyBulk, name: 'tidy-bulk-changes' }),
]
