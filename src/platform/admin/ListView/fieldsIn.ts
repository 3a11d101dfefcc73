import type { ClientField } from 'payload'

type Found = { field: ClientField; path: string }

/** Every field with its path in a filter. */
export const fieldsIn = (fields: ClientField[], within = ''): Found[] =>
  fields.flatMap((field): Found[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        fieldsIn(tab.fields, 'name' in tab && tab.name ? `${within}${tab.name}.` : within),
      )
    }
    const path = 'name' in field && field.name ? `${within}${field.name}` : ''
    if (field.type === 'group') return fieldsIn(field.fields, path ? `${path}.` : within)
    if (field.type === 'row' || field.type === 'collapsible') return fieldsIn(field.fields, within)
    return path ? [{ field, path }] : []
  })
