import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { askKept, connectionOf, keepSession, requeueUnlocked } from '../database'
import type { JobDefinition } from './define'
import { jobsOf } from './define'
import { bossOf } from './queue'

/** A fetched job gets this long to take its lock before it counts as abandoned. */
const graceSeconds = 5

/** Any number that only these locks use. */
const lockKey = 724
const lockOf = `hashtextextended($1, ${lockKey})`

/**
 * Says which running jobs have a living process. Each run holds an advisory lock in one session of
 * its process: PostgreSQL lets go of it the moment the process dies, however it dies.
 */
export type Liveness = {
  /** Locks the job; false when another process runs it. */
  hold: (id: string) => Promise<boolean>
  release: (id: string) => Promise<void>
  stop: () => Promise<void>
}

/** @param onLost the session ended, so others may take up what runs here: stop it */
export const startLiveness = async ({
  onLost,
  payload,
}: {
  onLost: () => void
  payload: Payload
}): Promise<Liveness> => {
  let stopped = false
  const open = async (): Promise<Client> => {
    const client = new Client({
      application_name: 'crm-jobs-alive',
      connectionString: connectionOf(payload),
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    })
    client.on('error', (err) => payload.logger.warn({ err, msg: 'Job locks' }))
    client.on('end', () => {
      if (stopped) return
      onLost()
      void reopen()
    })
    await client.connect()
    await keepSession(client)
    return client
  }
  let current = await open()
  const reopen = async () => {
    while (!stopped) {
      try {
        current = await open()
        return
      } catch (err) {
        payload.logger.warn({ err, msg: 'Job locks' })
        await sleep(2000)
      }
    }
  }
  return {
    hold: async (id) => {
      const client = current
      try {
        const locking = `SELECT pg_try_advisory_lock(${lockOf}) AS held`
        const { rows } = await askKept(client, locking, [id])
        return rows[0].held === true
      } catch (error) {
        // After a statement that failed its transaction takes no other: a new session.
        void client.end().catch(() => undefined)
        throw error
      }
    },
    release: async (id) => {
      const releasing = `SELECT pg_advisory_unlock(${lockOf})`
      await askKept(current, releasing, [id]).catch(() => undefined)
    },
    stop: async () => {
      stopped = true
      await current.end().catch(() => undefined)
    },
  }
}

type Abandoned = { data: object; definition: JobDefinition; id: string }

/**
 * Gives jobs whose process died back to the queue.
 * @returns those that were tried often enough and are now failed
 */
export const requeueAbandoned = async (payload: Payload): Promise<Abandoned[]> => {
  const boss = await bossOf(payload)
  const byName = new Map(jobsOf(payload).map((job) => [job.name, job]))
  const rows = await requeueUnlocked({
    boss,
    graceSeconds,
    lockKey,
    names: [...byName.keys()],
  })
  return rows.flatMap(({ data, id, name, state }) => {
    const definition = byName.get(name)
    payload.logger.warn(`Job ${name} was left by a process that ended: ${state}`)
    return definition && state === 'failed' ? [{ data, definition, id }] : []
  })
}
