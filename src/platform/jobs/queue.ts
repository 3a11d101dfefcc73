import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { Client } from 'pg'
import PgBoss from 'pg-boss'
import { currentSet } from '../changes/current'
import { type LaterJob, rememberJob } from '../changes/later'
import { graceSeconds } from '../changes/times'
import { askKept, clientOf, connectionOf, keepSession } from '../database'
import { type JobDefinition, jobsOf } from './define'

/** Any number that only this step uses: processes that start together make the queues one by one. */
const lockKey = 7_240_010

/** A day less a minute; whether a worker still lives is `liveness.ts`'s to say. */
const longestRun = 24 * 60 * 60 - 60

const bosses = new WeakMap<Payload, Promise<PgBoss>>()

/** The queue of a running Payload, started when it is first asked for. */
export const bossOf = (payload: Payload): Promise<PgBoss> => {
  const known = bosses.get(payload)
  if (known) return known
  const starting = startBoss(payload)
  bosses.set(payload, starting)
  // A database that was away for a moment must not break the queue until the next restart.
  starting.catch(() => bosses.delete(payload))
  return starting
}

/** Ends the queue's connections; what runs gets `within` milliseconds to end. */
export const stopBoss = async (payload: Payload, within: number): Promise<void> => {
  const starting = bosses.get(payload)
  bosses.delete(payload)
  const boss = await starting?.catch(() => null)
  await boss?.stop({ timeout: within })
}

const startBoss = async (payload: Payload): Promise<PgBoss> => {
  const boss = new PgBoss({
    application_name: 'crm-jobs',
    archiveCompletedAfterSeconds: 60 * 60,
    connectionString: connectionOf(payload),
    deleteAfterDays: 7,
    max: 3,
    schedule: false,
  })
  // Without a listener a database that restarts would end the process.
  boss.on('error', (err) => payload.logger.error({ err, msg: 'Job queue' }))
  const client = new Client({ connectionString: connectionOf(payload) })
  client.on('error', (err) => payload.logger.error({ err, msg: 'Job queue' }))
  await client.connect()
  try {
    await keepSession(client)
    await askKept(client, 'SELECT pg_advisory_lock($1)', [lockKey])
    await boss.start()
    for (const { name, options } of jobsOf(payload)) {
      const queue = {
        name,
        expireInSeconds: longestRun,
        policy: 'short' as const,
        retryBackoff: true,
        retryDelay: options.retryDelay ?? 5,
        retryLimit: options.retryLimit ?? 3,
      }
      await boss.createQueue(name, queue)
      await boss.updateQueue(name, queue)
    }
  } finally {
    await client.end()
  }
  return boss
}

type Req = Pick<PayloadRequest, 'payload' | 'transactionID'>

/**
 * Puts a job into the queue, inside the transaction of the change that causes it: it runs when that
 * is committed, and never when it is rolled back. What a step enqueues that can be taken back waits until
 * the offer to do so is over, and is dropped when it is taken: a mail cannot be called back.
 * @param key while a job of this name and key waits, another is not added
 * @returns the job's id, or `null` when one with this key waits already
 */
export const enqueue = async <Data extends object>({
  data,
  job,
  key = randomUUID(),
  req,
}: {
  data: Data
  job: Pick<JobDefinition<Data>, 'name'>
  key?: string
  req: Req
}): Promise<null | string> => {
  const boss = await bossOf(req.payload)
  const isStep = (await currentSet(req)) !== null
  const id = await boss.send(job.name, data, {
    singletonKey: key,
    ...(isStep && { startAfter: graceSeconds }),
    ...(await inside(req)),
  })
  if (id !== null && isStep) await rememberJob(req, { id, name: job.name })
  return id
}

/** Takes jobs that have not begun out of the queue, when the request's transaction is committed. */
export const dropJobs = async ({ jobs, req }: { jobs: LaterJob[]; req: Req }): Promise<void> => {
  if (jobs.length === 0) return
  const boss = await bossOf(req.payload)
  const options = await inside(req)
  for (const { id, name } of jobs) await boss.cancel(name, id, options)
}

/** Has the queue write in the request's transaction, where there is one. */
const inside = async (req: Req): Promise<PgBoss.ConnectionOptions> => {
  const client = await clientOf(req)
  if (!client) return {}
  const executeSql = (text: string, values: unknown[]) => client.query(text, values)
  return { db: { executeSql } }
}
