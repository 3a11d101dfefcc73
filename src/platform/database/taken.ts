import type { CollectionSlug, PayloadRequest } from 'payload'
import { type Database, transactionOf } from './adapter/session'
import { postgresOf } from './adapter/tables'

type Taken = Map<CollectionSlug, Set<number>>

/**
 * The records that each open transaction has locked. It keeps them to its end: nothing in this
 * product rolls back to a savepoint, which would let go of some before.
 */
const taken = new WeakMap<Database, Taken>()

type Records = { collection: CollectionSlug; ids: number[]; req: PayloadRequest }

/** Remembers that the transaction of a request has locked these records. */
export const rememberTaken = async ({ collection, ids, req }: Records): Promise<void> => {
  const db = await transactionOf(req)
  // Without a transaction a lock ends with its statement.
  if (db === postgresOf(req.payload).drizzle) return
  const known: Taken = taken.get(db) ?? new Map()
  taken.set(db, known.set(collection, new Set([...(known.get(collection) ?? []), ...ids])))
}

/** Those of the records that the transaction of a request has not locked yet. */
export const notTaken = async ({ collection, ids, req }: Records): Promise<number[]> => {
  const known = taken.get(await transactionOf(req))?.get(collection)
  return known ? ids.filter((id) => !known.has(id)) : ids
}
