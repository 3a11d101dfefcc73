import type { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { escapeLiteral } from 'pg'
import { postgresOf } from './tables'

type SQL = ReturnType<typeof sql>

/** What turns a query into text; drizzle's, which has the names of the running schema. */
type Dialect = { sqlToQuery: (query: SQL) => { sql: string } }

const arrayElement = (value: unknown): string =>
  value === null || value === undefined
    ? 'NULL'
    : `"${textOf(value).replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value)
  }
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map(arrayElement).join(',')}}`
  return JSON.stringify(value)
}

/**
 * A value as a literal of SQL, of no type of its own, as a parameter is. It is the only way by which
 * a value gets into the text of an export's query.
 * @throws for text with a NUL: PostgreSQL has no such text, and the query would end there
 */
export const literalOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL'
  const text = textOf(value)
  if (text.includes('\0')) throw new TypeError('A text with a NUL is none to PostgreSQL')
  return escapeLiteral(text)
}

/**
 * A query as text with its values in it: `COPY` and `DECLARE` take no parameters. The values are put
 * in while the text is made, one by one, where each parameter would stand; the finished text is
 * never searched for them. Not by drizzle's `inlineParams()`: it writes lists without braces and dates
 * as JavaScript does, which PostgreSQL refuses, and `-${-1}` as the beginning of a comment.
 */
export const inlineQuery = (query: SQL, dialect: Dialect): string => {
  const inline: Dialect = Object.create(dialect, {
    escapeParam: { value: (_index: number, value: unknown) => literalOf(value) },
  })
  return inline.sqlToQuery(query).sql
}

/** A statement as text with its values in it, in the names of the running schema. */
export const statementText = (query: SQL, payload: Payload): string => {
  // Drizzle does not type the dialect that its handle has.
  const { dialect } = postgresOf(payload).drizzle as unknown as { dialect: Dialect }
  return inlineQuery(query, dialect)
}
