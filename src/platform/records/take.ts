import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { both } from '../access'
import { compileWhere, lockRecords, tableOf, transactionOf } from '../database'
import { beginOperation } from './check'
import type { Data } from './rules'
import { readStored } from './store/read'

type TakeArgs = {
  collection: CollectionSlug
  ids: number[]
  /** False for a look without a change: nothing waits for it. @default true */
  lock?: boolean
  overrideAccess?: boolean
  req: PayloadRequest
}

/**
 * Takes records for a change, to the end of the transaction: what is given back stays as it is.
 * @returns those that the user may change, as the API shows them at depth 0
 */
export const takeRecords = async ({
  collection,
  ids,
  lock = true,
  overrideAccess = false,
  req,
}: TakeArgs): Promise<Map<number, Data>> => {
  if (ids.length === 0) return new Map()
  if (lock) await beginOperation({ collection, operation: 'update', req })
  const own = overrideAccess ? ids : await changeable({ collection, ids, req })
  if (lock) await lockRecords({ collection, ids: own, patience: 0, req })
  return readStored({ collection, ids: own, req })
}

/** Those that the collection's own rule lets the user change; not those in the trash. */
const changeable = async ({ collection, ids, req }: TakeArgs): Promise<number[]> => {
  const { config } = req.payload.collections[collection]
  const among = { id: { in: ids } }
  const open = config.trash ? { and: [among, { deletedAt: { exists: false } }] } : among
  const answer = both(await config.access.update({ req }), open)
  if (answer === false || answer === true) return []
  const compiled = compileWhere({ collection, req, where: answer })
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT DISTINCT ${tableOf(req.payload, collection).id} AS id
    FROM ${compiled.from} WHERE ${compiled.where}`)
  return rows.map(({ id }) => Number(id))
}
