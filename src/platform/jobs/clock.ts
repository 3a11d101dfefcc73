import { sql } from '@payloadcms/db-postgres'
import { type RunCoordinator, type ScheduledTask, schedule } from 'node-cron'
import type { Payload } from 'payload'
import { postgresOf } from '../database'
import { schedulesOf } from './define'
import { enqueue } from './queue'

/** Slots older than this have long been run. */
const keepDays = 7

/** One run for each slot, however many processes keep the time: the first row of the slot wins. */
export const coordinatorOf = (payload: Payload): RunCoordinator => ({
  shouldRun: async (key) => {
    const { rows } = await postgresOf(payload).drizzle.execute(
      sql`INSERT INTO crm_cron_runs (key) VALUES (${key}) ON CONFLICT DO NOTHING RETURNING key`,
    )
    return rows.length === 1
  },
})

/** Keeps the time of the schedules; a slot only enqueues its job. */
export const startClock = (payload: Payload): { stop: () => Promise<void> } => {
  const runCoordinator = coordinatorOf(payload)
  const tasks: ScheduledTask[] = schedulesOf(payload).map(({ cron, job, name }) =>
    schedule(
      cron,
      async () => {
        try {
          await enqueue({ data: {}, job, key: `schedule:${name}`, req: { payload } })
          await postgresOf(payload).drizzle.execute(
            sql`DELETE FROM crm_cron_runs
                WHERE started_at < now() - make_interval(days => ${keepDays})`,
          )
        } catch (err) {
          payload.logger.error({ err, msg: `Schedule ${name}` })
        }
      },
      {
        distributed: true,
        name,
        noOverlap: true,
        runCoordinator,
        suppressMissedWarning: true,
        timezone: 'Europe/Rome',
        unref: true,
      },
    ),
  )
  return {
    stop: async () => {
      for (const task of tasks) await task.destroy()
    },
  }
}
