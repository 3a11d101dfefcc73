import { sql } from '@payloadcms/db-postgres'
import type { APIError, Payload, PayloadRequest } from 'payload'
import { postgresOf } from '../database'
import { failure } from '../i18n'

/** What is tried, by whom (`login:address:192.0.2.1`), and how often at most in so many minutes. */
export type Limit = { key: string; minutes: number; most: number }

/**
 * Counts a try before it is made, so that a hundred at the same moment are a hundred. Not in the
 * transaction of the request: a try that fails is one all the same.
 * @returns the keys of the limits that it goes beyond
 */
export const countTry = async (payload: Payload, limits: Limit[]): Promise<Set<string>> => {
  // In one order for everybody, so that nobody waits in a circle.
  const ordered = limits.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const values = ordered.map(
    ({ key, minutes }) => sql`(${key}, 1, now() + ${minutes} * interval '1 minute')`,
  )
  const { rows } = await postgresOf(payload).drizzle.execute(
    sql`INSERT INTO crm_tries AS tries (key, count, ends_at) VALUES ${sql.join(values, sql`, `)}
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN tries.ends_at < now() THEN 1 ELSE tries.count + 1 END,
        ends_at = CASE WHEN tries.ends_at < now() THEN excluded.ends_at ELSE tries.ends_at END
      RETURNING key, count`,
  )
  const counts = new Map(rows.map(({ count, key }) => [String(key), Number(count)]))
  return new Set(
    limits.filter(({ key, most }) => (counts.get(key) ?? 0) > most).map(({ key }) => key),
  )
}

/** One that succeeded was none. */
export const giveBackTry = async (payload: Payload, limits: Limit[]): Promise<void> => {
  const keys = limits.map(({ key }) => sql`${key}`)
  await postgresOf(payload).drizzle.execute(
    sql`UPDATE crm_tries SET count = GREATEST(count - 1, 0) WHERE key IN (SELECT key FROM crm_tries
      WHERE key IN (${sql.join(keys, sql`, `)}) ORDER BY key FOR UPDATE)`,
  )
}

/** Forgets what counts no longer. */
export const forgetTries = async (payload: Payload): Promise<void> => {
  await postgresOf(payload).drizzle.execute(sql`DELETE FROM crm_tries WHERE ends_at < now()`)
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
