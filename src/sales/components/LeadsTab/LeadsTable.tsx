'use client'

import { useTranslation } from '@payloadcms/ui'
import { Nothing } from '#platform/admin/Chip'
import { type Entry, EntryChip } from '#platform/admin/EntryChip'
import { type RecordTabProps, RecordTabTable } from '#platform/admin/RecordTab'
import type { Column, RecordRow } from '#platform/admin/RecordTable'
import { type Related, RelatedName } from '#platform/admin/RelatedName'
import { formatDay } from '#platform/i18n/dates'
import { textsIn } from '#platform/i18n/languages'
import { formatMoney } from '#platform/i18n/money'
import { salesTexts } from '../../translations'

export type LeadRow = RecordRow & {
  amount?: null | number
  company?: Related<{ name?: string }>
  contact?: Related<{ fullName?: string }>
  expectedClose?: null | string
  name?: string
  owner?: Related<{ name?: string }>
  source?: Entry
  status?: Entry
}

/** The leads of a card. */
export const LeadsTable = ({
  timeZone,
  ...props
}: RecordTabProps<LeadRow> & { timeZone: string }) => {
  const { i18n } = useTranslation()
  const texts = textsIn(salesTexts, i18n.language)
  const columns: Column<LeadRow>[] = [
    {
      cell: (row) => <RelatedName collection="leads" record={row} titleField="name" />,
      key: 'name',
      label: texts.name,
      wide: true,
    },
    props.on === 'companies'
      ? {
          cell: ({ contact }) => (
            <RelatedName collection="contacts" record={contact} titleField="fullName" />
          ),
          key: 'contact',
          label: texts.contact,
        }
      : {
          cell: ({ company }) => (
            <RelatedName collection="companies" record={company} titleField="name" />
          ),
          key: 'company',
          label: texts.company,
        },
    { cell: ({ status }) => <EntryChip entry={status} />, key: 'status', label: texts.status },
    { cell: ({ source }) => <EntryChip entry={source} />, key: 'source', label: texts.source },
    {
      cell: ({ amount }) => formatMoney(amount, i18n.language),
      key: 'amount',
      label: texts.amount,
    },
    {
      cell: ({ expectedClose }) =>
        expectedClose ? formatDay(expectedClose, timeZone) : <Nothing />,
      key: 'expectedClose',
      label: texts.expectedClose,
    },
    {
      cell: ({ owner }) => <RelatedName record={owner} titleField="name" />,
      key: 'owner',
      label: texts.owner,
    },
  ]
  return <RecordTabTable {...props} columns={columns} texts={texts} />
}
