import type { PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

/** The drizzle handle of a running Payload. */
export type Database = PostgresAdapter['drizzle']

/** Payload's database adapter with its PostgreSQL types: the only one that this product has. */
export const postgresOf = (payload: Payload): PostgresAdapter =>
  payload.db as unknown as PostgresAdapter

/**
 * The connection to use for own SQL on behalf of a request: its open transaction, so that what is
 * read and written stands or falls with it, else the pool.
 */
export const transactionOf = async (
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<Database> => {
  const adapter = postgresOf(req.payload)
  const id = await req.transactionID
  const session = id ? adapter.sessions?.[id] : undefined
  return (session?.db as Database | undefined) ?? adapter.drizzle
}

type SQL = ReturnType<typeof sql>

/** The name of a collection's table in PostgreSQL. */
export const tableNameOf = (payload: Payload, collection: CollectionSlug): string => {
  const plain = collection.replaceAll('-', '_')
  return postgresOf(payload).tableNameMap.get(plain) ?? plain
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
