import type { FlattenedField } from 'payload'
import type { FieldChange } from './record'

/** Fields that tell nothing about what a person changed. */
const silent = new Set(['createdAt', 'createdBy', 'deletedAt', 'id', 'restrictedTo', 'updatedAt'])

type Record_ = Record<string, unknown>

const plain = (value: unknown): unknown => {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' && 'id' in value) return (value as { id: unknown }).id
  return value
}

/**
 * What differs between two states of a record, field by field; relationships as ids.
 * A field that `after` does not have was not written and does not count.
 */
export const changesBetween = (
  fields: FlattenedField[],
  before: Record_,
  after: Record_,
  prefix = '',
): FieldChange[] =>
  fields.flatMap((field): FieldChange[] => {
    const { name } = field
    if (silent.has(name) || !(name in after) || ('virtual' in field && field.virtual)) return []
    if (field.type === 'group' && 'flattenedFields' in field) {
      const inner = (record: Record_) => (record[name] ?? {}) as Record_
      return changesBetween(field.flattenedFields, inner(before), inner(after), `${prefix}${name}.`)
    }
    const from = plain(before[name])
    const to = plain(after[name])
    if (JSON.stringify(from) === JSON.stringify(to)) return []
    return [{ from, path: `${prefix}${name}`, to }]
  })
