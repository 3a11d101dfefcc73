import path from 'node:path'
import type { CollectionBeforeValidateHook, CollectionConfig } from 'payload'
import { ruledBy } from '#platform/access'
import {
  createdByField,
  referenceField,
  refuseHiddenReferences,
  typeByEnding,
} from '#platform/fields'
import { fieldFailure } from '#platform/i18n'
import { oneOf, type Subject } from '#platform/parts'
import { fileHeaders } from '#platform/uploads'
import { refuseTooLarge } from './hooks/refuseTooLarge'

/** Office, image, mail, PDF and text types; never SVG or HTML (they run scripts in the browser). */
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

/**
 * @throws 400 (`path` of the first field) for a file that hangs on nothing
 */
const belongSomewhere =
  (subjects: readonly Subject[]): CollectionBeforeValidateHook =>
  ({ collection, data = {}, originalDoc, req }) => {
    const all = { ...originalDoc, ...data }
    if (subjects.some(({ field }) => all[field])) return data
    const { en, it } = oneOf(subjects)
    throw fieldFailure({
      collection: collection.slug,
      message: {
        en: `Say what the file belongs to: ${en}.`,
        it: `Indica a che cosa appartiene il file: ${it}.`,
      },
      path: subjects[0]?.field ?? 'file',
      req,
    })
  }

/**
 * Files tied to a record, readable exactly by those who may read that record.
 * @param subjects what they may hang on
 */
export const createAttachments = (subjects: readonly Subject[]): CollectionConfig => {
  const records = Object.fromEntries(subjects.map(({ collection, field }) => [field, collection]))
  return {
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
      ...subjects.map(({ collection, field, label }) =>
        referenceField({ name: field, label, relationTo: collection }),
      ),
      createdByField(),
    ],
    hooks: {
      beforeChange: [refuseHiddenReferences(records, 'update')],
      beforeOperation: [typeByEnding(endings), refuseTooLarge],
      beforeValidate: [belongSomewhere(subjects)],
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
      modifyResponseHeaders: fileHeaders,
      pasteURL: false,
      staticDir: path.resolve(process.env.CRM_FILES_DIR ?? '.data/files', 'attachments'),
    },
  }
}
