import type { CollectionBeforeValidateHook } from 'payload'

/** Text that is blank is no text: `''` would clash in unique indexes and lie to filters. */
export const emptyToNull: CollectionBeforeValidateHook = ({ collection, data = {} }) => {
  for (const field of collection.flattenedFields) {
    const value = data[field.name]
    if (typeof value !== 'string') continue
    if (field.type === 'text' || field.type === 'textarea' || field.type === 'email') {
      const text = field.type === 'textarea' ? value.trimEnd() : value.trim()
      data[field.name] = text === '' ? null : text
    }
  }
  return data
}
