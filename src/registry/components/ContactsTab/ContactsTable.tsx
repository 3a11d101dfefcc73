'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { Nothing } from '#platform/admin/Chip'
import { useRecordDrawer } from '#platform/admin/RecordDrawer'
import {
  type Column,
  type RecordQuery,
  type RecordRow,
  RecordTable,
  useRecords,
} from '#platform/admin/RecordTable'
import { RelatedName } from '#platform/admin/RelatedName'
import { textsIn } from '#platform/i18n/languages'
import { registryTexts } from '../../translations'
import { PhoneLink } from '../PhoneLink'

export type ContactRow = RecordRow & {
  email?: null | string
  fullName?: string
  jobTitle?: null | string
  mobile?: null | string
  phone?: null | string
}

type ContactsTableProps = {
  canAdd: boolean
  company: number
  initial: ContactRow[]
  query: RecordQuery
}

/** The people of a company; one is added in a drawer over the page. */
export const ContactsTable = ({ canAdd, company, initial, query }: ContactsTableProps) => {
  const { i18n, t } = useTranslation()
  const texts = textsIn(registryTexts, i18n.language)
  const records = useRecords(query, initial)
  const { add, drawer } = useRecordDrawer({
    collection: 'contacts',
    onChanged: () => void records.reload(),
  })
  const columns: Column<ContactRow>[] = [
    {
      cell: (row) => <RelatedName collection="contacts" record={row} titleField="fullName" />,
      key: 'fullName',
      label: texts.name,
      wide: true,
    },
    { cell: ({ jobTitle }) => jobTitle || <Nothing />, key: 'jobTitle', label: texts.jobTitle },
    {
      cell: ({ email }) =>
        email ? (
          <a className="crm-reference" href={`mailto:${email}`}>
            {email}
          </a>
        ) : (
          <Nothing />
        ),
      key: 'email',
      label: texts.email,
    },
    { cell: ({ phone }) => <PhoneLink phone={phone} />, key: 'phone', label: texts.phone },
    { cell: ({ mobile }) => <PhoneLink phone={mobile} />, key: 'mobile', label: texts.mobile },
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
              onClick={() => add({ company })}
              size="small"
            >
              {texts.addContact}
            </Button>
          )
        }
        caption={t('tabs:contacts' as never)}
        columns={columns}
        empty={canAdd ? texts.contactsEmpty : texts.contactsEmptyReadOnly}
        records={records}
      />
      {drawer}
    </>
  )
}
