import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { buildQuery } from '@payloadcms/drizzle'
import type { FlattenedField, Payload, Where } from 'payload'
import { postgresOf } from './tables'

export type Column = { notNull: boolean }

export type Order = { column: Column; order: (column: Column) => { queryChunks: unknown[] } }

type Join = { condition: SQL; table: SQL; type?: string }

type BuildArgs = {
  /** The table under another name. */
  aliasTable?: object
  fields: FlattenedField[]
  payload: Payload
  /** Paths, `-` before what descends, as in `?sort=`. */
  sort?: string[]
  tableName: string
  where: Where
}

type Built = { condition: SQL; from: SQL; orderBy: Order[] }

/** What Payload's query builder makes of a filter and an order: put `from` behind FROM. */
export const build = ({ aliasTable, payload, sort, tableName, ...asked }: BuildArgs): Built => {
  const adapter = postgresOf(payload)
  // `buildQuery` is typed for adapters of every database; this one is PostgreSQL's.
  const built = buildQuery({
    ...asked,
    adapter,
    aliasTable,
    locale: undefined,
    // A copy: it adds its last resort to what it is given.
    sort: sort && [...sort],
    tableName,
  } as unknown as Parameters<typeof buildQuery>[0]) as unknown as {
    joins: Join[]
    orderBy: Order[]
    where?: SQL
  }
  const table = aliasTable ?? adapter.tables[tableName]
  let from = named(table as SQL)
  for (const join of built.joins) {
    from = sql`${from} ${sql.raw(join.type === 'innerJoin' ? 'INNER JOIN' : 'LEFT JOIN')} ${named(join.table)} ON ${join.condition}`
  }
  return { condition: built.where ?? sql`TRUE`, from, orderBy: built.orderBy }
}

const nameOf = (table: object, which: 'Name' | 'OriginalName'): string =>
  (table as Record<symbol, string>)[Symbol.for(`drizzle:${which}`)] ?? ''

/** A table as FROM needs it: in SQL of one's own an aliased one would be its alias alone. */
const named = (table: SQL): SQL => {
  const own = nameOf(table, 'OriginalName')
  const name = nameOf(table, 'Name')
  return name === own ? sql`${table}` : sql`${sql.identifier(own)} AS ${sql.identifier(name)}`
}
