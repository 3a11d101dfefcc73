import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { hiddenUnlessShown } from '#platform/access'
import { createdByField, row } from '#platform/fields'
import { progressFields } from '#platform/jobs'
import { fileHeaders } from '#platform/uploads'
import { mayImport, own, ownDraft } from './access'
import type { ImportChoices } from './choices'
import { cancel } from './endpoints/cancel'
import { preview, previewWith } from './endpoints/preview'
import { rejectedRows } from './endpoints/rejectedRows'
import { start } from './endpoints/start'
import { removeRejections } from './hooks/removeRejections'
import { tellFileType } from './hooks/tellFileType'
import { resultFields } from './resultFields'

/**
 * A file of records on its way in (companies, contacts, what parts add): upload, mapping, progress and report. The job
 * (`jobs/runImport.ts`) writes a batch of rows and `processed` in one transaction, so that after a
 * crash it goes on with the next row.
 */
export const createImports = ({ keys, targets }: ImportChoices): CollectionConfig => ({
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
    hidden: (args) => targets.every(({ value }) => hiddenUnlessShown(value)(args)),
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
      custom: { openChoice: true },
      label: { en: 'Into', it: 'In' },
      options: targets,
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
        custom: { openChoice: true },
        defaultValue: 'none',
        label: { en: 'Recognise an existing record by', it: 'Riconosci un record esistente da' },
        options: keys,
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
    ...resultFields(),
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
    modifyResponseHeaders: fileHeaders,
    pasteURL: false,
    staticDir: path.resolve(process.env.CRM_FILES_DIR ?? '.data/files', 'imports'),
  },
})
