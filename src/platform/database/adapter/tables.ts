import type { PostgresAdapter, sql } from '@payloadcms/db-postgres'
import { createTableName } from '@payloadcms/drizzle'
import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import { toSnake } from '../toSnake'

/** Payload's database adapter with its PostgreSQL types: the only one that this product has. */
export const postgresOf = (payload: Payload): PostgresAdapter =>
  payload.db as unknown as PostgresAdapter

type SQL = ReturnType<typeof sql>

const names = new WeakMap<Payload, Map<string, string>>()

/** The name of a collection's table in PostgreSQL, as Payload itself makes it of the slug. */
export const tableNameOf = (payload: Payload, collection: CollectionSlug): string => {
  const known = names.get(payload) ?? new Map<string, string>()
  names.set(payload, known)
  const name = known.get(collection) ?? makeName(payload, payload.collections[collection].config)
  known.set(collection, name)
  return name
}

type Named = Parameters<typeof createTableName>[0]['config']

const makeName = (payload: Payload, config: Named): string =>
  createTableName({
    // Typed for adapters of every database; this one is PostgreSQL's.
    adapter: postgresOf(payload) as unknown as Parameters<typeof createTableName>[0]['adapter'],
    config,
  })

/** The table of a global: it has one row, or none as long as nobody has saved it. */
export const globalTableOf = (payload: Payload, slug: GlobalSlug): Record<string, SQL> & SQL => {
  const config = payload.globals.config.find((one) => one.slug === slug)
  if (!config) throw new Error(`There is no global “${slug}”`)
  // Drizzle's tables and columns stand for themselves in SQL.
  return postgresOf(payload).tables[makeName(payload, config)] as unknown as Record<string, SQL> &
    SQL
}

/** The table of a collection for SQL of one's own: `table.id`, with columns by the names of fields. */
export const tableOf = (
  payload: Payload,
  collection: CollectionSlug,
): Record<string, SQL> & SQL => {
  // Drizzle's tables and columns stand for themselves in SQL.
  return postgresOf(payload).tables[tableNameOf(payload, collection)] as unknown as Record<
    string,
    SQL
  > &
    SQL
}

/** The name of a field's column (`emailConsent_state` for a part of a group); undefined for none. */
export const columnNameOf = (
  payload: Payload,
  collection: CollectionSlug,
  key: string,
): string | undefined => {
  // Drizzle's columns know their names.
  const column = tableOf(payload, collection)?.[key] as undefined | { name?: string }
  return column?.name
}

/** A column as the database knows it. */
type StoredColumn = { name: string; type: string }

/** A column of any table by Drizzle's name for it (that of the field); undefined for none. */
export const columnIn = (
  payload: Payload,
  table: string,
  key: string,
): StoredColumn | undefined => {
  // Drizzle's tables have their columns under the names of fields.
  const columns = postgresOf(payload).tables[table] as unknown as
    | Record<string, undefined | { getSQLType: () => string; name: string }>
    | undefined
  const column = columns?.[key]
  return column && { name: column.name, type: column.getSQLType() }
}

/** The table that holds the several choices of a record's field, as Payload itself names it. */
export const choicesTableOf = (payload: Payload, table: string, field: string): string => {
  const plain = `${table}_${toSnake(field)}`
  return postgresOf(payload).tableNameMap.get(plain) ?? plain
}
