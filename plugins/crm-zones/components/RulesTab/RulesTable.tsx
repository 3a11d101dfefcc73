'use client'

import { Banner, Button, Link, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { Nothing } from '#platform/admin/Chip'
import { useRecordDrawer } from '#platform/admin/RecordDrawer'
import {
  type Column,
  type RecordQuery,
  type RecordRow,
  RecordTable,
  useRecords,
} from '#platform/admin/RecordTable'
import { textsIn } from '#platform/i18n/languages'
import { zoneTexts } from '../../translations'
import './index.css'

export type RuleRow = RecordRow & {
  city?: null | string
  country?: null | string
  postalCodeFrom?: null | string
  postalCodeTo?: null | string
  province?: null | string
  region?: null | string
  title?: null | string
}

type RulesTableProps = {
  active: boolean
  companies: number
  initial: RuleRow[]
  mayWrite: boolean
  query: RecordQuery
  zone: number
}

/** The rules of a zone: added and changed in a drawer over the page. */
export const RulesTable = ({
  active,
  companies,
  initial,
  mayWrite,
  query,
  zone,
}: RulesTableProps) => {
  const { i18n, t } = useTranslation()
  const { config } = useConfig()
  const router = useRouter()
  const texts = textsIn(zoneTexts, i18n.language)
  const records = useRecords(query, initial)
  const { add, drawer, open } = useRecordDrawer({
    collection: 'zone-rules',
    onChanged: () => {
      void records.reload()
      // Companies have followed: their number is the server's to say.
      router.refresh()
    },
  })
  const list = formatAdminURL({ adminRoute: config.routes.admin, path: '/collections/companies' })
  const columns: Column<RuleRow>[] = [
    {
      cell: (row) =>
        mayWrite ? (
          <button
            className="crm-row-button"
            onClick={() => open(row.id)}
            title={texts.edit}
            type="button"
          >
            {row.title || '—'}
          </button>
        ) : (
          row.title || '—'
        ),
      key: 'title',
      label: texts.addresses,
      wide: true,
    },
    ...(['country', 'region', 'province'] as const).map(
      (key): Column<RuleRow> => ({
        cell: (row) => row[key] || <Nothing />,
        key,
        label: texts[key],
      }),
    ),
    {
      cell: ({ postalCodeFrom: from, postalCodeTo: to }) =>
        from ? from === to || !to ? from : `${from}–${to}` : <Nothing />,
      key: 'postalCodes',
      label: texts.postalCodes,
    },
    { cell: ({ city }) => city || <Nothing />, key: 'city', label: texts.city },
  ]
  return (
    <>
      <div className="crm-zone">
        {!active && <Banner type="info">{texts.retired}</Banner>}
        <p>{texts.help}</p>
        <p>
          {companies > 0 ? (
            <Link
              className="crm-reference"
              href={`${list}?where[or][0][and][0][zone][equals]=${zone}`}
              prefetch={false}
            >
              {companies === 1
                ? texts.companiesOne
                : texts.companies(new Intl.NumberFormat(i18n.language).format(companies))}
            </Link>
          ) : (
            <span className="crm-nothing">{texts.companiesNone}</span>
          )}
        </p>
      </div>
      <RecordTable
        actions={
          mayWrite && (
            <Button
              icon="plus"
              iconStyle="none"
              margin={false}
              onClick={() => add({ country: 'IT', zone })}
              size="small"
            >
              {texts.add}
            </Button>
          )
        }
        caption={t('tabs:rules' as never)}
        columns={columns}
        empty={mayWrite ? texts.empty : texts.emptyReadOnly}
        records={records}
      />
      {drawer}
    </>
  )
}
