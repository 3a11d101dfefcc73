import type { CollectionSlug, FlattenedField, Payload } from 'payload'

/** Where a path of a filter begins: at a collection, or at the rows of one of its lists. */
export type Place = { collection?: CollectionSlug; fields: FlattenedField[]; payload: Payload }

/** Something that a record has one or several of, each with conditions of its own. */
export type Related = {
  /** Its path from where it was looked for, with the groups around it. */
  path: string
} & (
  | { kind: 'mixed'; field: FlattenedField }
  | { kind: 'values'; field: FlattenedField }
  | { kind: 'record'; field: FlattenedField; target: CollectionSlug }
  | { kind: 'records'; field: FlattenedField; target: CollectionSlug }
  /** Records of another collection, by the field that names this one. */
  | { kind: 'reverse'; by: string; target: CollectionSlug }
  | { kind: 'rows'; field: FlattenedField; fields: FlattenedField[] }
)

type Found = { related: Related; rest: string }

export const placeOf = (payload: Payload, collection: CollectionSlug): Place => ({
  collection,
  fields: payload.collections[collection].config.flattenedFields,
  payload,
})

/** Where what is said of something related begins; undefined for values, which have no fields. */
export const placeIn = ({ payload }: Place, related: Related): Place | undefined => {
  if ('target' in related) return placeOf(payload, related.target)
  return related.kind === 'rows' ? { fields: related.fields, payload } : undefined
}

/**
 * The first thing on a path that a record has of its own kind in another table, and the path behind it.
 * Null for a column of the record's own table (a relation to one record is one, while nothing is asked
 * of that record), and for what Payload itself has to read (JSON, the parts of a mixed relation).
 */
export const relatedIn = (place: Place, path: string): Found | null =>
  walk(place, [], path.replaceAll('__', '.').split('.'))

const walk = (place: Place, before: string[], [name = '', ...rest]: string[]): Found | null => {
  const within = [...before, name]
  const path = within.join('.')
  const field = place.fields.find((each) => each.name === name)
  if (!field) return before.length === 0 ? reverse(place, [name, ...rest]) : null
  if (field.type === 'group' || field.type === 'tab') {
    return walk({ ...place, fields: field.flattenedFields }, within, rest)
  }
  if (field.type === 'array') {
    const rows = { field, fields: field.flattenedFields, kind: 'rows', path } as const
    return rest.length === 0 ? null : { related: rows, rest: rest.join('.') }
  }
  if (field.type === 'relationship' || field.type === 'upload') {
    return relation(place, field, path, rest)
  }
  const isList = 'hasMany' in field && field.hasMany === true
  return isList && rest.length === 0 ? { related: { field, kind: 'values', path }, rest: '' } : null
}

type Relation = Extract<FlattenedField, { type: 'relationship' | 'upload' }>

const relation = (place: Place, field: Relation, path: string, rest: string[]): Found | null => {
  const isMixed = Array.isArray(field.relationTo)
  // Lists within rows are Payload's.
  if ((isMixed || field.hasMany) && !place.collection) return null
  if (isMixed) {
    if (rest.length > 0) return null
    return { related: { field, kind: 'mixed', path }, rest: '' }
  }
  const target = field.relationTo as CollectionSlug
  // `company.id` is `company`.
  const behind = rest.join('.') === 'id' ? '' : rest.join('.')
  if (field.hasMany) return { related: { field, kind: 'records', path, target }, rest: behind }
  return behind === '' ? null : { related: { field, kind: 'record', path, target }, rest: behind }
}

/** `activities` of a company; `companies.parent` where several fields would do. */
const reverse = ({ collection, payload }: Place, path: string[]): Found | null => {
  const [slug = '', ...rest] = path
  const target = payload.collections[slug as CollectionSlug]?.config
  if (!target || !collection) return null
  const ways = target.flattenedFields.filter(
    (field) =>
      (field.type === 'relationship' || field.type === 'upload') &&
      !field.hasMany &&
      field.relationTo === collection,
  )
  const named = ways.find(({ name }) => name === rest[0])
  const way = named ?? (ways.length === 1 ? ways[0] : undefined)
  if (!way) return null
  return {
    related: {
      by: way.name,
      kind: 'reverse',
      path: named ? `${slug}.${named.name}` : slug,
      target: target.slug as CollectionSlug,
    },
    rest: (named ? rest.slice(1) : rest).join('.'),
  }
}

/** What `some` and `none` at the end of a path are said of. */
export const relatedAt = (place: Place, path: string): Related | null => {
  const found = relatedIn(place, path)
  if (found) return found.rest === '' ? found.related : null
  const field = fieldOf(place, path)
  if (field?.type === 'array') return { field, fields: field.flattenedFields, kind: 'rows', path }
  const relation = columnRelationAt(place, path)
  return relation && { ...relation, kind: 'record' }
}

/** A relation to one record at the end of a path, as it stands in the record's own table. */
export const columnRelationAt = (
  place: Place,
  path: string,
): { field: FlattenedField; path: string; target: CollectionSlug } | null => {
  const at = path.replaceAll('__', '.').replace(/\.id$/, '')
  const field = fieldOf(place, at)
  if (field?.type !== 'relationship' && field?.type !== 'upload') return null
  if (field.hasMany || Array.isArray(field.relationTo)) return null
  return { field, path: at, target: field.relationTo as CollectionSlug }
}

/** The field of a path that leads no further than the groups of the place itself. */
export const fieldOf = (
  { fields }: Pick<Place, 'fields'>,
  path: string,
): FlattenedField | undefined => {
  const [name, ...rest] = path.replaceAll('__', '.').split('.')
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0) return field
  const isGroup = field.type === 'group' || field.type === 'tab'
  return isGroup ? fieldOf({ fields: field.flattenedFields }, rest.join('.')) : undefined
}
