import type { FlattenedField, Payload } from 'payload'
import { postgresOf } from '#platform/database'
import type { Card, CardCollection } from './checkCard'

/** A stored column of a card: where its value is in the record, and what it is in the table. */
export type CardColumn = { column: string; path: string[]; type: string }

type TableColumn = { getSQLType: () => string; name: string }

/** Columns of a card's own table that a write fills; ids, dates and what triggers keep are not. */
const notWritten = new Set(['createdAt', 'deletedAt', 'id', 'restrictedTo', 'updatedAt'])

const isOwnColumn = (field: FlattenedField): boolean =>
  !notWritten.has(field.name) &&
  !('virtual' in field && field.virtual) &&
  !('hasMany' in field && field.hasMany) &&
  field.type !== 'join'

/** The columns of a collection's cards, groups taken apart (`emailConsent.state`). */
export const cardColumns = (payload: Payload, collection: CardCollection): CardColumn[] => {
  const table = postgresOf(payload).tables[collection] as unknown as Record<string, TableColumn>
  const walk = (fields: FlattenedField[], path: string[]): CardColumn[] =>
    fields.filter(isOwnColumn).flatMap((field) => {
      const here = [...path, field.name]
      if (field.type === 'group' && 'flattenedFields' in field) {
        return walk(field.flattenedFields, here)
      }
      const column = table[here.join('_')]
      return column ? [{ column: column.name, path: here, type: column.getSQLType() }] : []
    })
  return walk(payload.collections[collection].config.flattenedFields, [])
}

/** The value at a path; undefined where a part of it is missing. */
export const valueAt = (card: Card, path: string[]): unknown => {
  let value: unknown = card
  for (const part of path) value = (value as Card | null | undefined)?.[part]
  return value
}

/** What a new card has where nothing is said: the constant defaults of its fields. */
export const cardDefaults = (payload: Payload, collection: CardCollection): Card => {
  const read = (fields: FlattenedField[]): Card => {
    const defaults: Card = {}
    for (const field of fields) {
      if (field.type === 'group' && 'flattenedFields' in field) {
        defaults[field.name] = read(field.flattenedFields)
      } else if ('defaultValue' in field && typeof field.defaultValue !== 'function') {
        if (field.defaultValue !== undefined) defaults[field.name] = field.defaultValue
      }
    }
    return defaults
  }
  return read(payload.collections[collection].config.flattenedFields)
}
