import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { build } from './build'
import { writtenOut } from './inPlace'
import { inQuery } from './quantify'
import { tableNameOf } from './tables'

type SQL = ReturnType<typeof sql>

/** A compiled filter: put `from` after FROM and `where` after WHERE. Each record is there once. */
export type CompiledWhere = { from: SQL; where: SQL }

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
  const { payload } = req
  const { condition, from, orderBy } = build({
    fields: payload.collections[collection].config.flattenedFields,
    payload,
    sort,
    tableName: tableNameOf(payload, collection),
    where: inQuery({ collection, payload, where: writtenOut(where) }),
  })
  const keys = orderBy.map(({ column, order }) => ({
    column: sql`${column}`,
    isDescending: endsDescending(order(column)),
    mayBeEmpty: !column.notNull,
  }))
  return { from, keys, where: condition }
}

/** What Payload's own query builder makes of a filter, as filters were before they meant what they say. */
export const compileAsPayload = ({ collection, req, where }: CompileArgs): CompiledWhere => {
  const { payload } = req
  const { condition, from } = build({
    fields: payload.collections[collection].config.flattenedFields,
    payload,
    tableName: tableNameOf(payload, collection),
    where,
  })
  return { from, where: condition }
}

/** Drizzle says the direction in SQL alone: `column desc`. */
const endsDescending = ({ queryChunks }: { queryChunks: unknown[] }): boolean =>
  queryChunks.some((chunk) => String((chunk as { value?: unknown })?.value ?? '').includes('desc'))
