import type { CollectionSlug } from 'payload'
import type { Label } from '#platform/i18n'
import type { Dimension } from '#platform/parts/contributions/statistics'
import { labelsOf } from '../operations/labels'
import { seenColumn } from './seen'

type RelationArgs = {
  code: string
  collection: CollectionSlug
  /** The activity's field. @default the code */
  field?: string
  label: Label
  none: Label
  wide?: boolean
}

/** Grouping by a single relationship of the activity. */
const relation = ({
  code,
  collection,
  field = code,
  label,
  none,
  wide,
}: RelationArgs): Dimension => ({
  code,
  collection,
  label,
  none,
  prepare: async ({ req }) => {
    return {
      key: await seenColumn({ field, req }),
      labels: (keys) => labelsOf({ collection, keys, req }),
      read: (value) => (value === null ? null : Number(value)),
      type: 'integer',
      where: (key) => ({ [field]: key === null ? { exists: false } : { equals: key } }),
    }
  },
  shape: 'category',
  wide,
})

export const relations: Dimension[] = [
  relation({
    code: 'campaign',
    collection: 'campaigns',
    label: { en: 'Campaign', it: 'Campagna' },
    none: { en: '(no campaign)', it: '(nessuna campagna)' },
  }),
  relation({
    code: 'mode',
    collection: 'activity-modes',
    label: { en: 'Mode', it: 'Modalità' },
    none: { en: '(no mode)', it: '(nessuna modalità)' },
  }),
  relation({
    code: 'status',
    collection: 'activity-statuses',
    label: { en: 'Status', it: 'Stato' },
    none: { en: '(no status)', it: '(nessuno stato)' },
  }),
  relation({
    code: 'subject',
    collection: 'activity-subjects',
    label: { en: 'Subject', it: 'Oggetto' },
    none: { en: '(no subject)', it: '(nessun oggetto)' },
  }),
  relation({
    code: 'outcome',
    collection: 'activity-outcomes',
    label: { en: 'Outcome', it: 'Esito' },
    none: { en: '(no outcome)', it: '(nessun esito)' },
  }),
  relation({
    code: 'assignee',
    collection: 'users',
    label: { en: 'Assigned to', it: 'Responsabile' },
    none: { en: '(nobody)', it: '(nessuno)' },
  }),
  relation({
    code: 'group',
    collection: 'groups',
    field: 'assigneeGroup',
    label: { en: 'Group', it: 'Gruppo' },
    none: { en: '(no group)', it: '(nessun gruppo)' },
  }),
  relation({
    code: 'company',
    collection: 'companies',
    label: { en: 'Company', it: 'Azienda' },
    none: { en: '(no company)', it: '(nessuna azienda)' },
    wide: true,
  }),
]
