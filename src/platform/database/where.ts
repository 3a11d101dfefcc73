import { sql } from '@payloadcms/db-postgres'
import { buildQuery } from '@payloadcms/drizzle'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { type AccessOperation, both, may } from '../access'
import { postgresOf, tableOf, transactionOf } from './transaction'

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
  const tableName = adapter.tableNameMap.get(toSnake(collection)) ?? toSnake(collection)
  // `buildQuery` is typed for adapters of every database; this one is PostgreSQL's.
  const compiled = buildQuery({
    adapter: adapter as unknown as Parameters<typeof buildQuery>[0]['adapter'],
    fields,
    locale: undefined,
    // A copy: it adds its last resort to what it is given.
    sort: sort && [...sort],
    tableName,
    where,
  }) as unknown as { joins: Join[]; orderBy: Order[]; where?: SQL }
  const records = new Set(
    Object.keys(req.payload.collections).map((slug) => adapter.tableNameMap.get(toSnake(slug))),
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

type AccessibleArgs = {
  collection: CollectionSlug
  operation?: AccessOperation
  req: PayloadRequest
  /** Those in the trash as well. @default false */
  trash?: boolean
  where?: Where
}

/** The filter of a list `and`-ed with what the asking user may see; null when that is nothing. */
export const accessibleWhere = async ({
  collection,
  operation = 'read',
  req,
  trash = false,
  where = {},
}: AccessibleArgs): Promise<null | Where> => {
  const answer = both(await may({ collection, operation, req }), where)
  if (answer === false) return null
  const parts: Where[] = answer === true ? [] : [answer]
  if (!trash && req.payload.collections[collection].config.trash) {
    parts.push({ deletedAt: { exists: false } })
  }
  return { and: parts }
}

/** `accessibleWhere` as SQL. */
export const accessibleTo = async ({
  sort,
  ...args
}: AccessibleArgs & { sort?: string[] }): Promise<CompiledList | null> => {
  const where = await accessibleWhere(args)
  return where && compileList({ collection: args.collection, req: args.req, sort, where })
}

/** Which of these ids the user may see (or change, with another `operation`). */
export const accessibleIDs = async ({
  collection,
  ids,
  operation = 'read',
  req,
  trash,
}: Omit<AccessibleArgs, 'where'> & { ids: number[] }): Promise<Set<number>> => {
  if (ids.length === 0) return new Set()
  const where = { id: { in: ids } }
  const compiled = await accessibleTo({ collection, operation, req, trash, where })
  if (!compiled) return new Set()
  const db = await transactionOf(req)
  const { id } = tableOf(req.payload, collection)
  const { rows } = await db.execute(
    sql`SELECT ${id} AS id FROM ${compiled.from} WHERE ${compiled.where}`,
  )
  return new Set(rows.map((row) => Number(row.id)))
}

const toSnake = (slug: string) => slug.replaceAll('-', '_')
