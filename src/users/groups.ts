import type { Access, CollectionConfig, FieldAccess } from 'payload'
import { adminsOnly, checkPermissions, hiddenUnlessAdmin, modulesOf } from '#platform/access'
import { emptyToNull, refuseDeleteWhenUsed } from '#platform/fields'

const loggedIn: Access = ({ req }) => Boolean(req.user) && !req.user?.blocked

const profileReaders: FieldAccess = ({ req }) =>
  req.user?.collection === 'users' && req.user.admin === true

/**
 * Profiles of rights (D12): per module how far reading, creating, changing, deleting and
 * exporting reach, and which modules the navigation shows (B2).
 */
export const createGroups = (): CollectionConfig => ({
  slug: 'groups',
  access: { create: adminsOnly, delete: adminsOnly, read: loggedIn, update: adminsOnly },
  admin: {
    defaultColumns: ['name', 'description'],
    description: {
      en: 'What the people of a group may do. Who is in several groups may do what any of them may.',
      it: 'Che cosa possono fare le persone di un gruppo. Chi è in più gruppi può ciò che uno di essi permette.',
    },
    enableListViewSelectAPI: true,
    group: { en: 'Administration', it: 'Amministrazione' },
    hidden: hiddenUnlessAdmin,
    listSearchableFields: ['name'],
    useAsTitle: 'name',
  },
  defaultPopulate: { modules: true, name: true, permissions: true },
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
      name: 'description',
      type: 'textarea',
      label: { en: 'Description', it: 'Descrizione' },
    },
    {
      name: 'permissions',
      type: 'json',
      access: { read: profileReaders },
      admin: {
        components: { Field: '/src/users/components/PermissionMatrix#PermissionMatrix' },
        disableListColumn: true,
        disableListFilter: true,
      },
      defaultValue: {},
      label: { en: 'Permissions', it: 'Permessi' },
      typescriptSchema: [() => ({ type: 'object', additionalProperties: { type: 'object' } })],
      validate: (value, { req }) => {
        const wrong = value ? checkPermissions(value, modulesOf(req.payload)) : null
        return wrong === null || `${req.t('validation:invalidSelection')} (${wrong})`
      },
    },
    {
      name: 'modules',
      type: 'json',
      access: { read: profileReaders },
      admin: {
        // Edited by the matrix of `permissions`, one row for each module.
        components: { Field: '/src/platform/admin/fields/NoField#NoField' },
        disableListColumn: true,
        disableListFilter: true,
      },
      defaultValue: [],
      label: { en: 'Modules shown', it: 'Moduli visibili' },
      typescriptSchema: [() => ({ type: 'array', items: { type: 'string' } })],
      validate: (value, { req }) => {
        const modules = modulesOf(req.payload)
        if (value === null || value === undefined) return true
        return (
          (Array.isArray(value) && value.every((slug) => modules.includes(String(slug)))) ||
          req.t('validation:invalidSelection')
        )
      },
    },
    {
      // By list, the key of the view that it opens with: chosen where the views of a list are arranged.
      name: 'firstViews',
      type: 'json',
      access: { read: profileReaders },
      admin: {
        components: { Field: '/src/platform/admin/fields/NoField#NoField' },
        disableListColumn: true,
        disableListFilter: true,
      },
      label: { en: 'First views of lists', it: 'Prime viste degli elenchi' },
      typescriptSchema: [() => ({ type: 'object', additionalProperties: { type: 'string' } })],
      validate: (value, { req }) =>
        value === null ||
        value === undefined ||
        isViewsByList(value, req.payload.collections) ||
        req.t('validation:invalidSelection'),
    },
  ],
  hooks: { beforeDelete: [refuseDeleteWhenUsed()], beforeValidate: [emptyToNull] },
  labels: {
    plural: { en: 'Groups', it: 'Gruppi' },
    singular: { en: 'Group', it: 'Gruppo' },
  },
})

const longestKey = 60

/** The key of a view for each of some collections. */
const isViewsByList = (value: unknown, collections: object): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([slug, key]) =>
      Object.hasOwn(collections, slug) && typeof key === 'string' && key.length <= longestKey,
  )
