import type { Access, CollectionConfig, Endpoint, Field } from 'payload'
import type { Permissions } from '#platform/access'
import { createdByField } from '#platform/fields'
import { progressFields } from '#platform/jobs'

/** An export is for who asked for it and nobody else, admins included: it was read with their rights. */
const own: Access = ({ req }) => {
  const { user } = req
  if (!user || user.blocked) return false
  const owner = user.collection === 'users' ? 'createdBy' : 'apiClient'
  return { [owner]: { equals: user.id } }
}

type WithProfile = {
  admin?: boolean
  groups?: (number | { permissions?: null | Permissions })[]
}

/** May this person take anything out at all? The navigation leaves the page out for others. */
const mayExport = (user: unknown): boolean => {
  const { admin, groups } = (user ?? {}) as WithProfile
  if (admin) return true
  return (groups ?? []).some(
    (group) =>
      typeof group === 'object' &&
      Object.values(group.permissions ?? {}).some(
        ({ export: level }) => level !== undefined && level !== 'none',
      ),
  )
}

const system = { create: () => false, update: () => false }

const text = (name: string, en: string, it: string): Field => ({
  name,
  type: 'text',
  access: system,
  admin: { readOnly: true },
  label: { en, it },
})

const json = (name: string, en: string, it: string): Field => ({
  name,
  type: 'json',
  access: system,
  admin: { disableListFilter: true, readOnly: true },
  label: { en, it },
})

/**
 * A file of records or of an analysis: asked for, written, waiting for its owner, gone when it
 * expires. The operations make and change it; nobody else writes it.
 */
export const createExports = (endpoints: Endpoint[]): CollectionConfig => ({
  slug: 'exports',
  access: { create: () => false, delete: () => false, read: own, update: () => false },
  admin: {
    components: {
      views: {
        edit: {
          api: { tab: { condition: () => false } },
          default: {
            Component: '/src/exports/components/ExportView#ExportView',
            // A single tab needs no row of tabs.
            tab: { condition: () => false },
          },
        },
      },
    },
    defaultColumns: ['title', 'filename', 'state', 'total', 'createdAt', 'expiresAt'],
    description: {
      en: 'Files that you asked for with “Export…” in the menu of a list or on an analysis. They are for you alone, and are deleted after some days.',
      it: 'I file che hai chiesto con «Esporta…» dal menu di un elenco o da un’analisi. Sono solo per te e dopo qualche giorno vengono eliminati.',
    },
    enableListViewSelectAPI: true,
    group: { en: 'Work', it: 'Lavoro' },
    hidden: ({ user }) => !mayExport(user),
    hideAPIURL: true,
    useAsTitle: 'title',
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints,
  fields: [
    text('title', 'Export', 'Esportazione'),
    text('target', 'Of', 'Di'),
    {
      name: 'format',
      type: 'select',
      access: system,
      label: { en: 'Format', it: 'Formato' },
      options: [
        { label: 'CSV', value: 'csv' },
        { label: 'Excel (.xlsx)', value: 'xlsx' },
        { label: 'Excel 97 (.xls)', value: 'xls' },
      ],
      required: true,
    },
    json('where', 'Filter', 'Filtro'),
    json('columns', 'Columns', 'Colonne'),
    text('sort', 'Order', 'Ordine'),
    // What a source other than a list was asked for; named after the first of them.
    json('analysis', 'Analysis', 'Analisi'),
    text('language', 'Language', 'Lingua'),
    text('timeZone', 'Time zone', 'Fuso orario'),
    {
      name: 'filename',
      type: 'text',
      access: system,
      admin: {
        components: { Cell: '/src/exports/components/FileCell#FileCell' },
        readOnly: true,
      },
      label: { en: 'File', it: 'File' },
    },
    {
      name: 'size',
      type: 'number',
      access: system,
      admin: { readOnly: true },
      label: { en: 'Size', it: 'Dimensione' },
    },
    {
      name: 'expiresAt',
      type: 'date',
      access: system,
      admin: { readOnly: true },
      index: true,
      label: { en: 'Kept until', it: 'Conservata fino al' },
    },
    ...progressFields(),
    createdByField(),
    {
      name: 'apiClient',
      type: 'relationship',
      access: system,
      index: true,
      label: { en: 'API client', it: 'Client API' },
      maxDepth: 0,
      relationTo: 'api-clients',
    },
  ],
  forceSelect: { processed: true, state: true, total: true },
  labels: {
    plural: { en: 'My exports', it: 'Le mie esportazioni' },
    singular: { en: 'Export', it: 'Esportazione' },
  },
  lockDocuments: false,
})
