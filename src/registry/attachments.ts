import path from 'node:path'
import type { CollectionBeforeValidateHook, CollectionConfig, Field } from 'payload'
import { ruledBy } from '#platform/access'
import {
  createdByField,
  referenceField,
  refuseHiddenReferences,
  typeByEnding,
} from '#platform/fields'
import { fieldFailure, type Label } from '#platform/i18n'
import { refuseTooLarge } from './hooks/refuseTooLarge'

/** Office, image, mail, PDF and text types; never SVG or HTML (architecture.md, rule 5). */
const mimeTypes = [
  'application/pdf',
  'application/rtf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-outlook',
  'application/vnd.ms-powerpoint',
  'application/vnd.oasis.opendocument.presentation',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/x-cfb',
  'application/zip',
  'image/gif',
  'image/heic',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'message/rfc822',
  'text/calendar',
  'text/csv',
  'text/plain',
  'text/vcard',
]

/** Endings that browsers often know no type for. */
const endings = {
  '.csv': 'text/csv',
  '.eml': 'message/rfc822',
  '.heic': 'image/heic',
  '.ics': 'text/calendar',
  '.msg': 'application/vnd.ms-outlook',
  '.odp': 'application/vnd.oasis.opendocument.presentation',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.rtf': 'application/rtf',
  '.vcf': 'text/vcard',
}

const records = {
  activity: 'activities',
  campaign: 'campaigns',
  company: 'companies',
  contact: 'contacts',
  lead: 'leads',
  project: 'projects',
} as const

const recordField = (name: keyof typeof records, label: Label): Field =>
  referenceField({ name, label, relationTo: records[name] })

const belongSomewhere: CollectionBeforeValidateHook = ({
  collection,
  data = {},
  originalDoc,
  req,
}) => {
  const all = { ...originalDoc, ...data }
  if (Object.keys(records).some((name) => all[name])) return data
  throw fieldFailure({
    collection: collection.slug,
    message: {
      en: 'Say what the file belongs to: a company, a contact, an activity, a campaign, a lead or a project.',
      it: 'Indica a che cosa appartiene il file: azienda, contatto, attività, campagna, trattativa o progetto.',
    },
    path: 'company',
    req,
  })
}

/** Files tied to a record, readable exactly by those who may read that record. */
export const createAttachments = (): CollectionConfig => ({
  slug: 'attachments',
  ...ruledBy('attachments', { kind: 'attached', records }),
  admin: {
    defaultColumns: ['filename', 'description', 'company', 'contact', 'activity', 'createdAt'],
    enableListViewSelectAPI: true,
    group: { en: 'Registry', it: 'Anagrafica' },
    listSearchableFields: ['filename', 'description'],
    useAsTitle: 'filename',
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'description', type: 'text', label: { en: 'Description', it: 'Descrizione' } },
    recordField('company', { en: 'Company', it: 'Azienda' }),
    recordField('contact', { en: 'Contact', it: 'Contatto' }),
    recordField('activity', { en: 'Activity', it: 'Attività' }),
    recordField('campaign', { en: 'Campaign', it: 'Campagna' }),
    recordField('lead', { en: 'Lead', it: 'Trattativa' }),
    recordField('project', { en: 'Project', it: 'Progetto' }),
    createdByField(),
  ],
  hooks: {
    beforeChange: [refuseHiddenReferences(records, 'update')],
    beforeOperation: [typeByEnding(endings), refuseTooLarge],
    beforeValidate: [belongSomewhere],
  },
  labels: {
    plural: { en: 'Attachments', it: 'Allegati' },
    singular: { en: 'Attachment', it: 'Allegato' },
  },
  lockDocuments: false,
  upload: {
    bulkUpload: true,
    crop: false,
    displayPreview: false,
    focalPoint: false,
    mimeTypes,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Content-Disposition', 'attachment')
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Cache-Control', 'private, no-store')
      return headers
    },
    pasteURL: false,
    staticDir: path.resolve(process.env.CRM_FILES_DIR ?? '.data/files', 'attachments'),
  },
})
