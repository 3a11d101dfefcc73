'use client'

import { useTranslation } from '@payloadcms/ui'
import { Nothing } from '#platform/admin/Chip'
import { type Entry, EntryChip } from '#platform/admin/EntryChip'
import { type RecordTabProps, RecordTabTable } from '#platform/admin/RecordTab'
import type { Column, RecordRow } from '#platform/admin/RecordTable'
import { type Related, RelatedName } from '#platform/admin/RelatedName'
import { textsIn } from '#platform/i18n/languages'
import { formatDuration } from '../../duration'
import { formatMoment, isOverdue } from '../../moment'
import { activityTexts } from '../../translations'
import { StatusChip } from '../StatusChip'
import { nextQuarter } from './nextQuarter'

export type ActivityRow = RecordRow & {
  assignee?: Related<{ name?: string }>
  assigneeGroup?: Related<{ name?: string }>
  company?: Related<{ name?: string }>
  contact?: Related<{ fullName?: string }>
  description?: null | string
  duration?: null | number
  hasTime?: boolean | null
  mode?: Entry
  startsAt?: null | string
  state?: null | string
  status?: Entry
  subject?: Entry
}

type ActivitiesTableProps = RecordTabProps<ActivityRow> & {
  /** The relationship of activities that points at the record. */
  subject: string
  timeZone: string
}

/** The activities of a record; one is added and changed in a drawer over the page. */
export const ActivitiesTable = ({ subject, timeZone, ...props }: ActivitiesTableProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(activityTexts, i18n.language)
  return (
    <RecordTabTable
      {...props}
      begin={() => ({ hasTime: true, startsAt: nextQuarter(new Date()) })}
      columns={({ open }) => columnsFor({ open, subject, texts, timeZone })}
      texts={{ ...texts, caption: texts.activities }}
    />
  )
}

type ColumnsArgs = {
  open: (id: number) => void
  subject: string
  texts: (typeof activityTexts)['en']
  timeZone: string
}

const columnsFor = ({ open, subject, texts, timeZone }: ColumnsArgs): Column<ActivityRow>[] => [
  {
    cell: ({ hasTime, startsAt }) =>
      startsAt ? (
        <time dateTime={startsAt}>{formatMoment({ hasTime, timeZone, value: startsAt })}</time>
      ) : (
        <Nothing />
      ),
    key: 'startsAt',
    label: texts.date,
  },
  { cell: ({ mode }) => <EntryChip entry={mode} />, key: 'mode', label: texts.mode },
  {
    cell: ({ hasTime, startsAt, state, status }) => (
      <StatusChip
        {...(typeof status === 'object' ? status : undefined)}
        overdue={
          isOverdue({ hasTime, now: new Date(), startsAt, state }) ? texts.overdue : undefined
        }
        title={typeof status === 'object' ? status?.label : undefined}
      />
    ),
    key: 'status',
    label: texts.status,
  },
  {
    cell: ({ subject: entry }) => <EntryChip entry={entry} />,
    key: 'subject',
    label: texts.subject,
  },
  {
    cell: ({ id, description }) => (
      <button className="crm-row-button" onClick={() => open(id)} type="button">
        {description || '—'}
      </button>
    ),
    key: 'description',
    label: texts.description,
    wide: true,
  },
  subject === 'contact'
    ? {
        cell: ({ company }) => (
          <RelatedName collection="companies" record={company} titleField="name" />
        ),
        key: 'company',
        label: texts.company,
      }
    : {
        cell: ({ contact }) => (
          <RelatedName collection="contacts" record={contact} titleField="fullName" />
        ),
        key: 'contact',
        label: texts.contact,
      },
  {
    cell: ({ assignee, assigneeGroup }) => (
      <RelatedName record={assignee ?? assigneeGroup} titleField="name" />
    ),
    key: 'assignee',
    label: texts.assignee,
  },
  {
    cell: ({ duration }) => formatDuration(duration) || <Nothing />,
    key: 'duration',
    label: texts.duration,
  },
]
