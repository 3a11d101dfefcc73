import type { CollectionConfig, Field } from 'payload'
import { hiddenUnlessAdmin, ruledBy } from '../access'
import type { Audited } from '../parts/contributions/records'

/**
 * Who changed what, when and how, on the collections that are audited. Only the system writes it;
 * an entry is read by who may read the record that it is about, for as long as that exists, and
 * always by admins.
 */
export const createAuditLog = (audited: readonly Audited[]): CollectionConfig => ({
  slug: 'audit-log',
  ...ruledBy('audit-log', {
    kind: 'attached',
    readOnly: true,
    records: Object.fromEntries(audited.map(({ collection, field }) => [field, collection])),
  }),
  admin: {
    defaultColumns: ['createdAt', 'title', 'action', 'user', 'source', 'changes'],
    description: {
      en: 'Every change to companies and contacts, by people, programs and jobs.',
      it: 'Ogni modifica ad aziende e contatti, fatta da persone, programmi e processi.',
    },
    enableListViewSelectAPI: true,
    group: { en: 'Administration', it: 'Amministrazione' },
    hidden: hiddenUnlessAdmin,
    listSearchableFields: ['title'],
    useAsTitle: 'title',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    { name: 'title', type: 'text', label: { en: 'Record', it: 'Record' } },
    ...audited.map(
      ({ collection, field, label }): Field => ({
        name: field,
        type: 'relationship',
        admin: { components: { Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell' } },
        index: true,
        label,
        maxDepth: 0,
        relationTo: collection,
      }),
    ),
    {
      name: 'action',
      type: 'select',
      label: { en: 'Action', it: 'Azione' },
      options: [
        { label: { en: 'Created', it: 'Creazione' }, value: 'create' },
        { label: { en: 'Changed', it: 'Modifica' }, value: 'update' },
        { label: { en: 'Reopened', it: 'Riapertura' }, value: 'reopen' },
        { label: { en: 'Put in the trash', it: 'Cestinato' }, value: 'trash' },
        { label: { en: 'Restored', it: 'Ripristino' }, value: 'restore' },
        { label: { en: 'Deleted', it: 'Eliminazione' }, value: 'delete' },
        {
          label: { en: 'A value of it wanted elsewhere', it: 'Un suo valore richiesto altrove' },
          value: 'taken',
        },
        { label: { en: 'Undone', it: 'Annullamento' }, value: 'undo' },
      ],
      required: true,
    },
    {
      name: 'user',
      type: 'relationship',
      admin: { components: { Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell' } },
      label: { en: 'User', it: 'Utente' },
      maxDepth: 1,
      relationTo: 'users',
    },
    {
      name: 'apiClient',
      type: 'relationship',
      label: { en: 'API client', it: 'Client API' },
      maxDepth: 1,
      relationTo: 'api-clients',
    },
    {
      name: 'source',
      type: 'select',
      label: { en: 'By way of', it: 'Tramite' },
      options: [
        { label: { en: 'Screen or REST', it: 'Schermo o REST' }, value: 'rest' },
        { label: { en: 'GraphQL', it: 'GraphQL' }, value: 'graphql' },
        { label: { en: 'Import', it: 'Importazione' }, value: 'import' },
        { label: { en: 'System', it: 'Sistema' }, value: 'system' },
      ],
      required: true,
    },
    {
      name: 'changes',
      type: 'json',
      admin: {
        components: { Cell: '/src/platform/admin/cells/ChangesCell#ChangesCell' },
        disableListFilter: true,
      },
      label: { en: 'Changes', it: 'Modifiche' },
      typescriptSchema: [
        () => ({
          items: {
            additionalProperties: false,
            properties: { from: {}, path: { type: 'string' }, to: {} },
            required: ['path'],
            type: 'object',
          },
          type: 'array',
        }),
      ],
    },
  ],
  labels: {
    plural: { en: 'Changes', it: 'Registro modifiche' },
    singular: { en: 'Change', it: 'Modifica' },
  },
  lockDocuments: false,
})
