import type { CollectionConfig } from 'payload'
import { adminsOnly, hiddenUnlessAdmin } from '#platform/access'
import { emptyToNull } from '#platform/fields'
import { endSessionsWhenBlocked } from './hooks/endSessionsWhenBlocked'
import { refuseWeakSecrets } from './hooks/refuseWeakSecrets'

/**
 * Logins of other programs (ERP, shop, scripts) by API key, with groups like anyone:
 * `Authorization: api-clients API-Key <key>`.
 */
export const createApiClients = (): CollectionConfig => ({
  slug: 'api-clients',
  access: {
    create: adminsOnly,
    // What it did keeps its name: a program that leaves is blocked.
    delete: () => false,
    read: adminsOnly,
    unlock: adminsOnly,
    update: adminsOnly,
  },
  admin: {
    defaultColumns: ['name', 'groups', 'enableAPIKey', 'blocked'],
    description: {
      en: 'Programs that use the API: one key each, with the rights of its groups.',
      it: 'Programmi che usano le API: una chiave ciascuno, con i diritti dei suoi gruppi.',
    },
    enableListViewSelectAPI: true,
    group: { en: 'Administration', it: 'Amministrazione' },
    hidden: hiddenUnlessAdmin,
    useAsTitle: 'name',
  },
  auth: { depth: 1, disableLocalStrategy: true, useAPIKey: true },
  defaultSort: 'name',
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { en: 'Name', it: 'Nome' },
      required: true,
      unique: true,
    },
    {
      name: 'groups',
      type: 'relationship',
      admin: { components: { Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell' } },
      hasMany: true,
      label: { en: 'Groups', it: 'Gruppi' },
      maxDepth: 1,
      relationTo: 'groups',
    },
    {
      name: 'blocked',
      type: 'checkbox',
      admin: {
        description: { en: 'The key stops at once.', it: 'La chiave si ferma subito.' },
        position: 'sidebar',
      },
      defaultValue: false,
      label: { en: 'Blocked', it: 'Bloccato' },
    },
    { name: 'notes', type: 'textarea', label: { en: 'Notes', it: 'Note' } },
  ],
  hooks: {
    beforeChange: [endSessionsWhenBlocked.beforeChange],
    beforeOperation: [refuseWeakSecrets],
    beforeValidate: [emptyToNull],
  },
  labels: {
    plural: { en: 'API clients', it: 'Client API' },
    singular: { en: 'API client', it: 'Client API' },
  },
})
