import type { Access, CollectionConfig, FieldAccess } from 'payload'
import { adminsOnly, hiddenUnlessAdmin } from '#platform/access'
import { emptyToNull } from '#platform/fields'
import { forgotPassword } from './endpoints/forgotPassword'
import { askPresentPassword } from './hooks/askPresentPassword'
import { endSessionsWhenBlocked } from './hooks/endSessionsWhenBlocked'
import { giveStartingGroups } from './hooks/giveStartingGroups'
import { firstUserIsAdmin, keepOneAdmin } from './hooks/keepOneAdmin'
import { limitLogins } from './hooks/limitLogins'
import { oneChangeAtATime } from './hooks/oneChangeAtATime'
import { refuseBlockedLogin } from './hooks/refuseBlockedLogin'
import { refuseWeakSecrets } from './hooks/refuseWeakSecrets'

const isAdmin: FieldAccess = ({ req }) =>
  req.user?.collection === 'users' && req.user.admin === true && !req.user.blocked

const loggedIn: Access = ({ req }) => Boolean(req.user) && !req.user?.blocked

const adminOrSelf: Access = (args) => {
  if (adminsOnly(args)) return true
  const { user } = args.req
  return user?.collection === 'users' && !user.blocked ? { id: { equals: user.id } } : false
}

/**
 * The people who work here. Only admins create them (B1); nobody is deleted, because
 * what they did keeps their name: a person who leaves is blocked (D12).
 */
export const createUsers = (): CollectionConfig => ({
  slug: 'users',
  access: {
    admin: ({ req }) => Boolean(req.user) && !req.user?.blocked,
    create: adminsOnly,
    delete: () => false,
    read: loggedIn,
    unlock: () => false,
    update: adminOrSelf,
  },
  admin: {
    defaultColumns: ['name', 'email', 'groups', 'admin', 'blocked'],
    description: {
      en: 'The people who work with this CRM. A person who leaves is blocked, not deleted.',
      it: 'Le persone che lavorano con questo CRM. Chi se ne va si blocca, non si elimina.',
    },
    enableListViewSelectAPI: true,
    group: { en: 'Administration', it: 'Amministrazione' },
    hidden: hiddenUnlessAdmin,
    listSearchableFields: ['name', 'email'],
    useAsTitle: 'name',
  },
  auth: {
    cookies: { sameSite: 'Lax', secure: process.env.CRM_URL?.startsWith('https:') ?? false },
    // The groups' profiles come with the user: each decision needs them.
    depth: 1,
    // Payload locks the account, for its owner, too: hooks/limitLogins.ts counts who tries.
    maxLoginAttempts: 0,
    tokenExpiration: 12 * 60 * 60,
    useAPIKey: true,
  },
  defaultPopulate: { name: true },
  defaultSort: 'name',
  disableBulkEdit: true,
  endpoints: [forgotPassword],
  fields: [
    {
      name: 'currentPassword',
      type: 'text',
      admin: {
        components: { Field: '/src/users/components/PresentPassword#PresentPassword' },
        disableListColumn: true,
        disableListFilter: true,
      },
      label: { en: 'Present password', it: 'Password attuale' },
      virtual: true,
    },
    {
      name: 'name',
      type: 'text',
      index: true,
      label: { en: 'Name', it: 'Nome' },
      required: true,
    },
    {
      name: 'groups',
      type: 'relationship',
      access: { create: isAdmin, update: isAdmin },
      admin: { components: { Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell' } },
      hasMany: true,
      label: { en: 'Groups', it: 'Gruppi' },
      maxDepth: 1,
      relationTo: 'groups',
    },
    {
      name: 'admin',
      type: 'checkbox',
      access: { create: isAdmin, update: isAdmin },
      admin: {
        description: {
          en: 'Sees and does everything, private cards included.',
          it: 'Vede e fa tutto, comprese le schede private.',
        },
        position: 'sidebar',
      },
      defaultValue: false,
      label: { en: 'Administrator', it: 'Amministratore' },
    },
    {
      name: 'blocked',
      type: 'checkbox',
      access: { create: isAdmin, update: isAdmin },
      admin: {
        description: {
          en: 'Sessions and API keys stop at once.',
          it: 'Sessioni e chiavi API si fermano subito.',
        },
        position: 'sidebar',
      },
      defaultValue: false,
      index: true,
      label: { en: 'Blocked', it: 'Bloccato' },
    },
    {
      // Payload's own, which compares ids alone: an API client may have the same one.
      name: 'sessions',
      type: 'array',
      access: {
        read: ({ doc, req: { user } }) => user?.collection === 'users' && user.id === doc?.id,
      },
      fields: [],
    },
  ],
  hooks: {
    afterChange: [endSessionsWhenBlocked.afterChange, giveStartingGroups],
    afterLogin: [limitLogins.afterLogin],
    beforeChange: [firstUserIsAdmin, keepOneAdmin, endSessionsWhenBlocked.beforeChange],
    beforeLogin: [refuseBlockedLogin],
    beforeOperation: [
      limitLogins.beforeOperation,
      refuseWeakSecrets,
      askPresentPassword,
      oneChangeAtATime,
    ],
    beforeValidate: [emptyToNull],
  },
  labels: {
    plural: { en: 'Users', it: 'Utenti' },
    singular: { en: 'User', it: 'Utente' },
  },
})
