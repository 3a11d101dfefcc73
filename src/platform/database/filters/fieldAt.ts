import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

type FieldAtArgs = { fields: FlattenedField[]; path: string; req: PayloadRequest }

/**
 * The field that a path of a filter ends at, through groups and related records; undefined for none,
 * and behind relations to several collections.
 */
export const fieldAt = ({ fields, path, req }: FieldAtArgs): FlattenedField | undefined =>
  find(req, fields, path.replaceAll('__', '.').split('.'))

/** A field that nothing is asked behind, on the way of a path, and what is asked behind it. */
type Wall = { field: FlattenedField; rest: string }

/**
 * Where a path of a filter leads into what is no field of ours: into a value of JSON, whose comparisons Payload
 * writes into its statements as they come, or behind a relation to several collections.
 */
export const wallOn = ({ fields, path, req }: FieldAtArgs): undefined | Wall => {
  const names = path.replaceAll('__', '.').split('.')
  for (let at = 1; at < names.length; at += 1) {
    const field = find(req, fields, names.slice(0, at))
    const isMixed = field && 'relationTo' in field && Array.isArray(field.relationTo)
    if (field && (isMixed || ['code', 'json', 'richText'].includes(field.type))) {
      return { field, rest: names.slice(at).join('.') }
    }
  }
  return undefined
}

/** Every record has one, and it is no field of the configuration. */
const anID = { name: 'id', type: 'number' } as FlattenedField

const find = (
  req: PayloadRequest,
  fields: FlattenedField[],
  [name, ...rest]: string[],
): FlattenedField | undefined => {
  const field = fields.find((each) => each.name === name) ?? (name === 'id' ? anID : undefined)
  if (!field || rest.length === 0) return field
  if ('flattenedFields' in field) return find(req, field.flattenedFields, rest)
  if ('relationTo' in field && !Array.isArray(field.relationTo)) {
    const related = req.payload.collections[field.relationTo as CollectionSlug]
    return find(req, related.config.flattenedFields, rest)
  }
  return undefined
}
