import { sql } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj, Payload, UpdateOneArgs } from 'payload'
import { transactionOf } from '#platform/database'

type Session = { createdAt: Date | string; expiresAt: Date | string; id: string }

const justNow = 60_000

/**
 * Of one user at the same time. Who logs in beyond ends the oldest: each request of theirs would read more
 * and more of them, where a program logs in for whatever it does.
 */
export const mostSessions = 100

/**
 * Logging in, out and refreshing write the whole user back as it was read a moment before, so that a
 * block, a demotion or a group taken away in that moment would be undone, and two logins at once
 * would fail. What they mean to write is their session: this lets nothing else through, one at a
 * time.
 */
export const sessionsAlone = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const database = adapter.init(args)
    const updateOne = database.updateOne.bind(database)
    database.updateOne = async (write) => {
      const ofUsers = write.collection === 'users' && write.returning === false
      if (!ofUsers || !Array.isArray(write.data.sessions)) return updateOne(write)
      const sessions = await settleSessions(write, write.data.sessions)
      const meant = meantBeside(args.payload, write.data)
      return updateOne({ ...write, data: { ...meant, sessions, updatedAt: write.data.updatedAt } })
    }
    return database
  },
})

/** Confirming an address writes these the same way as a session. */
const verification = new Set(['_verificationToken', '_verified'])

/**
 * What such a write means besides the session: all that is no field of users which it has read a
 * moment before. A field that Payload comes to write this way is written, not dropped.
 */
const meantBeside = (
  payload: Pick<Payload, 'collections'>,
  data: UpdateOneArgs['data'],
): Record<string, unknown> => {
  const read = new Set<string>(
    payload.collections.users.config.flattenedFields.map(({ name }) => name),
  )
  return Object.fromEntries(
    Object.entries(data).filter(
      ([name]) => verification.has(name) || !(read.has(name) || ownKeys.has(name)),
    ),
  )
}

/** Keys of a user as it is logged in, which are no columns. */
const ownKeys = new Set(['_sid', '_strategy', 'collection', 'hasAPIKey', 'id', 'updatedAt'])

/** The sessions that are there, as the writer changed them: a new one, others gone or prolonged. */
const settleSessions = async (write: UpdateOneArgs, written: Session[]): Promise<Session[]> => {
  const { payload, transactionID } = write.req ?? {}
  if (!payload || !transactionID || !write.id) return written
  const db = await transactionOf({ payload, transactionID })
  await db.execute(sql`SELECT id FROM users WHERE id = ${write.id} FOR NO KEY UPDATE`)
  const { rows } = await db.execute(
    sql`SELECT id, created_at AS "createdAt", expires_at AS "expiresAt" FROM users_sessions
        WHERE _parent_id = ${write.id} AND expires_at > now() ORDER BY _order`,
  )
  const there = rows as unknown as Session[]
  const known = new Set(there.map(({ id }) => id))
  const last = written.at(-1)
  const isNew =
    last && !known.has(last.id) && Date.now() - new Date(last.createdAt).getTime() < justNow
  return isNew
    ? [...there.slice(1 - mostSessions), last]
    : written.filter(({ id }) => known.has(id))
}
