'use client'

import { Banner, Link, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { Nothing } from '#platform/admin/Chip'
import { type RecordTabProps, RecordTabTable, type TabActions } from '#platform/admin/RecordTab'
import type { Column, RecordRow } from '#platform/admin/RecordTable'
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

type RulesTableProps = RecordTabProps<RuleRow> & {
  active: boolean
  /** How many the rules give the zone. */
  companies: number
}

/** The rules of a zone: added and changed in a drawer over the page. */
export const RulesTable = (props: RulesTableProps) => {
  const { active, canAdd, companies, record } = props
  const { i18n, t } = useTranslation()
  const { config } = useConfig()
  const router = useRouter()
  const texts = textsIn(zoneTexts, i18n.language)
  const list = formatAdminURL({ adminRoute: config.routes.admin, path: '/collections/companies' })
  const columns = ({ open }: TabActions): Column<RuleRow>[] => [
    {
      cell: (row) =>
        canAdd ? (
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
              href={`${list}?where[or][0][and][0][zone][equals]=${record}`}
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
      <RecordTabTable
        {...props}
        columns={columns}
        // Companies have followed: their number is the server's to say.
        onChanged={() => router.refresh()}
        texts={{
          add: texts.add,
          caption: t('tabs:rules' as never),
          empty: texts.empty,
          emptyReadOnly: texts.emptyReadOnly,
        }}
      />
    </>
  )
}
