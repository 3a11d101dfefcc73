import type {
  CollectionBeforeChangeHook,
  CollectionConfig,
  Field,
  SingleRelationshipField,
} from 'payload'
import { hiddenUnlessShown, ruledBy } from '#platform/access'
import { createDictionary, dictionaryField, refuseRetired } from '#platform/dictionary'
import { createdByField, refuseHiddenReferences, row } from '#platform/fields'
import { fieldFailure, type Label } from '#platform/i18n'

type End = { relationTo: 'companies' | 'contacts'; value: number | { id: number } }

/** What the ends of a relationship are called, seen from either side. */
export const createRelationshipKinds = (): CollectionConfig =>
  createDictionary({
    slug: 'relationship-kinds',
    defaults: [
      {
        code: 'customer-of',
        inverseEn: 'supplier of',
        inverseIt: 'fornitore di',
        label: { en: 'customer of', it: 'cliente di' },
      },
      {
        code: 'partner-of',
        inverseEn: 'partner of',
        inverseIt: 'partner di',
        label: { en: 'partner of', it: 'partner di' },
      },
      {
        code: 'consultant-of',
        inverseEn: 'advised by',
        inverseIt: 'seguito da',
        label: { en: 'consultant of', it: 'consulente di' },
      },
      {
        code: 'works-for',
        inverseEn: 'employs',
        inverseIt: 'ha come collaboratore',
        label: { en: 'works for', it: 'lavora per' },
      },
      {
        code: 'referred-by',
        inverseEn: 'referred',
        inverseIt: 'ha segnalato',
        label: { en: 'referred by', it: 'segnalato da' },
      },
    ],
    fields: [
      row(
        {
          name: 'inverseIt',
          type: 'text',
          label: {
            en: 'Seen from the other side (Italian)',
            it: 'Visto dall’altro lato (italiano)',
          },
        },
        {
          name: 'inverseEn',
          type: 'text',
          label: {
            en: 'Seen from the other side (English)',
            it: 'Visto dall’altro lato (inglese)',
          },
        },
      ),
    ],
    labels: {
      plural: { en: 'Relationship kinds', it: 'Tipi di relazione' },
      singular: { en: 'Relationship kind', it: 'Tipo di relazione' },
    },
  })

const end = (name: 'from' | 'to', label: Label): Field => ({
  name,
  type: 'relationship',
  admin: { components: { Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell' } },
  label,
  maxDepth: 1,
  relationTo: ['companies', 'contacts'],
  required: true,
})

/** One plain column for each thing that an end can be: rights and lists go through these. */
const column = (name: string, relationTo: 'companies' | 'contacts'): SingleRelationshipField => ({
  name,
  type: 'relationship',
  access: { create: () => false, update: () => false },
  admin: { disableListColumn: true, disableListFilter: true, hidden: true },
  index: true,
  maxDepth: 0,
  relationTo,
  validate: () => true,
})

const splitEnds: CollectionBeforeChangeHook = ({ collection, data, originalDoc, req }) => {
  for (const side of ['from', 'to'] as const) {
    const value = data[side] as End | undefined
    if (!value) continue
    const id = typeof value.value === 'object' ? value.value.id : value.value
    data[`${side}Company`] = value.relationTo === 'companies' ? id : null
    data[`${side}Contact`] = value.relationTo === 'contacts' ? id : null
  }
  const all = { ...originalDoc, ...data }
  const same = (what: 'Company' | 'Contact') =>
    all[`from${what}`] && all[`from${what}`] === all[`to${what}`]
  if (same('Company') || same('Contact')) {
    throw fieldFailure({
      collection: collection.slug,
      message: {
        en: 'A card cannot be related to itself.',
        it: 'Una scheda non può essere in relazione con sé stessa.',
      },
      path: 'to',
      req,
    })
  }
  return data
}

const ends = {
  fromCompany: 'companies',
  fromContact: 'contacts',
  toCompany: 'companies',
  toContact: 'contacts',
} as const

/** Relations between cards (D2); seen by who may see both of them. */
export const createRelationships = (): CollectionConfig => ({
  slug: 'relationships',
  ...ruledBy('relationships', { kind: 'attached', records: ends }),
  admin: {
    defaultColumns: ['from', 'kind', 'to', 'notes'],
    enableListViewSelectAPI: true,
    group: { en: 'Registry', it: 'Anagrafica' },
    hidden: hiddenUnlessShown('companies'),
    useAsTitle: 'notes',
  },
  defaultSort: '-createdAt',
  fields: [
    end('from', { en: 'From', it: 'Da' }),
    dictionaryField({
      name: 'kind',
      index: true,
      label: { en: 'Kind', it: 'Tipo' },
      relationTo: 'relationship-kinds',
      required: true,
    }),
    end('to', { en: 'To', it: 'A' }),
    { name: 'notes', type: 'text', label: { en: 'Notes', it: 'Note' } },
    column('fromCompany', 'companies'),
    column('fromContact', 'contacts'),
    column('toCompany', 'companies'),
    column('toContact', 'contacts'),
    createdByField(),
  ],
  hooks: { beforeChange: [splitEnds, refuseHiddenReferences(ends, 'update'), refuseRetired] },
  labels: {
    plural: { en: 'Relationships', it: 'Relazioni' },
    singular: { en: 'Relationship', it: 'Relazione' },
  },
})
