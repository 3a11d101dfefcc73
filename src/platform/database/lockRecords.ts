import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { postgresOf, transactionOf } from './transaction'

type LockArgs = { collection: CollectionSlug; ids: number[]; req: PayloadRequest }

/**
 * Takes records for a change, to the end of the transaction: what is read after it stays as it was
 * read. What they are kept private by (their company, contact, lead, project) is taken first, in the
 * order in which the triggers of the database take it, so that nobody waits in a circle.
 */
export const lockRecords = async ({ collection, ids, req }: LockArgs): Promise<void> => {
  if (ids.length === 0) return
  const { collections } = req.payload
  const db = await transactionOf(req)
  const table = tableOf(req, collection)
  const above = cardsAbove(collections[collection].config, collections)
  if (above.length > 0) {
    const columns = above.map(
      ({ field, target }) => sql`array_agg(DISTINCT ${table[field]}) AS ${sql.identifier(target)}`,
    )
    const { rows } = await db.execute(
      sql`SELECT ${sql.join(columns, sql`, `)} FROM ${table} WHERE ${among(table, ids)}`,
    )
    for (const { target } of above) {
      const cards = ((rows[0]?.[target] ?? []) as (null | number)[]).filter((id) => id !== null)
      if (cards.length > 0) await lock({ collection: target, ids: cards, req })
    }
  }
  await lock({ collection, ids, req })
}

const lock = async ({ collection, ids, req }: LockArgs): Promise<void> => {
  const db = await transactionOf(req)
  const table = tableOf(req, collection)
  await db.execute(
    sql`SELECT FROM ${table} WHERE ${among(table, ids)} ORDER BY ${table.id} FOR NO KEY UPDATE`,
  )
}

type Table = ReturnType<typeof sql> & Record<string, ReturnType<typeof sql>>

const tableOf = (req: PayloadRequest, collection: CollectionSlug): Table =>
  // Drizzle's table, whose columns go by the names of their fields.
  postgresOf(req.payload).tables[collection.replaceAll('-', '_')] as unknown as Table

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
