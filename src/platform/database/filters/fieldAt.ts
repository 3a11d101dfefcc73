import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

type FieldAtArgs = { fields: FlattenedField[]; path: string; req: PayloadRequest }

/**
 * The field that a path of a filter ends at, through groups and related records; undefined for none,
 * and behind relations to several collections.
 */
export const fieldAt = ({ fields, path, req }: FieldAtArgs): FlattenedField | undefined =>
  find(req, fields, path.replaceAll('__', '.').split('.'))

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
