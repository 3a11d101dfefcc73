'use client'

import { Banner, Button, Gutter, SetStepNav, useConfig, useTranslation } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { Suspense, useCallback, useMemo, useState } from 'react'
import '../../../../src/platform/admin/forms.css'
import { textsIn } from '#platform/i18n/languages'
import type { Analysis } from '../../operations/result'
import { type Question, readQuestion, whereOf, writeQuestion } from '../../question'
import { statsTexts } from '../../translations'
import { AnalysisExport } from '../AnalysisExport'
import type { AnalysisSetup, SavedAnalysis } from '../AnalysisPage/setup'
import { ContextOfAnalysis } from './context'
import { Filters } from './Filters'
import { formatFigure } from './format'
import { Grouping } from './Grouping'
import './index.css'
import { rowsHref } from './links'
import { PivotTable } from './PivotTable'
import { SavedAnalyses } from './SavedAnalyses'
import { useAnalysis } from './useAnalysis'
import { useHere } from './useHere'
import { usePivot } from './usePivot'

// Charts are half of the page's code: they come when there is something to draw.

/** The analysis page: the question is the address, so it can be shared and the way back works. */
export const AnalysisView = ({ setup }: { setup: AnalysisSetup }) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(statsTexts, i18n.language)
  const parameters = useSearchParams()
  const question = useMemo(
    () => readQuestion((name) => parameters.get(name), setup.filterFields),
    [parameters, setup.filterFields],
  )
  const openedID = Number(parameters.get('analysis')) || null
  const [saved, setSaved] = useState(setup.saved)
  const { again, analysis, busy, problem } = useAnalysis(question, setup)
  const pivot = usePivot(analysis)

  const open = useCallback((query: Record<string, string>, id: null | number) => {
    const next = new URLSearchParams({ ...query, ...(id ? { analysis: String(id) } : {}) })
    const address = next.size > 0 ? `?${next}` : window.location.pathname
    // The page stays: only the answer is asked for, and the browser's way back leads here.
    window.history.pushState(null, '', address)
  }, [])
  const change = useCallback(
    (more: Partial<Question>) => open(writeQuestion({ ...question, ...more }), openedID),
    [open, openedID, question],
  )
  const context = useMemo(
    () => ({ change, language: i18n.language, question, setup, texts }),
    [change, i18n.language, question, setup, texts],
  )
  const back = useHere()
  const list = formatAdminURL({ adminRoute: config.routes.admin, path: '/collections/activities' })
  const where = whereOf(question, {
    fields: setup.filterFields,
    now: new Date(),
    timeZone: setup.timeZone,
  })

  return (
    <ContextOfAnalysis.Provider value={context}>
      <SetStepNav nav={[{ label: texts.analysis }]} />
      <Gutter className="crm-analysis">
        <header className="crm-analysis__head">
          <h1>{texts.analysis}</h1>
          <SavedAnalyses
            onChange={(change: (before: SavedAnalysis[]) => SavedAnalysis[]) => setSaved(change)}
            onOpen={open}
            openedID={openedID}
            saved={saved}
          />
        </header>
        <Filters />
        <Grouping />
        <div className="crm-analysis__answer">
          <div aria-busy={busy} aria-live="polite" className="crm-analysis__state">
            {busy ? (
              <>
                <span className="crm-analysis__bar" />
                <span className="crm-hidden">{texts.updating}</span>
              </>
            ) : (
              analysis && (
                <p>
                  <strong>
                    {texts.activities(
                      formatFigure({
                        format: 'number',
                        language: i18n.language,
                        value: analysis.count,
                      }),
                    )}
                  </strong>{' '}
                  <a href={rowsHref({ back, list, where })}>{texts.openList}</a>
                </p>
              )
            )}
          </div>
          {setup.mayExport && analysis && !busy && analysis.count > 0 && (
            <AnalysisExport
              analysis={analysis}
              sort={pivot.sort}
              title={saved.find(({ id }) => id === openedID)?.name}
            />
          )}
        </div>
        {problem !== null && (
          <Banner type="error">
            {problem || texts.failed}{' '}
            <Button buttonStyle="secondary" margin={false} onClick={again} size="small">
              {texts.tryAgain}
            </Button>
          </Banner>
        )}
        {analysis && <Result analysis={analysis} busy={busy} list={list} pivot={pivot} />}
      </Gutter>
    </ContextOfAnalysis.Provider>
  )
}

import { LazyChart } from './LazyChart'

type ResultProps = {
  analysis: Analysis
  busy: boolean
  list: string
  pivot: ReturnType<typeof usePivot>
}

const Result = ({ analysis, busy, list, pivot }: ResultProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(statsTexts, i18n.language)
  if (analysis.count === 0) return <p className="crm-empty">{texts.nothing}</p>
  return (
    <div
      className={busy ? 'crm-analysis__result crm-analysis__result--old' : 'crm-analysis__result'}
    >
      {analysis.truncated && <p className="crm-analysis__note">{texts.truncated}</p>}
      {analysis.overlapping && <p className="crm-analysis__note">{texts.overlapping}</p>}
      {analysis.axes.length > 0 && (
        <Suspense fallback={<div className="crm-analysis__chart" />}>
          <LazyChart analysis={analysis} figure={pivot.figure} />
        </Suspense>
      )}
      <PivotTable analysis={analysis} list={list} {...pivot} />
    </div>
  )
}
