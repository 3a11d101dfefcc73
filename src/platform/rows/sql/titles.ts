import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { columnNameOf, compileWhere, tableNameOf } from '../../database'
import type { Language } from '../../i18n'

/** A query that gives `id` and `title`. */
export type Titles = ReturnType<typeof sql>

/**
 * The titles of a collection's records that this user may read, in a language; null when there are
 * none. What is in the trash keeps its name where it is used, as on the screen.
 */
export const titlesIn = async ({
  collection,
  language,
  req,
}: {
  collection: CollectionSlug
  language: Language
  req: PayloadRequest
}): Promise<null | Titles> => {
  const { config } = req.payload.collections[collection]
  const access = await config.access.read({ req })
  if (!access) return null
  const field = config.admin.useAsTitle ?? 'id'
  const title = config.flattenedFields.find(({ name }) => name === field)
  const read = title && 'access' in title ? title.access?.read : undefined
  if (read && (await read({ req })) !== true) return null
  const where: Where = access === true ? {} : access
  const compiled = compileWhere({ collection, req, where })
  const named = (name: string) =>
    sql`${sql.identifier(tableNameOf(req.payload, collection))}.${sql.identifier(columnNameOf(req.payload, collection, name) ?? name)}`
  const own = language === 'it' ? ['labelIt', 'labelEn'] : ['labelEn', 'labelIt']
  const shown = config.custom?.dictionary
    ? sql`COALESCE(NULLIF(${named(own[0] as string)}, ''), ${named(own[1] as string)})`
    : sql`${named(field)}::text`
  return sql`SELECT ${named('id')} AS id, ${shown} AS title FROM ${compiled.from} WHERE ${compiled.where}`
}
