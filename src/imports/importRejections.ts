import type { CollectionConfig } from 'payload'

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
