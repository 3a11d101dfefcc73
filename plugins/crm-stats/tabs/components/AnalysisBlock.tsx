'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { Suspense } from 'react'
import '../../components/AnalysisView/index.css'

import { LazyChart } from '../../components/AnalysisView/LazyChart'
import { PivotTable } from '../../components/AnalysisView/PivotTable'
import type { Analysis } from '../../operations/result'
import { type Question, writeQuestion } from '../../question'

type BlockProps = {
  analysis: Analysis
  /** The words of the way to the analysis page. */
  open: string
  question: Question
  title: string
  withChart?: boolean
}

/** A ready-made analysis of a record: its table, and the way to change the question. */
export const AnalysisBlock = ({ analysis, open, question, title, withChart }: BlockProps) => {
  const { config } = useConfig()
  const { admin } = config.routes
  const figure = analysis.measures[0] ?? 'count'
  const page = formatAdminURL({ adminRoute: admin, path: '/analysis' })
  return (
    <section aria-label={title} className={withChart ? 'crm-picture__wide' : undefined}>
      <h3 className="crm-picture__title">
        {title}
        <a
          className="crm-reference"
          href={`${page}?${new URLSearchParams(writeQuestion(question))}`}
        >
          {open}
        </a>
      </h3>
      {withChart && (
        <Suspense fallback={<div className="crm-analysis__chart" />}>
          <LazyChart analysis={analysis} figure={figure} height={200} />
        </Suspense>
      )}
      <PivotTable
        analysis={analysis}
        figure={figure}
        list={formatAdminURL({ adminRoute: admin, path: '/collections/activities' })}
      />
    </section>
  )
}
