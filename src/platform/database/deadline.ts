import { AsyncLocalStorage } from 'node:async_hooks'
import type { Payload } from 'payload'
import type { Pool, PoolClient } from 'pg'
import { failure } from '../i18n'
import { cancelStatement } from './adapter/cancel'
import { postgresOf } from './adapter/tables'
import { databaseCode, tellInstead } from './tellFailure'

type Deadline = {
  /** Statements that are being carried out, as the ways to break them off. */
  cancel: Set<() => void>
  isOver: boolean
  ring: () => void
  timer: NodeJS.Timeout
}

/** Pages and API are bundles of their own with one pool between them: they share this, too. */
const shared = globalThis as { [key: symbol]: unknown }
const key = Symbol.for('crm.deadlines')
shared[key] ??= new AsyncLocalStorage<Deadline | undefined>()
const deadlines = shared[key] as AsyncLocalStorage<Deadline | undefined>

const code = 'took-too-long'

/** The work was given up: its time was over. */
class TookTooLong extends Error {
  code = code
}

/** Whether something failed only because its time was over. */
export const isLate = (error: unknown): boolean => databaseCode(error) === code

/** What is said of it: 503, the same request may well work at another moment. */
export const late = {
  code,
  message: {
    en: 'It took too long and was ended. Ask for less at once, or try again later.',
    it: 'Ci voleva troppo tempo e si è interrotto. Chiedi meno per volta, o riprova più tardi.',
  },
  status: 503,
}

export const tellLateness = tellInstead(({ error, req }) =>
  isLate(error) ? failure({ ...late, req }) : null,
)

type InTimeArgs<T> = {
  /** What is answered when the time is over. */
  late: () => T
  milliseconds: number
  run: () => Promise<T>
}

/**
 * Does something in its time. When that is over, what the database does for it is broken off and rolled
 * back, and nothing more is begun: no setting of a connection says so, because those are shared.
 */
export const inTime = async <T>({ late, milliseconds, run }: InTimeArgs<T>): Promise<T> => {
  let answerLate: (answer: T) => void = () => {}
  const over = new Promise<T>((resolve) => {
    answerLate = resolve
  })
  const ring = () => {
    deadline.isOver = true
    for (const cancel of deadline.cancel) cancel()
    answerLate(late())
  }
  const timer = setTimeout(ring, milliseconds)
  const deadline: Deadline = { cancel: new Set(), isOver: false, ring, timer }
  const work = deadlines.run(deadline, run).finally(() => {
    clearTimeout(deadline.timer)
    // Work that has begun meanwhile and goes on for others is not part of it.
    deadline.isOver = false
  })
  // Whoever comes too late fails for nobody.
  work.catch(() => undefined)
  return Promise.race([work, over])
}

/** Whether the time of what is being done is over, so that nobody waits for it any more. */
export const isTimeOver = (): boolean => deadlines.getStore()?.isOver ?? false

/** Does what has to be done after a request, whether its time is over or not. */
export const afterTime = <T>(run: () => T): T => deadlines.run(undefined, run)

/** Gives what is being done a longer time, from now: it counts what nobody else does. */
export const allowTime = (milliseconds: number): void => {
  const deadline = deadlines.getStore()
  if (!deadline || deadline.isOver) return
  clearTimeout(deadline.timer)
  deadline.timer = setTimeout(deadline.ring, milliseconds)
}

/** Statements for a request whose time is over are broken off, and none is begun for it. */
export const obeyDeadlines = (payload: Payload): void => {
  // The driver's own, whose types are of another copy.
  const pool = postgresOf(payload).pool as unknown as Pool
  const owned = new WeakMap<PoolClient, Deadline>()
  const spoilt = new WeakSet<PoolClient>()
  const watched = new WeakSet<PoolClient>()
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>

  /** Whoever gets the connection next must not be hit by a message that is still on its way. */
  const releaseOf = (client: PoolClient): PoolClient['release'] => {
    const release = client.release.bind(client)
    return (error) => {
      owned.delete(client)
      release(error ?? spoilt.has(client))
    }
  }

  const cancel = (client: PoolClient) => {
    spoilt.add(client)
    void cancelStatement(client, pool.options)
  }

  const watch = (client: PoolClient) => {
    watched.add(client)
    // A connection that is lost says so here, besides in the statement that it was lost in.
    client.on('error', () => undefined)
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    const inDeadline = (...args: unknown[]): unknown => {
      const deadline = owned.get(client)
      if (!deadline) return query(...args)
      if (deadline.isOver && !isRollback(args[0])) return Promise.reject(new TookTooLong())
      const result = query(...args)
      return result instanceof Promise ? untilOver({ client, deadline, result }) : result
    }
    client.query = inDeadline as PoolClient['query']
  }

  const untilOver = async ({
    client,
    deadline,
    result,
  }: {
    client: PoolClient
    deadline: Deadline
    result: Promise<unknown>
  }): Promise<unknown> => {
    const breakOff = () => cancel(client)
    deadline.cancel.add(breakOff)
    try {
      return await result
    } catch (error) {
      throw deadline.isOver && databaseCode(error) === '57014' ? new TookTooLong() : error
    } finally {
      deadline.cancel.delete(breakOff)
    }
  }

  const take = async (deadline: Deadline | undefined): Promise<PoolClient> => {
    const client = await connect()
    if (!deadline) return client
    if (deadline.isOver) {
      client.release()
      throw new TookTooLong()
    }
    if (!watched.has(client)) watch(client)
    owned.set(client, deadline)
    client.release = releaseOf(client)
    return client
  }

  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown
  pool.connect = ((callback?: unknown) =>
    callback
      ? (connect as (callback: unknown) => unknown)(callback)
      : take(deadlines.getStore())) as Pool['connect']
  pool.query = ((...args: unknown[]) => {
    const deadline = deadlines.getStore()
    if (!deadline || typeof args.at(-1) === 'function') return query(...args)
    return queryOnce({ args, deadline, take })
  }) as Pool['query']
}

type OnceArgs = {
  args: unknown[]
  deadline: Deadline
  take: (deadline: Deadline) => Promise<PoolClient>
}

const queryOnce = async ({ args, deadline, take }: OnceArgs): Promise<unknown> => {
  const client = await take(deadline)
  try {
    const result = await (client.query as (...args: unknown[]) => Promise<unknown>)(...args)
    client.release()
    return result
  } catch (error) {
    // As the pool does it: the connection may be what failed.
    client.release(error as Error)
    throw error
  }
}

const isRollback = (statement: unknown): boolean => {
  const text = typeof statement === 'string' ? statement : (statement as { text?: string })?.text
  return /^\s*rollback/i.test(text ?? '')
}
