import type { CollectionConfig } from 'payload'

/** Records that a bulk change left as they were, with the reason; told by `endpoints/failures.ts`. */
export const createBulkFailures = (): CollectionConfig => ({
  slug: 'bulk-failures',
  access: { create: () => false, delete: () => false, read: () => false, update: () => false },
  admin: { hidden: true },
  fields: [
    {
      name: 'change',
      type: 'relationship',
      index: true,
      relationTo: 'bulk-changes',
      required: true,
    },
    { name: 'record', type: 'number', required: true },
    { name: 'code', type: 'text', required: true },
    { name: 'path', type: 'text' },
    // In both languages.
    { name: 'message', type: 'json' },
  ],
  indexes: [{ fields: ['change', 'record'], unique: true }],
  labels: {
    plural: { en: 'Records that were not changed', it: 'Record non modificati' },
    singular: { en: 'Record that was not changed', it: 'Record non modificato' },
  },
  lockDocuments: false,
})
