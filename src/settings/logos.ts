import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { hiddenUnlessAdmin, ruledBy } from '#platform/access'
import { fileHeaders, refuseLargerThan } from '#platform/uploads'

/** Megabytes: a logo stands on every print. */
const largestLogo = 2

/**
 * Pictures that the company shows itself with: everyone reads them, admins change them. Never SVG, which
 * runs scripts in the browser.
 */
export const createLogos = (): CollectionConfig => ({
  slug: 'logos',
  ...ruledBy('logos', { kind: 'dictionary' }),
  admin: {
    defaultColumns: ['filename', 'description', 'updatedAt'],
    enableListViewSelectAPI: true,
    group: { en: 'Administration', it: 'Amministrazione' },
    hidden: hiddenUnlessAdmin,
    listSearchableFields: ['filename', 'description'],
    useAsTitle: 'filename',
  },
  defaultSort: '-createdAt',
  fields: [{ name: 'description', type: 'text', label: { en: 'Description', it: 'Descrizione' } }],
  hooks: { beforeOperation: [refuseLargerThan(largestLogo)] },
  labels: {
    plural: { en: 'Logos', it: 'Loghi' },
    singular: { en: 'Logo', it: 'Logo' },
  },
  lockDocuments: false,
  upload: {
    crop: false,
    displayPreview: true,
    focalPoint: false,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    modifyResponseHeaders: fileHeaders,
    pasteURL: false,
    staticDir: path.resolve(process.env.CRM_FILES_DIR ?? '.data/files', 'logos'),
  },
})
