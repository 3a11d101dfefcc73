'use client'

import { Button, Gutter, SetStepNav, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { Where } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { type FormEvent, Suspense, useState, useTransition } from 'react'
import '../../../../../src/platform/admin/forms.css'
import { textsIn } from '#platform/i18n/languages'
import type { Analysis, Choice } from '../../../client'
import {
  AnalysisExport,
  formatFigure,
  LazyChart,
  PivotTable,
  rowsHref,
  useHere,
  usePivot,
} from '../../../client'
import type { FormChoices } from '../../formChoices'
import { type ReportRequest, writeRequest } from '../../request'
import { reportTexts } from '../../translations'
import { RequestForm } from './RequestForm'

type ReportViewProps = {
  analysis: Analysis
  choices: FormChoices
  kinds: Choice[]
  request: ReportRequest
  mayExport: boolean
  where: Where
}

/** The request, and its answer: table, chart and paper. The request is the address. */
export const ReportView = ({
  analysis,
  choices,
  kinds,
  request,
  mayExport,
  where,
}: ReportViewProps) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(reportTexts, i18n.language)
  const router = useRouter()
  const [busy, startTransition] = useTransition()
  const [draft, setDraft] = useState(request)
  const pivot = usePivot(analysis)
  const back = useHere()
  const list = formatAdminURL({ adminRoute: config.routes.admin, path: '/collections/activities' })
  const isTurned = Boolean(draft.from && draft.to && draft.from > draft.to)
  const show = (event: FormEvent) => {
    event.preventDefault()
    if (isTurned) return
    startTransition(() => router.push(`?${new URLSearchParams(writeRequest(draft))}`))
  }
  const paper = formatAdminURL({
    apiRoute: config.routes.api,
    path: '/crm-stats/sales-activity.pdf',
  })
  const count = formatFigure({ format: 'number', language: i18n.language, value: analysis.count })
  return (
    <>
      <SetStepNav nav={[{ label: texts.title }]} />
      <Gutter className="crm-analysis">
        <header className="crm-analysis__head">
          <h1>{texts.title}</h1>
        </header>
        <form onSubmit={show}>
          <RequestForm choices={choices} kinds={kinds} request={draft} onChange={setDraft} />
          {isTurned && (
            <p className="crm-problem" role="alert">
              {texts.turned}
            </p>
          )}
          <div className="crm-analysis__buttons">
            <Button disabled={busy || isTurned} margin={false} size="medium" type="submit">
              {texts.ask}
            </Button>
          </div>
        </form>
        <div className="crm-analysis__answer">
          <div aria-busy={busy} aria-live="polite" className="crm-analysis__state">
            {busy ? (
              <span className="crm-analysis__bar" />
            ) : (
              <p className="crm-report__count">
                <strong>{texts.count(count)}</strong>{' '}
                <a href={rowsHref({ back, list, where })}>{texts.openList}</a>
                {' · '}
                <a
                  download
                  href={`${paper}?${new URLSearchParams({ ...writeRequest(request), locale: i18n.language })}`}
                >
                  {texts.pdf}
                </a>
              </p>
            )}
          </div>
          {mayExport && !busy && analysis.count > 0 && (
            <AnalysisExport analysis={analysis} sort={pivot.sort} title={texts.title} />
          )}
        </div>
        {analysis.count === 0 ? (
          <p className="crm-empty">{texts.empty}</p>
        ) : (
          <div
            className={
              busy ? 'crm-analysis__result crm-analysis__result--old' : 'crm-analysis__result'
            }
          >
            {analysis.truncated && <p className="crm-analysis__note">{texts.truncated}</p>}
            {analysis.overlapping && <p className="crm-analysis__note">{texts.overlapping}</p>}
            <Suspense fallback={<div className="crm-analysis__chart" />}>
              <LazyChart analysis={analysis} figure={pivot.figure} />
            </Suspense>
            <PivotTable analysis={analysis} list={list} {...pivot} />
          </div>
        )}
      </Gutter>
    </>
  )
}
