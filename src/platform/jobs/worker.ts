import { createLocalReq, type Payload } from 'payload'
import type PgBoss from 'pg-boss'
import { handBack } from '../database'
import { startClock } from './clock'
import { type JobContext, type JobDefinition, JobInterrupted, jobsOf } from './define'
import { type Liveness, requeueAbandoned, startLiveness } from './liveness'
import { bossOf, stopBoss } from './queue'

/** How often a worker looks for new jobs, and for jobs whose process died (seconds). */
const pollSeconds = 1
const sweepSeconds = 5

export type Workers = {
  /** Lets running jobs end their batch, then ends. @param within milliseconds */
  stop: (within?: number) => Promise<void>
}

/**
 * Runs the jobs and the clock in this process. Any number of processes may do so: each job is run
 * by one of them, each slot of a schedule by one of them.
 */
export const startWorkers = async (payload: Payload): Promise<Workers> => {
  const boss = await bossOf(payload)
  const running = new Set<AbortController>()
  const abortAll = () => {
    for (const controller of running) controller.abort()
  }
  const liveness = await startLiveness({ onLost: abortAll, payload })
  const stopping = new AbortController()
  for (const definition of jobsOf(payload)) {
    for (let index = 0; index < (definition.options.workers ?? 1); index += 1) {
      await boss.work<object>(
        definition.name,
        { includeMetadata: true, pollingIntervalSeconds: pollSeconds },
        async ([job]) => {
          if (!job) return
          const controller = new AbortController()
          running.add(controller)
          if (stopping.signal.aborted) controller.abort()
          try {
            await runJob({ boss, definition, job, liveness, payload, signal: controller.signal })
          } finally {
            running.delete(controller)
          }
        },
      )
    }
  }
  const sweep = async () => {
    try {
      for (const { data, definition } of await requeueAbandoned(payload)) {
        const error = new Error('The process that ran it ended again and again')
        await giveUp({
          context: await contextOf(payload, stopping.signal),
          data,
          definition,
          error,
        })
      }
    } catch (err) {
      payload.logger.error({ err, msg: 'Looking for abandoned jobs' })
    }
  }
  const timer = setInterval(sweep, sweepSeconds * 1000)
  await sweep()
  const clock = startClock(payload)
  return {
    stop: async (within = 20_000) => {
      clearInterval(timer)
      stopping.abort()
      await clock.stop()
      abortAll()
      await stopBoss(payload, within)
      await liveness.stop()
    },
  }
}

const contextOf = async (payload: Payload, signal: AbortSignal): Promise<JobContext> => ({
  payload,
  req: await createLocalReq({}, payload),
  signal,
})

type Run = {
  boss: PgBoss
  definition: JobDefinition
  job: PgBoss.JobWithMetadata<object>
  liveness: Liveness
  payload: Payload
  signal: AbortSignal
}

const runJob = async ({ boss, definition, job, liveness, payload, signal }: Run) => {
  // Another process was quicker to take up a job that this one was slow to begin.
  if (!(await liveness.hold(job.id))) throw new JobInterrupted()
  const context = await contextOf(payload, signal)
  try {
    await definition.handler({ data: job.data, ...context })
  } catch (error) {
    if (error instanceof JobInterrupted) {
      await handBack(boss, job.id)
      return
    }
    payload.logger.error({ err: error, msg: `Job ${job.name}` })
    if (job.retryCount >= job.retryLimit) {
      await giveUp({ context, data: job.data, definition, error })
    }
    throw error
  } finally {
    await liveness.release(job.id)
  }
}

const giveUp = async ({
  context,
  data,
  definition,
  error,
}: {
  context: JobContext
  data: object
  definition: JobDefinition
  error: unknown
}) => {
  try {
    await definition.options.onGiveUp?.({ data, error, ...context })
  } catch (err) {
    context.payload.logger.error({ err, msg: `Giving up job ${definition.name}` })
  }
}
