import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'

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
