import path from 'node:path'
import type { Access, CollectionConfig, Field } from 'payload'
import { createdByField, row } from '../platform/fields'
import { progressFields } from '../platform/jobs/progress'

/** An import belongs to who uploaded it: only they and admins see or steer it. */
const own: Access = ({ req }) => {
  const { user } = req
  if (!user || user.blocked) return false
  if (user.collection !== 'users') return false
  return user.admin ? true : { createdBy: { equals: user.id } }
}

const anyUser: Access = ({ req }) => req.user?.collection === 'users' && !req.user.blocked

const system = { create: () => false, update: () => false }

const result = (name: string, en: string, it: string): Field => ({
  name,
  type: 'number',
  access: system,
  admin: { readOnly: true },
  defaultValue: 0,
  label: { en, it },
})

/**
 * A file of companies or contacts on its way in: upload, mapping, progress and report. The job
 * (`jobs/runImport.ts`) writes a batch of rows and `processed` in one transaction, so that after a
 * crash it goes on with the next row.
 */
export const createImports = (): CollectionConfig => ({
  slug: 'imports',
  access: { create: anyUser, delete: own, read: own, update: own },
  admin: {
    defaultColumns: [
      'filename',
      'target',
      'state',
      'processed',
      'createdRecords',
      'rejectedRows',
      'createdAt',
    ],
    enableListViewSelectAPI: true,
    group: { en: 'Registry', it: 'Anagrafica' },
    useAsTitle: 'filename',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    {
      name: 'target',
      type: 'select',
      label: { en: 'Into', it: 'In' },
      options: [
        { label: { en: 'Companies', it: 'Aziende' }, value: 'companies' },
        { label: { en: 'Contacts', it: 'Contatti' }, value: 'contacts' },
      ],
      required: true,
    },
    // How the file is read: delimiter, encoding, header row, sheet (detected, then the user's).
    {
      name: 'format',
      type: 'json',
      admin: { disableListFilter: true },
      label: { en: 'File format', it: 'Formato del file' },
    },
    // Which column goes where and how it is cut up (see `mapping.ts`).
    {
      name: 'mapping',
      type: 'json',
      admin: { disableListFilter: true },
      label: { en: 'Columns', it: 'Colonne' },
    },
    row(
      {
        name: 'matchBy',
        type: 'select',
        defaultValue: 'none',
        label: { en: 'Recognise an existing record by', it: 'Riconosci un record esistente da' },
        options: [
          { label: { en: 'Nothing: always create', it: 'Niente: crea sempre' }, value: 'none' },
          { label: { en: 'External ID', it: 'ID esterno' }, value: 'externalId' },
          { label: { en: 'Code', it: 'Codice' }, value: 'code' },
          { label: { en: 'VAT number', it: 'Partita IVA' }, value: 'vatNumber' },
          { label: { en: 'Tax code', it: 'Codice fiscale' }, value: 'taxCode' },
          { label: { en: 'E-mail', it: 'E-mail' }, value: 'email' },
        ],
      },
      {
        name: 'onMatch',
        type: 'select',
        defaultValue: 'skip',
        label: { en: 'What to do with it', it: 'Che cosa farne' },
        options: [
          { label: { en: 'Leave it alone', it: 'Lascialo com’è' }, value: 'skip' },
          {
            label: {
              en: 'Update with the filled columns',
              it: 'Aggiorna con le colonne compilate',
            },
            value: 'update',
          },
          { label: { en: 'Fill its empty fields', it: 'Riempi i campi vuoti' }, value: 'fill' },
        ],
      },
    ),
    ...progressFields(),
    result('createdRecords', 'Created', 'Creati'),
    result('updatedRecords', 'Updated', 'Aggiornati'),
    result('skippedRows', 'Skipped', 'Saltate'),
    result('rejectedRows', 'Rejected', 'Scartate'),
    createdByField(),
  ],
  labels: {
    plural: { en: 'Imports', it: 'Importazioni' },
    singular: { en: 'Import', it: 'Importazione' },
  },
  lockDocuments: false,
  upload: {
    displayPreview: false,
    focalPoint: false,
    crop: false,
    mimeTypes: [
      'text/csv',
      'text/plain',
      'text/tab-separated-values',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/zip',
    ],
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Content-Disposition', 'attachment')
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
    pasteURL: false,
    staticDir: path.resolve(process.env.CRM_FILES_DIR ?? '.data/files', 'imports'),
  },
})

/** Rows that an import refused, with the reason; given out as a file by `endpoints/rejectedRows.ts`. */
export const createImportRejections = (): CollectionConfig => ({
  slug: 'import-rejections',
  access: { create: () => false, delete: () => false, read: () => false, update: () => false },
  admin: { hidden: true },
  fields: [
    { name: 'import', type: 'relationship', index: true, relationTo: 'imports', required: true },
    { name: 'row', type: 'number', required: true },
    { name: 'values', type: 'json' },
    { name: 'reasons', type: 'json' },
  ],
  indexes: [{ fields: ['import', 'row'], unique: true }],
  labels: {
    plural: { en: 'Rejected rows', it: 'Righe scartate' },
    singular: { en: 'Rejected row', it: 'Riga scartata' },
  },
  lockDocuments: false,
})
