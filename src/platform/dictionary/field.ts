import type { CollectionSlug, SingleRelationshipField, Where } from 'payload'
import type { Label } from '../i18n'

type DictionaryFieldArgs = {
  admin?: SingleRelationshipField['admin']
  index?: boolean
  label: Label
  name: string
  relationTo: CollectionSlug
  required?: boolean
}

/**
 * A choice from a dictionary. The form offers active entries and the one that is already chosen.
 * Whether an entry exists is the foreign key's to say, whether it is retired `refuseRetired`'s: the
 * usual validation would ask the database once for each field of each record.
 */
export const dictionaryField = ({
  name,
  admin,
  index = false,
  label,
  relationTo,
  required = false,
}: DictionaryFieldArgs): SingleRelationshipField => ({
  name,
  type: 'relationship',
  admin: {
    sortOptions: 'order',
    ...admin,
    components: {
      Cell: '/src/platform/admin/cells/DictionaryCell#DictionaryCell',
      ...admin?.components,
    },
  },
  filterOptions: ({ siblingData }): Where => {
    const current = (siblingData as Record<string, unknown> | undefined)?.[name]
    const active: Where = { active: { equals: true } }
    return typeof current === 'number' ? { or: [active, { id: { equals: current } }] } : active
  },
  index,
  label,
  maxDepth: 1,
  relationTo,
  required,
  validate: (value: unknown, { req }) => {
    if (value === null || value === undefined || value === '') {
      return required ? req.t('validation:required') : true
    }
    const id = typeof value === 'object' && value ? (value as { id?: unknown }).id : value
    return Number.isInteger(Number(id)) || req.t('validation:invalidSelection')
  },
})
