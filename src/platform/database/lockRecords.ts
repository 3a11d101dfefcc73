import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { idOf } from '../fields/idOf'
import { transactionOf } from './adapter/session'
import { tableOf } from './adapter/tables'
import { notTaken, rememberTaken } from './taken'
import { accessibleIDs } from './where'

type LockArgs = {
  /** Asks again for what this transaction has locked before, to learn when it was last changed. */
  again?: boolean
  collection: CollectionSlug
  /** What will be written: the cards that it newly names are taken, too. */
  data?: Record<string, unknown>
  ids: number[]
  /** Milliseconds after which it gives up (409 `collision`); 0: never. @default ten seconds for a user */
  patience?: number
  req: PayloadRequest
}

/**
 * Takes records for a change, to the end of the transaction: what is read after it stays as it was
 * read. What they are kept private by (their company, contact, lead, project) is taken first, in the
 * order in which the triggers of the database take it for a new record, so that as a rule nobody
 * waits in a circle. What the transaction has locked before is left as it is.
 * @returns when each that was locked now was last changed
 */
export const lockRecords = async ({
  again = false,
  collection,
  data = {},
  ids,
  req,
  patience = req.user ? 10_000 : 0,
}: LockArgs): Promise<Map<number, Date>> => {
  if (ids.length === 0) return new Map()
  const { collections } = req.payload
  const above = cardsAbove(collections[collection].config, collections)
  const wanted = again ? ids : await notTaken({ collection, ids, req })
  const stored = await storedAbove({ above, collection, ids: wanted, patience, req })
  for (const { field, target } of above) {
    const cards = stored.get(target) ?? []
    const named = Number(idOf(data[field]) ?? Number.NaN)
    const isNew = Number.isInteger(named) && !cards.includes(named)
    const asked = isNew ? await notTaken({ collection: target, ids: [named], req }) : []
    const added = await accessibleIDs({ collection: target, ids: asked, req })
    const missing = await notTaken({ collection: target, ids: [...cards, ...added], req })
    await lock({ collection: target, ids: missing, req })
  }
  return lock({ collection, ids: wanted, req })
}

type AboveArgs = Pick<LockArgs, 'collection' | 'ids' | 'patience' | 'req'> & {
  above: ReturnType<typeof cardsAbove>
}

/** The cards that records are kept private by. From here on nothing waits longer than `patience`. */
const storedAbove = async ({
  above,
  collection,
  ids,
  patience,
  req,
}: AboveArgs): Promise<Map<CollectionSlug, number[]>> => {
  if (ids.length === 0) return new Map()
  const db = await transactionOf(req)
  const table = tableOf(req.payload, collection)
  const columns = above.map(
    ({ field, target }) => sql`array_agg(DISTINCT ${table[field]}) AS ${sql.identifier(target)}`,
  )
  const asked = [sql`set_config('lock_timeout', ${String(patience)}, TRUE)`, ...columns]
  const { rows } = await db.execute(
    sql`SELECT ${sql.join(asked, sql`, `)} FROM ${table} WHERE ${among(table, ids)}`,
  )
  return new Map(
    above.map(({ target }) => {
      const found = (rows[0]?.[target] ?? []) as (null | number)[]
      return [target, found.filter((id) => id !== null)]
    }),
  )
}

const lock = async ({
  collection,
  ids,
  req,
}: Pick<LockArgs, 'collection' | 'ids' | 'req'>): Promise<Map<number, Date>> => {
  if (ids.length === 0) return new Map()
  const db = await transactionOf(req)
  const table = tableOf(req.payload, collection)
  const { rows } = await db.execute(sql`
    SELECT ${table.id} AS id, ${table.updatedAt} AS changed FROM ${table}
    WHERE ${among(table, ids)} ORDER BY ${table.id} FOR NO KEY UPDATE`)
  const locked = new Map(rows.map(({ changed, id }) => [Number(id), new Date(String(changed))]))
  await rememberTaken({ collection, ids: [...locked.keys()], req })
  return locked
}

type Table = ReturnType<typeof tableOf>

const among = (table: Table, ids: number[]) => sql`${table.id} = ANY(${sql.param(ids)}::int[])`

/** The relations to other cards that may be private, by the names of their collections. */
const cardsAbove = (
  config: SanitizedCollectionConfig,
  collections: PayloadRequest['payload']['collections'],
): { field: string; target: CollectionSlug }[] => {
  const mayBePrivate = (slug: CollectionSlug): boolean => {
    const rule = collections[slug]?.config.custom?.access
    return rule?.kind === 'record' && rule.restricted === true
  }
  if (!mayBePrivate(config.slug)) return []
  return config.flattenedFields
    .flatMap((field) => {
      if (field.type !== 'relationship' || field.hasMany || Array.isArray(field.relationTo))
        return []
      const target = field.relationTo
      const isAbove = target !== config.slug && mayBePrivate(target)
      return isAbove ? [{ field: field.name, target }] : []
    })
    .sort((one, other) => one.target.localeCompare(other.target))
}
