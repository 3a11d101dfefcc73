import { defineJob, JobInterrupted } from '#platform/jobs'
import { beginUndo, endUndo, undoBatch } from '../operations/undoBatch'
import { undoJobName } from './name'

/**
 * Takes back what a run changed, a batch in each transaction: each record that is as the run left it. Started
 * again after a crash it goes on with what is left.
 */
export const undoBulk = defineJob<{ id: number }>({
  name: undoJobName,
  handler: async ({ data: { id }, payload, signal }) => {
    const run = await beginUndo(payload, id)
    if (!run) return
    for (;;) {
      if (signal.aborted) throw new JobInterrupted()
      const end = await undoBatch({ payload, run })
      if (end) return endUndo(payload, id, end)
    }
  },
  options: {
    onGiveUp: ({ data: { id }, payload }) => endUndo(payload, id, 'failed'),
    retryLimit: 5,
    workers: 2,
  },
})
