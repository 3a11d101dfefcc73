import type { Attachment } from '#payload-types'
import { languageOf } from '#platform/i18n'
import {
  type Contributed,
  subjectsOf,
  type TimelineSource,
  type TimelineWay,
} from '#platform/parts'

/** A company's own activities, those of its people and of its member organisations; a contact's own. */
export const registryWays: TimelineWay[] = [
  { because: 'self', field: 'company', order: 0, to: 'companies' },
  {
    because: 'contact',
    field: 'contact',
    label: { en: 'Contact', it: 'Contatto' },
    order: 10,
    through: { collection: 'contacts', field: 'company' },
    to: 'companies',
  },
  {
    because: 'member',
    field: 'company',
    label: { en: 'Member organisation', it: 'Organizzazione collegata' },
    order: 40,
    through: { collection: 'companies', field: 'parent' },
    to: 'companies',
  },
  { because: 'self', field: 'contact', order: 0, to: 'contacts' },
]

const attached = { en: 'File attached', it: 'File allegato' }

/** Files of the card itself; those of an activity stand in its line. */
export const attachmentsInTimeline = (all: Contributed): TimelineSource => ({
  at: 'createdAt',
  collection: 'attachments',
  icon: 'file',
  key: 'attachment',
  line: ({ record, req }) => {
    const { createdBy, description, filename, mimeType, url }: Attachment = record
    return {
      by: createdBy && typeof createdBy === 'object' ? createdBy.name : null,
      detail: description,
      link: {
        download: true,
        href: url ?? '#',
        isPicture: mimeType?.startsWith('image/') ?? false,
        text: filename ?? '—',
      },
      text: attached[languageOf(req)],
    }
  },
  on: Object.fromEntries(
    subjectsOf(all, 'attachments').map(({ collection, field }) => [collection, field]),
  ),
  type: 'attachment',
})
