import { createHash } from 'node:crypto'
import type { sql } from '@payloadcms/db-postgres'
import type { Database } from './session'

type SQL = ReturnType<typeof sql>

type Query = { params: unknown[]; sql: string }
type Values = Record<string, unknown>
type Result = { rows: Record<string, unknown>[] }

/**
 * What drizzle's `execute` is made of; with a name, the driver keeps the statement prepared. The driver
 * itself takes named queries, but the handle of a transaction has no `$client`: it would come from
 * `session`, which is no more public than this, and drizzle's dates with it.
 */
type Parts = {
  dialect: { sqlToQuery: (statement: SQL) => Query }
  session: {
    prepareQuery: (
      query: Query,
      fields: undefined,
      name: string | undefined,
      isArray: false,
    ) => { execute: (values: Values) => Promise<Result> }
  }
}

/** The words of a busy company's people; what has not been asked for longest goes first. */
const mostWords = 2_000
const words = new Map<string, Query>()

/** A pooler that hands sessions about may not know a statement that another connection prepared. */
const isKept = process.env.CRM_PREPARED_STATEMENTS !== 'off'

/** Statements of more shapes than these are planned each time, so that no connection fills up. */
const mostNames = 400
const names = new Map<string, string>()

type PreparedArgs = {
  db: Database
  /** Says all that the words of the statement depend on: they are put together once for each. */
  key: unknown
  /** With `sql.placeholder` where `values` go. */
  statement: () => SQL
  values: Values
}

/**
 * `db.execute` for what is asked all the time in the same words: each process puts them together once,
 * each connection plans them once. On tables with dozens of indexes planning takes several times as
 * long as reading a page. Only where one plan is right for all values: where the best one depends on
 * what is looked for, as in a list with filters, it is found each time.
 */
export const executePrepared = ({ db, key, statement, values }: PreparedArgs): Promise<Result> => {
  const { dialect, session } = db as unknown as Parts
  const text = JSON.stringify(key)
  const query = words.get(text) ?? dialect.sqlToQuery(statement())
  words.delete(text)
  words.set(text, query)
  if (words.size > mostWords) words.delete(words.keys().next().value as string)
  return session.prepareQuery(query, undefined, nameOf(query.sql), false).execute(values)
}

const nameOf = (text: string): string | undefined => {
  if (!isKept) return undefined
  const known = names.get(text)
  if (known || names.size >= mostNames) return known
  const name = `crm_${createHash('sha1').update(text).digest('base64url')}`
  names.set(text, name)
  return name
}
