'use client'

import { Button, toast, useConfig, useListDrawer, useTranslation } from '@payloadcms/ui'
import { ask } from '#platform/admin/ask'
import { Nothing } from '#platform/admin/Chip'
import { type RecordTabProps, RecordTabTable } from '#platform/admin/RecordTab'
import type { Column, RecordRow } from '#platform/admin/RecordTable'
import { type Related, RelatedName } from '#platform/admin/RelatedName'
import { textsIn } from '#platform/i18n/languages'
import { registryTexts } from '../../translations'
import { LazyPhone } from '../LazyPhone'

export type MemberRow = RecordRow & {
  city?: null | string
  name?: string
  phone?: null | string
  province?: null | string
  salesRep?: Related<{ name?: string }>
}

/** The organisations that belong to a company: a new one, or one that is there already. */
export const MembersTable = (props: RecordTabProps<MemberRow>) => {
  const { i18n, t } = useTranslation()
  const texts = textsIn(registryTexts, i18n.language)
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
    { cell: ({ phone }) => <LazyPhone phone={phone} />, key: 'phone', label: texts.phone },
    {
      cell: ({ salesRep }) => <RelatedName record={salesRep} titleField="name" />,
      key: 'salesRep',
      label: texts.salesRep,
    },
  ]
  return (
    <RecordTabTable
      {...props}
      actions={({ reload }) =>
        props.canChange && <LinkMember onLinked={reload} parent={props.record} />
      }
      columns={columns}
      texts={{
        add: texts.addMember,
        caption: t('tabs:members' as Parameters<typeof t>[0]),
        empty: texts.membersEmpty,
        emptyReadOnly: texts.membersEmptyReadOnly,
      }}
    />
  )
}

/** Chooses a company that is there already, which then belongs to this one. */
const LinkMember = ({ onLinked, parent }: { onLinked: () => void; parent: number }) => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const texts = textsIn(registryTexts, i18n.language)
  const [ListDrawer, , { closeDrawer, openDrawer }] = useListDrawer({
    collectionSlugs: ['companies'],
    filterOptions: { companies: { id: { not_equals: parent } } },
  })
  const link = async (id: string) => {
    closeDrawer()
    const address = `${config.routes.api}/companies/${id}?depth=0`
    const { problem } = await ask({ address, body: { parent }, method: 'PATCH' })
    if (problem) toast.error(problem === 'unknown' ? texts.failed : problem)
    else onLinked()
  }
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={openDrawer} size="small">
        {texts.linkMember}
      </Button>
      <ListDrawer
        allowCreate={false}
        enableRowSelections={false}
        onSelect={({ doc }) => void link(String(doc.id))}
      />
    </>
  )
}
