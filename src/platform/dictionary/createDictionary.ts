import type { CollectionConfig, CollectionSlug, Field } from 'payload'
import { hiddenUnlessAdmin, ruledBy } from '../access'
import { refuseDeleteWhenUsed } from '../fields'
import type { Label } from '../i18n'
import { fillLabel, filteredBy, readLabel, sortByLabel } from './labels'

/** An entry that a new database starts with. */
export type DictionaryEntry = {
  code: string
  colour?: string
  icon?: string
  label: Label
} & Record<string, unknown>

type DictionaryArgs = {
  /** What an empty database starts with. */
  defaults?: DictionaryEntry[]
  description?: Label
  /** Fields beyond those that every dictionary has. */
  fields?: Field[]
  labels: { plural: Label; singular: Label }
  slug: CollectionSlug
}

declare module 'payload' {
  export interface CollectionCustom {
    dictionary?: { defaults: DictionaryEntry[] }
  }
}

const icons = [
  'phone',
  'people',
  'task',
  'memo',
  'mail',
  'message',
  'fax',
  'visit',
  'clock',
  'play',
  'check',
  'cross',
  'tag',
  'star',
  'flag',
  'other',
] as const

const iconLabels: Record<(typeof icons)[number], Label> = {
  check: { en: 'Check mark', it: 'Spunta' },
  clock: { en: 'Clock', it: 'Orologio' },
  cross: { en: 'Cross', it: 'Croce' },
  fax: { en: 'Fax', it: 'Fax' },
  flag: { en: 'Flag', it: 'Bandiera' },
  mail: { en: 'Letter', it: 'Busta' },
  memo: { en: 'Note', it: 'Nota' },
  message: { en: 'Message', it: 'Messaggio' },
  other: { en: 'Dots', it: 'Puntini' },
  people: { en: 'People', it: 'Persone' },
  phone: { en: 'Phone', it: 'Telefono' },
  play: { en: 'Arrow', it: 'Freccia' },
  star: { en: 'Star', it: 'Stella' },
  tag: { en: 'Tag', it: 'Etichetta' },
  task: { en: 'Task', it: 'Compito' },
  visit: { en: 'Place', it: 'Luogo' },
}

/** The names of fields, those in rows too. */
const namesOf = (fields: Field[]): string[] =>
  fields.flatMap((field) => {
    if ('name' in field && field.name) return [field.name]
    return 'fields' in field ? namesOf(field.fields) : []
  })

/**
 * A list of choices that admins keep: stable `code`, `label` in both languages, order, colour, icon.
 * Everyone reads it, admins write it; an entry in use is retired (`active: false`), never deleted.
 * Over the API `label` is a plain string in the asked language (`?locale=` or `Accept-Language`).
 */
export const createDictionary = ({
  slug,
  defaults = [],
  description,
  fields = [],
  labels,
}: DictionaryArgs): CollectionConfig => {
  const ruled = ruledBy(slug, { kind: 'dictionary' })
  return {
    slug,
    ...ruled,
    admin: {
      // The configuration's own `custom` stays on the server; the panel has to know it, too.
      custom: { isDictionary: true },
      defaultColumns: ['label', 'code', 'colour', 'order', 'active'],
      description,
      enableListViewSelectAPI: true,
      group: { en: 'Dictionaries', it: 'Dizionari' },
      hidden: hiddenUnlessAdmin,
      listSearchableFields: ['labelIt', 'labelEn', 'code'],
      useAsTitle: 'label',
    },
    custom: { ...ruled.custom, dictionary: { defaults } },
    // What a record says of its mode or status; the rest is the dictionary's own.
    defaultPopulate: Object.fromEntries(['label', ...namesOf(fields)].map((name) => [name, true])),
    defaultSort: 'order',
    disableDuplicate: true,
    fields: [
      {
        name: 'label',
        custom: { filteredBy },
        type: 'text',
        admin: {
          // Listed and searched; edited as one label for each language below.
          components: {
            Cell: '/src/platform/admin/cells/DictionaryLabelCell#DictionaryLabelCell',
            Field: '/src/platform/admin/fields/NoField#NoField',
          },
          disableBulkEdit: true,
        },
        index: true,
        label: { en: 'Label', it: 'Etichetta' },
      },
      {
        type: 'row',
        fields: [
          {
            name: 'labelIt',
            type: 'text',
            label: { en: 'Label (Italian)', it: 'Etichetta (italiano)' },
          },
          {
            name: 'labelEn',
            type: 'text',
            label: { en: 'Label (English)', it: 'Etichetta (inglese)' },
          },
        ],
      },
      {
        name: 'code',
        type: 'text',
        admin: {
          description: {
            en: 'Stable name for imports and the API. Left empty, it is made from the label.',
            it: 'Nome stabile per importazioni e API. Se vuoto, si ricava dall’etichetta.',
          },
        },
        label: { en: 'Code', it: 'Codice' },
        required: true,
        unique: true,
      },
      ...fields,
      {
        type: 'row',
        fields: [
          {
            name: 'colour',
            type: 'text',
            admin: {
              components: {
                Cell: '/src/platform/admin/cells/ColourCell#ColourCell',
                Field: '/src/platform/admin/fields/ColourField#ColourField',
              },
            },
            label: { en: 'Colour', it: 'Colore' },
            validate: (value: null | string | undefined) =>
              !value || /^#[0-9a-f]{6}$/i.test(value) || '#RRGGBB',
          },
          {
            name: 'icon',
            type: 'select',
            enumName: 'enum_dictionary_icon',
            label: { en: 'Icon', it: 'Icona' },
            options: icons.map((value) => ({ label: iconLabels[value], value })),
          },
          {
            name: 'order',
            type: 'number',
            admin: { step: 10 },
            defaultValue: 100,
            index: true,
            label: { en: 'Order', it: 'Ordine' },
          },
        ],
      },
      {
        name: 'active',
        type: 'checkbox',
        admin: {
          description: {
            en: 'A retired entry stays on what has it and is no longer offered.',
            it: 'Una voce ritirata resta dove è già usata e non viene più proposta.',
          },
        },
        defaultValue: true,
        index: true,
        label: { en: 'Active', it: 'Attiva' },
      },
    ],
    forceSelect: { code: true, colour: true, icon: true, labelEn: true, labelIt: true },
    hooks: {
      afterRead: [readLabel],
      beforeDelete: [refuseDeleteWhenUsed()],
      beforeOperation: [sortByLabel],
      beforeValidate: [fillLabel],
    },
    labels,
    lockDocuments: false,
  }
}
