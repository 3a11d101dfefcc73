import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { columnNameOf, tableNameOf } from '../../database'

type SQL = ReturnType<typeof sql>
type OrderArgs = { collection: CollectionSlug; req: PayloadRequest; sort: string[] }

/** A path to sort by: a column of the record, or one of a record that it points at. */
type Key = { descending: boolean; key: string; of?: { collection: CollectionSlug; key: string } }

/** The column's key of a path of names, groups included; what is left begins at a relationship. */
const walk = (
  fields: FlattenedField[],
  path: string[],
): null | { field: FlattenedField; key: string; rest: string[] } => {
  const [name, ...rest] = path
  const field = fields.find((each) => each.name === name)
  if (!field) return null
  if (field.type === 'group' || field.type === 'tab') {
    const inner = walk(field.flattenedFields, rest)
    return inner && { ...inner, key: `${field.name}_${inner.key}` }
  }
  return { field, key: field.name, rest }
}

/** What a path to sort by means; null for one that nothing can be sorted by. */
export const sortKey = ({
  collection,
  path,
  req,
}: {
  collection: CollectionSlug
  path: string
  req: PayloadRequest
}): Key | null => {
  const { collections } = req.payload
  const descending = path.startsWith('-')
  const names = path.replace(/^-/, '').split('.')
  const column = (of: CollectionSlug, key: string) =>
    columnNameOf(req.payload, of, key) !== undefined
  if (names.length === 1 && names[0] === 'id') return { descending, key: 'id' }
  const found = walk(collections[collection].config.flattenedFields, names)
  if (!found || !column(collection, found.key)) return null
  if (found.rest.length === 0) return { descending, key: found.key }
  const { field } = found
  if (field.type !== 'relationship' && field.type !== 'upload') return null
  if (Array.isArray(field.relationTo) || field.hasMany) return null
  const target = field.relationTo
  const inner = walk(collections[target].config.flattenedFields, found.rest)
  if (!inner || inner.rest.length > 0 || !column(target, inner.key)) return null
  return { descending, key: found.key, of: { collection: target, key: inner.key } }
}

/** The order of the list on the screen: its keys, then the newest first (as Payload adds), then `id`. */
export const orderOf = ({ collection, req, sort }: OrderArgs): SQL => {
  const { payload } = req
  const nameOf = (of: CollectionSlug, key: string) =>
    sql.identifier(columnNameOf(payload, of, key) ?? key)
  const keys = sort.flatMap((path) => sortKey({ collection, path, req }) ?? [])
  const has = (name: string) => keys.some(({ key, of }) => key === name && !of)
  if (columnNameOf(payload, collection, 'createdAt') && !has('createdAt')) {
    keys.push({ descending: true, key: 'createdAt' })
  }
  if (!has('id')) keys.push({ descending: true, key: 'id' })
  const parts = keys.map(({ descending, key, of }) => {
    const own = sql`r.${nameOf(collection, key)}`
    const value = of
      ? sql`(SELECT target.${nameOf(of.collection, of.key)} FROM ${sql.identifier(tableNameOf(payload, of.collection))} target WHERE target.id = ${own})`
      : own
    return descending ? sql`${value} DESC` : value
  })
  return sql.join(parts, sql`, `)
}
