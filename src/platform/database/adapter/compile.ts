import { sql } from '@payloadcms/db-postgres'
import { buildQuery } from '@payloadcms/drizzle'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { writtenOut } from './ownWhere'
import { postgresOf, tableNameOf } from './tables'

type SQL = ReturnType<typeof sql>

type Column = { notNull: boolean }

type Order = { column: Column; order: (column: Column) => { queryChunks: unknown[] } }

type JoinedTable = SQL & Record<string, SQL | undefined>

type Join = { condition: SQL; queryPath?: string; table: JoinedTable; type?: string }

/** A compiled filter: put `from` after FROM and `where` after WHERE. */
export type CompiledWhere = {
  from: SQL
  /** The table behind each field of several values that the filter names (`.tags`). */
  many: Map<string, JoinedTable>
  /** `from` has a record once for each of several values: count distinct ones, or ask `IN`. */
  multiplies: boolean
  where: SQL
}

/** What a list is sorted by, in Payload's order (which ends with the newest first). */
export type SortKey = { column: SQL; isDescending: boolean; mayBeEmpty: boolean }

export type CompiledList = CompiledWhere & { keys: SortKey[] }

type CompileArgs = {
  collection: CollectionSlug
  req: PayloadRequest
  /** Paths, `-` before what descends, as in `?sort=`. */
  sort?: string[]
  where: Where
}

/**
 * Compiles a Payload `Where`, relationship paths included, to SQL over the collection's own table,
 * so that aggregates, exports and checks speak the language of the lists.
 * It applies no access: see `accessibleTo`.
 */
export const compileWhere = (args: Omit<CompileArgs, 'sort'>): CompiledWhere => compileList(args)

/** The same with what the list is sorted by. */
export const compileList = ({ collection, req, sort, where }: CompileArgs): CompiledList => {
  const adapter = postgresOf(req.payload)
  const fields = req.payload.collections[collection].config.flattenedFields
  const tableName = tableNameOf(req.payload, collection)
  // `buildQuery` is typed for adapters of every database; this one is PostgreSQL's.
  const compiled = buildQuery({
    adapter: adapter as unknown as Parameters<typeof buildQuery>[0]['adapter'],
    fields,
    locale: undefined,
    // A copy: it adds its last resort to what it is given.
    sort: sort && [...sort],
    tableName,
    where: writtenOut(where),
  }) as unknown as { joins: Join[]; orderBy: Order[]; where?: SQL }
  const records = new Set(
    Object.keys(req.payload.collections).map((slug) =>
      tableNameOf(req.payload, slug as CollectionSlug),
    ),
  )
  const severalValues = compiled.joins.filter(({ table }) => !records.has(originalName(table)))
  let from = sql`${adapter.tables[tableName]}`
  for (const { condition, table, type } of compiled.joins) {
    from = sql`${from} ${sql.raw(type === 'innerJoin' ? 'INNER JOIN' : 'LEFT JOIN')} ${named(table)} ON ${condition}`
  }
  const keys = compiled.orderBy.map(({ column, order }) => ({
    column: sql`${column}`,
    isDescending: endsDescending(order(column)),
    mayBeEmpty: !column.notNull,
  }))
  return {
    from,
    keys,
    many: new Map(severalValues.map(({ queryPath = '', table }) => [queryPath, table])),
    multiplies: severalValues.length > 0,
    where: compiled.where ?? sql`TRUE`,
  }
}

/** Drizzle says the direction in SQL alone: `column desc`. */
const endsDescending = ({ queryChunks }: { queryChunks: unknown[] }): boolean =>
  queryChunks.some((chunk) => String((chunk as { value?: unknown })?.value ?? '').includes('desc'))

const nameOf = (table: object, which: 'Name' | 'OriginalName'): string =>
  (table as Record<symbol, string>)[Symbol.for(`drizzle:${which}`)] ?? ''

/** What a table is called in the schema, whatever its alias. */
const originalName = (table: object): string => nameOf(table, 'OriginalName')

/** A table as FROM needs it: in SQL of one's own an aliased one would be its alias alone. */
const named = (table: JoinedTable): SQL => {
  const alias = nameOf(table, 'Name')
  return alias === originalName(table)
    ? sql`${table}`
    : sql`${sql.identifier(originalName(table))} AS ${sql.identifier(alias)}`
}
