import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { Column, getTableName, is, SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Where } from 'payload'

/** Pages and API, bundles of their own, share it; what is sent has no symbols. */
const key = Symbol.for('crm.condition')

type Condition = { [key]: SQL }

const isCondition = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && key in value

/** A condition in SQL as a part of a filter that Payload's query builder is given. */
export const asCondition = (condition: SQL): Where =>
  // It is compared with nothing: `withConditions` writes it as it is.
  ({ id: { equals: { [key]: bare(condition) } } }) as unknown as Where

/** Payload's comparisons, of which *equals* takes conditions, too. */
export const withConditions = (operators: PostgresAdapter['operators']) => ({
  ...operators,
  equals: (column: Column, value: unknown): SQL =>
    isCondition(value) ? value[key] : operators.equals(column, value),
})

/**
 * The same with the names of its columns: drizzle takes those that it finds in a filter for columns of
 * the table that is read, within a query of another table, too.
 */
export const bare = (query: SQL): SQL =>
  sql.join(
    query.queryChunks.map((chunk) => {
      if (is(chunk, SQL)) return bare(chunk)
      if (!is(chunk, Column)) return chunk
      return sql`${sql.identifier(getTableName(chunk.table))}.${sql.identifier(chunk.name)}`
    }),
  )
