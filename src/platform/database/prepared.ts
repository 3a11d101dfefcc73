import { createHash } from 'node:crypto'
import type { sql } from '@payloadcms/db-postgres'
import type { Database } from './transaction'

type SQL = ReturnType<typeof sql>

type Result = { rows: Record<string, unknown>[] }

/** What drizzle's `execute` is made of; with a name, the driver keeps the statement prepared. */
type Parts = {
  dialect?: { sqlToQuery: (statement: SQL) => { params: unknown[]; sql: string } }
  session?: {
    prepareQuery: (
      query: { params: unknown[]; sql: string },
      fields: undefined,
      name: string | undefined,
      isArray: false,
    ) => { execute: () => Promise<Result> }
  }
}

/** Statements of more shapes than these are planned each time, so that no connection fills up. */
const most = 400
const names = new Map<string, string>()

const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known || names.size >= most) return known
  const name = `crm_${createHash('sha1').update(text).digest('base64url')}`
  names.set(text, name)
  return name
}

/**
 * `db.execute` for a statement that is asked all the time in the same words: each connection plans it
 * once. On tables with dozens of indexes planning takes several times as long as reading a page. Not
 * for filters of people, whose best plan depends on what they look for.
 */
export const executePrepared = (db: Database, statement: SQL): Promise<Result> => {
  const { dialect, session } = db as unknown as Parts
  // With read replicas drizzle hands out something else.
  if (!dialect || !session) return db.execute(statement) as unknown as Promise<Result>
  const query = dialect.sqlToQuery(statement)
  return session.prepareQuery(query, undefined, nameOf(query.sql), false).execute()
}
