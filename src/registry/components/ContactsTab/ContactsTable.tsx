'use client'

import { useTranslation } from '@payloadcms/ui'
import { Nothing } from '#platform/admin/Chip'
import { type RecordTabProps, RecordTabTable } from '#platform/admin/RecordTab'
import type { Column, RecordRow } from '#platform/admin/RecordTable'
import { RelatedName } from '#platform/admin/RelatedName'
import { textsIn } from '#platform/i18n/languages'
import { registryTexts } from '../../translations'
import { LazyPhone } from '../LazyPhone'

export type ContactRow = RecordRow & {
  email?: null | string
  fullName?: string
  jobTitle?: null | string
  mobile?: null | string
  phone?: null | string
}

/** The people of a company. */
export const ContactsTable = (props: RecordTabProps<ContactRow>) => {
  const { i18n } = useTranslation()
  const texts = textsIn(registryTexts, i18n.language)
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
    { cell: ({ phone }) => <LazyPhone phone={phone} />, key: 'phone', label: texts.phone },
    { cell: ({ mobile }) => <LazyPhone phone={mobile} />, key: 'mobile', label: texts.mobile },
  ]
  return (
    <RecordTabTable
      {...props}
      columns={columns}
      texts={{
        add: texts.addContact,
        empty: texts.contactsEmpty,
        emptyReadOnly: texts.contactsEmptyReadOnly,
      }}
    />
  )
}
