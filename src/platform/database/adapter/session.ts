import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { postgresOf } from './tables'

/** The drizzle handle of a running Payload. */
export type Database = PostgresAdapter['drizzle']

type InTransaction = Pick<PayloadRequest, 'payload' | 'transactionID'>

/**
 * The connection to use for own SQL on behalf of a request: its open transaction, so that what is
 * read and written stands or falls with it, else the pool.
 */
export const transactionOf = async (req: InTransaction): Promise<Database> =>
  (await sessionOf(req)) ?? postgresOf(req.payload).drizzle

/** The open transaction of a request; undefined when there is none. */
const sessionOf = async ({
  payload,
  transactionID,
}: InTransaction): Promise<Database | undefined> => {
  const id = await transactionID
  // Payload keeps a handle of drizzle for each transaction that is under way.
  return id ? (postgresOf(payload).sessions?.[id]?.db as Database | undefined) : undefined
}

type Client = { query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }> }

/** The driver's connection that the request's transaction runs on; undefined when there is none. */
export const clientOf = async (req: InTransaction): Promise<Client | undefined> => {
  // Drizzle does not type the connection that a transaction holds.
  const session = (await sessionOf(req)) as unknown as undefined | { session: { client: Client } }
  return session?.session.client
}

/**
 * Where Payload's database is, for connections that are kept beside it.
 * @throws without `DATABASE_URL`
 */
export const connectionOf = (payload: Payload): string => {
  const url = postgresOf(payload).poolOptions?.connectionString
  if (!url) throw new Error('This needs DATABASE_URL')
  return url
}

/** Are there replicas, which may lag behind what was just written? */
export const isReplicated = (payload: Payload): boolean =>
  Boolean(postgresOf(payload).readReplicaOptions?.length)
