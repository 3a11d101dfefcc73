'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { Nothing } from '#platform/admin/Chip'
import { type Entry, EntryChip } from '#platform/admin/EntryChip'
import { useRecordDrawer } from '#platform/admin/RecordDrawer'
import {
  type Column,
  type RecordQuery,
  type RecordRow,
  RecordTable,
  useRecords,
} from '#platform/admin/RecordTable'
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

type LeadsTableProps = {
  canAdd: boolean
  initial: LeadRow[]
  /** What a new lead is about. */
  prefill: Record<string, unknown>
  query: RecordQuery
  subject: 'company' | 'contact'
  timeZone: string
}

/** The leads of a card; one is added in a drawer over the page. */
export const LeadsTable = ({
  canAdd,
  initial,
  prefill,
  query,
  subject,
  timeZone,
}: LeadsTableProps) => {
  const { i18n, t } = useTranslation()
  const texts = textsIn(salesTexts, i18n.language)
  const records = useRecords(query, initial)
  const { add, drawer } = useRecordDrawer({
    collection: 'leads',
    onChanged: () => void records.reload(),
  })
  const columns: Column<LeadRow>[] = [
    {
      cell: (row) => <RelatedName collection="leads" record={row} titleField="name" />,
      key: 'name',
      label: texts.name,
      wide: true,
    },
    subject === 'company'
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
  return (
    <>
      <RecordTable
        actions={
          canAdd && (
            <Button
              icon="plus"
              iconStyle="none"
              margin={false}
              onClick={() => add(prefill)}
              size="small"
            >
              {texts.add}
            </Button>
          )
        }
        caption={t('tabs:leads' as never)}
        columns={columns}
        empty={canAdd ? texts.empty : texts.emptyReadOnly}
        records={records}
      />
      {drawer}
    </>
  )
}
