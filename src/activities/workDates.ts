import type { CollectionConfig, Field, UIField } from 'payload'
import { type AddedFields, type Contributed, subjectsWithTab } from '#platform/parts'

const column = (name: 'lastActivity' | 'nextAction', label: UIField['label']): UIField => ({
  name,
  type: 'ui',
  admin: {
    components: {
      Cell: '/src/activities/components/WorkDateCell#WorkDateCell',
      Field: '/src/platform/admin/fields/NoField#NoField',
    },
  },
  label,
})

/** Companies keep their dates themselves, to be sorted and filtered by. */
const keepsOwn = ({ fields }: CollectionConfig): boolean => hasField(fields, 'nextActionAt')

const hasField = (fields: Field[], name: string): boolean =>
  fields.some((field) => {
    if ('name' in field && field.name === name) return true
    if (field.type === 'tabs') return field.tabs.some((tab) => hasField(tab.fields, name))
    return 'fields' in field && hasField(field.fields, name)
  })

/**
 * Columns for the lists of what activities are about: when the next open one is, and when the last done
 * one was, as far as the person who looks may see them.
 */
export const workDateColumns = (all: Contributed): AddedFields[] => {
  const collections = new Map(all.of('collections').map((one) => [one.slug, one]))
  return subjectsWithTab(all, 'activities').flatMap(({ collection, field }) => {
    const config = collections.get(collection)
    if (!config || keepsOwn(config)) return []
    return {
      fields: [
        {
          ...column('nextAction', { en: 'Next action', it: 'Prossima azione' }),
          custom: { field },
        },
        {
          ...column('lastActivity', { en: 'Last activity', it: 'Ultima attività' }),
          custom: { field },
        },
      ],
      on: collection,
    }
  })
}
