import { createTableName } from '@payloadcms/drizzle'
import type { CollectionSlug, Payload } from 'payload'
import { postgresOf, tableNameOf } from './tables'

/** A column of a table of Payload's, as PostgreSQL knows it. */
export type StoredColumn = { name: string; type: string }

type TableColumn = { getSQLType: () => string; name: string }

/** The column that drizzle keeps under this key (`emailConsent_state`); undefined for none. */
export const columnOf = (
  payload: Payload,
  table: string,
  key: string,
): StoredColumn | undefined => {
  // Drizzle's tables have their columns under the names of fields.
  const columns = postgresOf(payload).tables[table] as unknown as
    | Record<string, TableColumn>
    | undefined
  const column = columns?.[key]
  return column && { name: column.name, type: column.getSQLType() }
}

type Named = Parameters<typeof createTableName>[0]['config']

/** The table that holds the choices of a field of several (`companies_roles`). */
export const choicesTableOf = (payload: Payload, table: string, config: Named): string =>
  createTableName({
    // Typed for adapters of every database; this one is PostgreSQL's.
    adapter: postgresOf(payload) as unknown as Parameters<typeof createTableName>[0]['adapter'],
    config,
    parentTableName: table,
    prefix: `${table}_`,
  })

/** Where relationships of several lie (`companies_rels`), and their column for a collection. */
export const relationsTableOf = (table: string): string => `${table}_rels`

export const relationColumnOf = (payload: Payload, target: CollectionSlug): string =>
  `${tableNameOf(payload, target)}_id`
