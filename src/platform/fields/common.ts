import type {
  Field,
  FieldHook,
  NumberField,
  RelationshipField,
  SingleRelationshipField,
  TextField,
} from 'payload'
import type { Label } from '../i18n'
import { callForEach } from '../records/rules'

type PersonFieldArgs = {
  access?: SingleRelationshipField['access']
  admin?: SingleRelationshipField['admin']
  /** A new record gets the person who makes it. */
  defaultToSelf?: boolean
  index?: boolean
  label: Label
  name: string
}

/** A relationship to one user, shown by name. */
export const personField = ({
  name,
  access,
  admin,
  defaultToSelf = false,
  index = true,
  label,
}: PersonFieldArgs): SingleRelationshipField => ({
  name,
  type: 'relationship',
  access,
  admin: {
    allowCreate: false,
    ...admin,
    components: {
      Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell',
      ...admin?.components,
    },
  },
  defaultValue: defaultToSelf
    ? ({ user }) => (user?.collection === 'users' ? user.id : undefined)
    : undefined,
  index,
  label,
  maxDepth: 1,
  relationTo: 'users',
})

type ReferenceFieldArgs = {
  label: Label
  name: string
  relationTo: SingleRelationshipField['relationTo']
}

/** A relationship to one record, shown by name and linked. */
export const referenceField = ({
  name,
  label,
  relationTo,
}: ReferenceFieldArgs): SingleRelationshipField => ({
  name,
  type: 'relationship',
  admin: { components: { Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell' } },
  index: true,
  label,
  maxDepth: 1,
  relationTo,
})

/** Labels of one's own on a record. */
export const tagsField = (): RelationshipField => ({
  name: 'tags',
  type: 'relationship',
  admin: {
    components: { Cell: '/src/platform/admin/cells/DictionaryCell#DictionaryCell' },
    sortOptions: 'label',
  },
  hasMany: true,
  label: { en: 'Tags', it: 'Etichette' },
  maxDepth: 1,
  relationTo: 'tags',
})

/** An amount in euros; its label says so. */
export const moneyField = (name: string, label: Label): NumberField => ({
  name,
  type: 'number',
  admin: {
    components: { Cell: '/src/platform/admin/cells/MoneyCell#MoneyCell' },
    step: 0.01,
  },
  // The list tells the sum of its filter.
  custom: { summed: 'money' },
  label,
  min: 0,
})

/**
 * Who a private card and everything about it is kept for; empty for everyone. Triggers of the
 * database keep it right on every path (see `src/platform/access/README.md`), clients cannot write it.
 */
export const restrictedToField = (): SingleRelationshipField => ({
  name: 'restrictedTo',
  type: 'relationship',
  access: { create: () => false, update: () => false },
  admin: { disableBulkEdit: true, disableListColumn: true, hidden: true },
  custom: { derived: true },
  index: true,
  label: { en: 'Private to', it: 'Riservata a' },
  relationTo: 'users',
  validate: () => true,
})

const stampCreator = (name: string): FieldHook =>
  callForEach(({ operation, originalDoc, req, value }) => {
    if (operation !== 'create') return originalDoc?.[name] ?? null
    return req.user?.collection === 'users' ? req.user.id : (value ?? null)
  })

type CreatorFieldArgs = { label?: Label; name?: string }

/**
 * Who made the record; empty when the system or an API client did.
 * @param name @default 'createdBy'
 */
export const createdByField = ({
  label = { en: 'Created by', it: 'Creato da' },
  name = 'createdBy',
}: CreatorFieldArgs = {}): SingleRelationshipField => ({
  name,
  type: 'relationship',
  access: { create: () => false, update: () => false },
  admin: {
    components: { Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell' },
    condition: (data) => Boolean(data?.[name]),
    position: 'sidebar',
    readOnly: true,
  },
  custom: { internal: true },
  hooks: {
    beforeChange: [stampCreator(name)],
  },
  index: true,
  label,
  maxDepth: 1,
  relationTo: 'users',
})

/** The key that another program (ERP, shop) knows the record by; unique when set. */
export const externalIdField = (): TextField => ({
  name: 'externalId',
  type: 'text',
  admin: {
    description: {
      en: 'The key of this record in your ERP or shop.',
      it: 'La chiave di questo record nel gestionale o nel negozio.',
    },
    position: 'sidebar',
  },
  custom: { internal: true },
  label: { en: 'External ID', it: 'ID esterno' },
  unique: true,
})

/** `createdAt` and `updatedAt` are Payload's; this keeps a group of fields side by side. */
export const row = (...fields: Field[]): Field => ({ type: 'row', fields })
