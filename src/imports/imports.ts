import path from 'node:path'
import type { Access, CollectionConfig, Field } from 'payload'
import { both, hiddenUnlessShown, may } from '#platform/access'
import { createdByField, row } from '#platform/fields'
import { progressFields } from '#platform/jobs'
import { cancel } from './endpoints/cancel'
import { preview, previewWith } from './endpoints/preview'
import { rejectedRows } from './endpoints/rejectedRows'
import { start } from './endpoints/start'
import { removeRejections } from './hooks/removeRejections'
import { tellFileType } from './hooks/tellFileType'
import { importTargets } from './types'

/** An import belongs to who uploaded it: only they and admins see or steer it. */
const own: Access = ({ req }) => {
  const { user } = req
  if (!user || user.blocked) return false
  if (user.collection !== 'users') return false
  return user.admin ? true : { createdBy: { equals: user.id } }
}

/** What has begun is steered by the endpoints alone: its file and columns no longer change. */
const ownDraft: Access = async (args) => both(await own(args), { state: { equals: 'draft' } })

/** Who may create what the file holds. */
const mayImport: Access = async ({ data, req }) => {
  if (req.user?.collection !== 'users' || req.user.blocked) return false
  const targets = importTargets.filter((target) => !data?.target || data.target === target)
  const answers = await Promise.all(
    targets.map((collection) => may({ collection, operation: 'create', req })),
  )
  return answers.some(Boolean)
}

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
  access: { create: mayImport, delete: own, read: own, update: ownDraft },
  admin: {
    components: {
      views: {
        edit: {
          api: { tab: { condition: () => false } },
          default: {
            Component: '/src/imports/components/ImportView#ImportView',
            // A single tab needs no row of tabs.
            tab: { condition: () => false },
          },
        },
      },
    },
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
    hidden: (args) => hiddenUnlessShown('companies')(args) && hiddenUnlessShown('contacts')(args),
    hideAPIURL: true,
    useAsTitle: 'filename',
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints: [preview, previewWith, start, cancel, rejectedRows],
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
    {
      name: 'onProblem',
      type: 'select',
      defaultValue: 'reject',
      label: { en: 'A row with a wrong value', it: 'Una riga con un valore sbagliato' },
      options: [
        { label: { en: 'Leave it out', it: 'Scartala' }, value: 'reject' },
        {
          label: { en: 'Import it without that value', it: 'Importala senza quel valore' },
          value: 'drop',
        },
      ],
    },
    ...progressFields(),
    result('createdRecords', 'Created', 'Creati'),
    result('updatedRecords', 'Updated', 'Aggiornati'),
    result('skippedRows', 'Skipped', 'Saltate'),
    result('rejectedRows', 'Rejected', 'Scartate'),
    result(
      'incompleteRows',
      'Imported without a wrong value',
      'Importate senza un valore sbagliato',
    ),
    createdByField(),
  ],
  hooks: { beforeDelete: [removeRejections], beforeOperation: [tellFileType] },
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
    // The row went in, without the values that the reasons name.
    { name: 'imported', type: 'checkbox', defaultValue: false },
  ],
  indexes: [{ fields: ['import', 'row'], unique: true }],
  labels: {
    plural: { en: 'Rejected rows', it: 'Righe scartate' },
    singular: { en: 'Rejected row', it: 'Riga scartata' },
  },
  lockDocuments: false,
})
