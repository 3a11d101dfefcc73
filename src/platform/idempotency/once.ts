import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { inTransaction, transactionOf } from '../database'

/** What was done once for this key is no more: the next one does it again. In the request's transaction. */
export const forgetOnce = async (key: string, req: PayloadRequest): Promise<void> => {
  const db = await transactionOf(req)
  await db.execute(sql`DELETE FROM crm_once WHERE key = ${key}`)
}

/**
 * Does something once for a key, however often and from how many places it is asked for: the key is
 * written in the transaction of the work, so that a second request waits for the first, then gets
 * the first one's result; if the first failed, the second does the work.
 * @param key what makes two requests the same; scoped by the caller (`advance:12:…`)
 * @param work gives a small JSON value, which is kept
 * @returns the value, and whether it was done just now
 */
export const once = <T>({
  key,
  req,
  work,
}: {
  key: string
  req: PayloadRequest
  work: () => Promise<T>
}): Promise<{ fresh: boolean; value: T }> =>
  inTransaction({
    req,
    run: async () => {
      const db = await transactionOf(req)
      const claimed = await db.execute(
        sql`INSERT INTO crm_once (key) VALUES (${key}) ON CONFLICT DO NOTHING RETURNING key`,
      )
      if (claimed.rows.length === 0) {
        const { rows } = await db.execute(sql`SELECT value FROM crm_once WHERE key = ${key}`)
        // Written by this function, below, as the same type.
        return { fresh: false, value: rows[0]?.value as T }
      }
      const value = await work()
      await db.execute(
        sql`UPDATE crm_once SET value = ${JSON.stringify(value)}::jsonb WHERE key = ${key}`,
      )
      return { fresh: true, value }
    },
  })
