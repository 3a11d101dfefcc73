import type { CollectionConfig, Endpoint, Field } from 'payload'
import { createdByField } from '#platform/fields'
import type { Label } from '#platform/i18n'
import { progressFields, progressOptions } from '#platform/jobs'
import { mayChangeAny, own } from './access'

const system = { create: () => false, update: () => false }

const text = (name: string, label: Label): Field => ({
  name,
  type: 'text',
  access: system,
  admin: { readOnly: true },
  label,
})

const json = (name: string, label: Label): Field => ({
  name,
  type: 'json',
  access: system,
  admin: { disableListColumn: true, disableListFilter: true, readOnly: true },
  label,
})

const count = (name: string, label: Label): Field => ({
  name,
  type: 'number',
  access: system,
  admin: { readOnly: true },
  defaultValue: 0,
  label,
})

/**
 * What somebody did with many records at once: what was asked for, how far it is, what came of it. Which
 * records are still to be done stands in the table `crm_bulk_targets`; the job (`jobs/runBulk.ts`) writes a
 * batch of them, `last` and `processed` in one transaction, so that after a crash it goes on with the next.
 */
export const createBulkChanges = (endpoints: Endpoint[]): CollectionConfig => ({
  slug: 'bulk-changes',
  access: { create: () => false, delete: () => false, read: own, update: () => false },
  admin: {
    components: {
      views: {
        edit: {
          api: { tab: { condition: () => false } },
          default: {
            Component: '/src/bulk/components/RunView#RunView',
            // A single tab needs no row of tabs.
            tab: { condition: () => false },
          },
        },
      },
    },
    defaultColumns: ['title', 'state', 'total', 'changed', 'failed', 'createdAt', 'createdBy'],
    description: {
      en: 'What you did with many records at once, from the selection of a list, and what came of it.',
      it: 'Che cosa hai fatto con molti record insieme, dalla selezione di un elenco, e com’è andata.',
    },
    enableListViewSelectAPI: true,
    group: { en: 'Work', it: 'Lavoro' },
    hidden: ({ user }) => !mayChangeAny(user),
    hideAPIURL: true,
    useAsTitle: 'title',
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints,
  fields: [
    text('title', { en: 'Change', it: 'Modifica' }),
    text('target', { en: 'Of', it: 'Di' }),
    text('action', { en: 'Action', it: 'Azione' }),
    json('values', { en: 'Values', it: 'Valori' }),
    // The same in words, as its maker saw them.
    json('said', { en: 'What was said', it: 'Che cosa è stato indicato' }),
    json('ids', { en: 'Selected records', it: 'Record selezionati' }),
    json('where', { en: 'Filter', it: 'Filtro' }),
    text('search', { en: 'Search', it: 'Ricerca' }),
    count('selected', { en: 'Selected', it: 'Selezionati' }),
    ...progressFields(),
    count('changed', { en: 'Changed', it: 'Modificati' }),
    count('failed', { en: 'Not changed', it: 'Non modificati' }),
    // By which it is taken back (`POST /api/undo`); empty where that cannot be.
    text('undoKey', { en: 'Key to undo it', it: 'Chiave per annullarla' }),
    {
      name: 'undoState',
      type: 'select',
      access: system,
      admin: { readOnly: true },
      enumName: 'enum_progress_state',
      label: { en: 'Undoing', it: 'Annullamento' },
      options: progressOptions,
    },
    count('undone', { en: 'Undone', it: 'Annullati' }),
    count('kept', { en: 'Kept as they are now', it: 'Lasciati come sono ora' }),
    {
      // The record that was done last: they are done in the order of their ids.
      name: 'last',
      type: 'number',
      access: system,
      admin: { hidden: true },
      defaultValue: 0,
    },
    {
      name: 'language',
      type: 'text',
      access: system,
      admin: { hidden: true },
      label: { en: 'Language', it: 'Lingua' },
    },
    createdByField(),
    {
      name: 'apiClient',
      type: 'relationship',
      access: system,
      admin: { readOnly: true },
      index: true,
      label: { en: 'API client', it: 'Client API' },
      maxDepth: 0,
      relationTo: 'api-clients',
    },
  ],
  indexes: [{ fields: ['createdBy', 'createdAt'] }, { fields: ['apiClient', 'createdAt'] }],
  labels: {
    plural: { en: 'Bulk changes', it: 'Modifiche in blocco' },
    singular: { en: 'Bulk change', it: 'Modifica in blocco' },
  },
  lockDocuments: false,
})
