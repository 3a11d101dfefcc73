import type { Access, CollectionConfig, Field } from 'payload'
import { createdByField } from '../../../src/platform/fields'
import { progressFields } from '../../../src/platform/jobs'

/** An export is for who asked for it and nobody else, admins included: it was read with their rights. */
const own: Access = ({ req }) => {
  const { user } = req
  if (!user || user.blocked) return false
  const owner = user.collection === 'users' ? 'createdBy' : 'apiClient'
  return { [owner]: { equals: user.id } }
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
export const createExports = (): CollectionConfig => ({
  slug: 'exports',
  access: { create: () => false, delete: () => false, read: own, update: () => false },
  admin: {
    defaultColumns: ['title', 'format', 'state', 'total', 'createdAt', 'expiresAt'],
    hidden: true,
    useAsTitle: 'title',
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
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
    json('analysis', 'Analysis', 'Analisi'),
    text('language', 'Language', 'Lingua'),
    text('timeZone', 'Time zone', 'Fuso orario'),
    text('filename', 'File', 'File'),
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
  labels: {
    plural: { en: 'My exports', it: 'Le mie esportazioni' },
    singular: { en: 'Export', it: 'Esportazione' },
  },
  lockDocuments: false,
})
