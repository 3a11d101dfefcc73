import { defineJob, JobInterrupted } from '#platform/jobs'
import { bulkBatch } from '../operations/bulkBatch'
import { beginBulk, endBulk } from '../operations/endBulk'
import { bulkJobName } from './name'

/**
 * Changes the records of a run, a batch in each transaction. Started again after a crash it goes on with the
 * next record; two that run at once take turns.
 */
export const runBulk = defineJob<{ id: number }>({
  name: bulkJobName,
  handler: async ({ data: { id }, payload, signal }) => {
    const run = await beginBulk(payload, id)
    if (!run) return
    for (;;) {
      if (signal.aborted) throw new JobInterrupted()
      const end = await bulkBatch({ payload, run })
      if (end) return endBulk(payload, id, end)
    }
  },
  options: {
    onGiveUp: ({ data: { id }, payload }) => endBulk(payload, id, 'unexpected'),
    retryLimit: 5,
    workers: 2,
  },
})
