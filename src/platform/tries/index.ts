import type { APIError, Payload, PayloadRequest } from 'payload'
import { Pool } from 'pg'
import { connectionOf } from '../database'
import { failure } from '../i18n'

/** What is tried, by whom (`login:address:192.0.2.1`), and how often at most in so many minutes. */
export type Limit = { key: string; minutes: number; most: number }

const pools = new WeakMap<Payload, Pool>()

/**
 * Connections of their own: a try counts whatever becomes of the request, and is asked about in the
 * middle of transactions. Twenty of those that each wait for a second connection of the one pool would
 * wait for each other.
 */
const poolOf = (payload: Payload): Pool => {
  const known = pools.get(payload)
  if (known) return known
  const pool = new Pool({
    allowExitOnIdle: true,
    application_name: 'crm-tries',
    connectionString: connectionOf(payload),
    max: 2,
  })
  pool.on('error', (err) =>
    payload.logger.warn({ err, msg: 'Lost a connection that counts tries' }),
  )
  pools.set(payload, pool)
  return pool
}

/**
 * Counts a try before it is made, so that a hundred at the same moment are a hundred.
 * @returns the keys of the limits that it goes beyond
 */
export const countTry = async (payload: Payload, limits: Limit[]): Promise<Set<string>> => {
  const { rows } = await poolOf(payload).query<{ count: number; key: string }>(
    // In one order for everybody, so that nobody waits in a circle.
    `INSERT INTO crm_tries AS tries (key, count, ends_at)
      SELECT key, 1, now() + minutes * interval '1 minute'
      FROM unnest($1::text[], $2::int[]) AS asked (key, minutes) ORDER BY key
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN tries.ends_at < now() THEN 1 ELSE tries.count + 1 END,
        ends_at = CASE WHEN tries.ends_at < now() THEN excluded.ends_at ELSE tries.ends_at END
      RETURNING key, count`,
    [limits.map(({ key }) => key), limits.map(({ minutes }) => minutes)],
  )
  const counts = new Map(rows.map(({ count, key }) => [key, count]))
  const beyond = limits.filter(({ key, most }) => (counts.get(key) ?? 0) > most)
  return new Set(beyond.map(({ key }) => key))
}

/** One that succeeded was none. */
export const giveBackTry = async (payload: Payload, limits: Limit[]): Promise<void> => {
  await poolOf(payload).query(
    `UPDATE crm_tries SET count = GREATEST(count - 1, 0) WHERE key IN
      (SELECT key FROM crm_tries WHERE key = ANY($1) ORDER BY key FOR UPDATE)`,
    [limits.map(({ key }) => key)],
  )
}

/** Forgets what counts no longer. */
export const forgetTries = async (payload: Payload): Promise<void> => {
  await poolOf(payload).query('DELETE FROM crm_tries WHERE ends_at < now()')
}

/** 429: who asks has tried too often. */
export const tooManyTries = (req: PayloadRequest): APIError =>
  failure({
    code: 'too-many-tries',
    message: {
      en: 'Too many tries that failed. Wait a few minutes, then try again.',
      it: 'Troppi tentativi non riusciti. Attendi qualche minuto, poi riprova.',
    },
    req,
    status: 429,
  })
