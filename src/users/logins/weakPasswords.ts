import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { commonPasswords } from '../commonPasswords'

/** Fewer characters are tried out in hours (NIST SP 800-63B asks for eight at least). */
export const shortestPassword = 10

/** Written again and again, a character is no password either. */
export const isGuessed = (password: string): boolean =>
  [...password].length < shortestPassword ||
  new Set(password).size < 4 ||
  // A sign before or behind one is what everybody tries next.
  [password, password.replace(/^[^a-z0-9]+|[^a-z0-9]+$/gi, '')].some((one) =>
    commonPasswords.has(one.toLowerCase()),
  )

/**
 * Notes that a user has logged in with such a password, which was taken before there was a rule: with
 * its salt, so that the note ends with the password.
 */
export const noteWeakPassword = async ({ id, req }: { id: number; req: PayloadRequest }) => {
  const db = await transactionOf(req)
  await db.execute(sql`INSERT INTO crm_weak_passwords (user_id, salt)
    SELECT id, salt FROM users WHERE id = ${id} AND salt IS NOT NULL
    ON CONFLICT (user_id) DO UPDATE SET salt = excluded.salt`)
}

/** Is a user to be asked for a better one? */
export const hasWeakPassword = async ({ id, req }: { id: number; req: PayloadRequest }) => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`SELECT FROM crm_weak_passwords weak
    JOIN users ON users.id = weak.user_id AND users.salt = weak.salt WHERE users.id = ${id}`)
  return rows.length > 0
}
