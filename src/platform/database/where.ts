import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { type AccessOperation, both, may } from '../access'
import { type CompiledList, compileList } from './adapter/compile'
import { transactionOf } from './adapter/session'
import { tableOf } from './adapter/tables'

type AccessibleArgs = {
  collection: CollectionSlug
  operation?: AccessOperation
  req: PayloadRequest
  /** Those in the trash as well. @default false */
  trash?: boolean
  where?: Where
}

/** The filter of a list `and`-ed with what the asking user may see; null when that is nothing. */
export const accessibleWhere = async ({
  collection,
  operation = 'read',
  req,
  trash = false,
  where = {},
}: AccessibleArgs): Promise<null | Where> => {
  const answer = both(await may({ collection, operation, req }), where)
  if (answer === false) return null
  const parts: Where[] = answer === true ? [] : [answer]
  if (!trash && req.payload.collections[collection].config.trash) {
    parts.push({ deletedAt: { exists: false } })
  }
  return { and: parts }
}

/** `accessibleWhere` as SQL. */
export const accessibleTo = async ({
  sort,
  ...args
}: AccessibleArgs & { sort?: string[] }): Promise<CompiledList | null> => {
  const where = await accessibleWhere(args)
  return where && compileList({ collection: args.collection, req: args.req, sort, where })
}

/** Which of these ids the user may see (or change, with another `operation`). */
export const accessibleIDs = async ({
  collection,
  ids,
  operation = 'read',
  req,
  trash,
}: Omit<AccessibleArgs, 'where'> & { ids: number[] }): Promise<Set<number>> => {
  if (ids.length === 0) return new Set()
  const where = { id: { in: ids } }
  const compiled = await accessibleTo({ collection, operation, req, trash, where })
  if (!compiled) return new Set()
  const db = await transactionOf(req)
  const { id } = tableOf(req.payload, collection)
  const { rows } = await db.execute(
    sql`SELECT ${id} AS id FROM ${compiled.from} WHERE ${compiled.where}`,
  )
  return new Set(rows.map((row) => Number(row.id)))
}
