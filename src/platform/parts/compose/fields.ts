import type { Field } from 'payload'
import type { AddedFields } from '../contributions/records'

/**
 * Puts the fields of a part among those of a collection.
 * @throws when the field that they are to stand after does not exist
 */
export const insertFields = ({
  added,
  fields,
}: {
  added: AddedFields
  fields: Field[]
}): Field[] => {
  const { after } = added
  if (after === undefined) return [...fields, ...added.fields]
  const inserted = insertAfter(fields, after, added.fields)
  if (inserted) return inserted
  throw new Error(`A part puts a field after “${added.on}.${after}”: there is no such field.`)
}

/** Looks through rows, folds and unnamed tabs as well; null where the field is not found. */
const insertAfter = (fields: Field[], after: string, more: Field[]): Field[] | null => {
  for (const [index, field] of fields.entries()) {
    const put = (...fresh: Field[]) => [
      ...fields.slice(0, index),
      ...fresh,
      ...fields.slice(index + 1),
    ]
    if ('name' in field) {
      if (field.name === after) return put(field, ...more)
      continue
    }
    if (field.type === 'tabs') {
      for (const [at, tab] of field.tabs.entries()) {
        const inside = insertAfter(tab.fields, after, more)
        if (!inside) continue
        const tabs = field.tabs.map((one, here) => (here === at ? { ...tab, fields: inside } : one))
        return put({ ...field, tabs })
      }
    } else if ('fields' in field) {
      const inside = insertAfter(field.fields, after, more)
      // The same kind of field, with more in it.
      if (inside) return put({ ...field, fields: inside } as Field)
    }
  }
  return null
}
