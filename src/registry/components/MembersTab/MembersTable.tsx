'use client'

import { Button, toast, useConfig, useListDrawer, useTranslation } from '@payloadcms/ui'
import { ask } from '#platform/admin/ask'
import { Nothing } from '#platform/admin/Chip'
import { useRecordDrawer } from '#platform/admin/RecordDrawer'
import {
  type Column,
  type RecordQuery,
  type RecordRow,
  RecordTable,
  useRecords,
} from '#platform/admin/RecordTable'
import { type Related, RelatedName } from '#platform/admin/RelatedName'
import { textsIn } from '#platform/i18n/languages'
import { registryTexts } from '../../translations'
import { PhoneLink } from '../PhoneLink'

export type MemberRow = RecordRow & {
  city?: null | string
  name?: string
  phone?: null | string
  province?: null | string
  salesRep?: Related<{ name?: string }>
}

type MembersTableProps = {
  canAdd: boolean
  canLink: boolean
  initial: MemberRow[]
  parent: number
  query: RecordQuery
}

/** The organisations that belong to a company: a new one, or one that is there already. */
export const MembersTable = ({ canAdd, canLink, initial, parent, query }: MembersTableProps) => {
  const { i18n, t } = useTranslation()
  const { config } = useConfig()
  const texts = textsIn(registryTexts, i18n.language)
  const records = useRecords(query, initial)
  const { add, drawer } = useRecordDrawer({
    collection: 'companies',
    onChanged: () => void records.reload(),
  })
  const [ListDrawer, , { closeDrawer, openDrawer }] = useListDrawer({
    collectionSlugs: ['companies'],
    filterOptions: { companies: { id: { not_equals: parent } } },
  })
  const link = async (id: string) => {
    closeDrawer()
    const address = `${config.routes.api}/companies/${id}?depth=0`
    const { problem } = await ask({ address, body: { parent }, method: 'PATCH' })
    if (problem) toast.error(problem === 'unknown' ? texts.failed : problem)
    else void records.reload()
  }
  const columns: Column<MemberRow>[] = [
    {
      cell: (row) => <RelatedName collection="companies" record={row} titleField="name" />,
      key: 'name',
      label: texts.name,
      wide: true,
    },
    {
      cell: ({ city, province }) =>
        [city, province && `(${province})`].filter(Boolean).join(' ') || <Nothing />,
      key: 'city',
      label: texts.place,
    },
    { cell: ({ phone }) => <PhoneLink phone={phone} />, key: 'phone', label: texts.phone },
    {
      cell: ({ salesRep }) => <RelatedName record={salesRep} titleField="name" />,
      key: 'salesRep',
      label: texts.salesRep,
    },
  ]
  return (
    <>
      <RecordTable
        actions={
          <>
            {canAdd && (
              <Button
                icon="plus"
                iconStyle="none"
                margin={false}
                onClick={() => add({ parent })}
                size="small"
              >
                {texts.addMember}
              </Button>
            )}
            {canLink && (
              <Button buttonStyle="secondary" margin={false} onClick={openDrawer} size="small">
                {texts.linkMember}
              </Button>
            )}
          </>
        }
        caption={t('tabs:members' as never)}
        columns={columns}
        empty={canAdd || canLink ? texts.membersEmpty : texts.membersEmptyReadOnly}
        records={records}
      />
      {drawer}
      <ListDrawer
        allowCreate={false}
        enableRowSelections={false}
        onSelect={({ doc }) => void link(String(doc.id))}
      />
    </>
  )
}
