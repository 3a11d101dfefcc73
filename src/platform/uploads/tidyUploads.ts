import { defineJob, defineSchedule } from '../jobs'
import { sweepIncoming } from './incoming'

export const tidyUploads = defineJob({
  name: 'tidy-uploads',
  handler: ({ payload }) => sweepIncoming(payload),
})

export const tidyUploadsSchedule = defineSchedule({
  cron: '41 * * * *',
  job: tidyUploads,
  name: 'tidy-uploads',
})
