import { defineJob, defineSchedule, resumeOrphans } from '#platform/jobs'
import { runImport } from './runImport'

/** Gives imports that wait or run without a job a new one. */
const resumeImports = defineJob({
  name: 'resume-imports',
  handler: ({ req }) => resumeOrphans({ collection: 'imports', job: runImport, req }),
})

export const importJobs = [runImport, resumeImports]

export const importSchedules = [
  defineSchedule({ cron: '* * * * *', job: resumeImports, name: 'resume-imports' }),
]
