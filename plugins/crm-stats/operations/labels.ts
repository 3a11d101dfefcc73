import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { compileWhere, postgresOf, transactionOf } from '#platform/database'
import { languageOf } from '#platform/i18n'
import type { BucketLabel, Key } from '#platform/parts/contributions/statistics'

type Column = Parameters<typeof sql.join>[0][number]

/**
 * The names of records in the language of the asking person, in one query. What they may not read
 * is left out; what was put in the trash keeps its name.
 */
export const labelsOf = async ({
  collection,
  keys,
  req,
}: {
  collection: CollectionSlug
  keys: Key[]
  req: PayloadRequest
}): Promise<Map<Key, BucketLabel>> => {
  const ids = keys.filter((key): key is number => typeof key === 'number')
  if (ids.length === 0) return new Map()
  const { config } = req.payload.collections[collection]
  // The collection's own rule, which is not always one of the modules' (users, groups).
  const readable = await config.access.read({ req })
  if (!readable) return new Map()
  const compiled = compileWhere({ collection, req, where: readable === true ? {} : readable })
  const isDictionary = Boolean(config.custom?.dictionary)
  const adapter = postgresOf(req.payload)
  const table = adapter.tables[collection.replaceAll('-', '_')] as unknown as Record<string, Column>
  const column = (name: string) => sql`${table[name]}`
  const title = isDictionary
    ? languageOf(req) === 'it'
      ? sql`COALESCE(NULLIF(${column('labelIt')}, ''), ${column('labelEn')})`
      : sql`COALESCE(NULLIF(${column('labelEn')}, ''), ${column('labelIt')})`
    : column(config.admin.useAsTitle ?? 'id')
  const more = isDictionary
    ? sql`, ${column('colour')} AS colour, ${column('order')} AS "order"`
    : sql``
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    // One parameter: as a filter of the list, a thousand ids take longer to write than to look up.
    sql`SELECT ${column('id')} AS id, ${title} AS title${more} FROM ${compiled.from}
      WHERE ${column('id')} = ANY(${sql.param(ids)}::int[]) AND ${compiled.where}`,
  )
  return new Map(
    rows.map((row) => [
      Number(row.id),
      {
        colour: row.colour as null | string | undefined,
        label: String(row.title ?? '') || '—',
        order: row.order === undefined || row.order === null ? undefined : Number(row.order),
      },
    ]),
  )
}
