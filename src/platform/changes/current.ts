import type { PayloadRequest } from 'payload'
import { type Database, postgresOf, transactionOf } from '../database'

/** The set that each open transaction writes what it changes into. */
const current = new WeakMap<Database, number>()

type Req = Pick<PayloadRequest, 'payload' | 'transactionID'>

/** The change set of the request's transaction; null outside of a step. */
export const currentSet = async (req: Req): Promise<null | number> =>
  current.get(await transactionOf(req)) ?? null

/** From here on the transaction's changes belong to the set. */
export const rememberSet = async (req: Req, set: number): Promise<void> => {
  const db = await transactionOf(req)
  // Outside of a transaction the setting, too, ends with its statement.
  if (db === postgresOf(req.payload).drizzle) throw new Error('A step is one transaction')
  current.set(db, set)
}
