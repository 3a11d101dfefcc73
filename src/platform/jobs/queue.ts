import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { Client } from 'pg'
import PgBoss from 'pg-boss'
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

/**
 * Puts a job into the queue, inside the transaction of the change that causes it: it runs when that
 * is committed, and never when it is rolled back.
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
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>
}): Promise<null | string> => {
  const boss = await bossOf(req.payload)
  const client = await clientOf(req)
  return boss.send(job.name, data, {
    singletonKey: key,
    ...(client && {
      db: { executeSql: (text: string, values: unknown[]) => client.query(text, values) },
    }),
  })
}
