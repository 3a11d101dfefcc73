'use client'

import { useTranslation } from '@payloadcms/ui'
import { SourceExport } from '#exports/client'
import { textsIn } from '#platform/i18n/languages'
import { formatCount } from '#platform/i18n/numbers'
import type { Analysis } from '../operations/result'
import type { RowSort } from '../operations/rowOrder'
import { statsTexts } from '../translations'

type AnalysisExportProps = {
  analysis: Analysis
  /** By which column its table is ordered. */
  sort?: null | RowSort
  /** Begins the name of the file. @default what the analysis groups by */
  title?: string
}

/** Takes the figures of an analysis out, or the activities behind them. */
export const AnalysisExport = ({ analysis, sort, title }: AnalysisExportProps) => {
  const { i18n } = useTranslation()
  const { exported } = textsIn(statsTexts, i18n.language)
  const { count, dateField, groupBy, measures, timeZone, where } = analysis
  const inWords = (number: number) => formatCount(number, i18n.language)
  return (
    <SourceExport
      behind={{ collection: 'activities', count, where }}
      labels={{
        ...exported,
        part: (shown, exportable) => exported.part(inWords(shown), inWords(exportable)),
      }}
      request={{ dateField, groupBy, measures, sort: sort ?? undefined, timeZone, title, where }}
      source="analysis"
    />
  )
}
