import { useState } from 'react'
import type { MeasureCode } from '../../measures'
import type { Analysis } from '../../operations/result'
import { type RowSort, sortOnScreen } from '../../operations/rowOrder'

/** What is chosen in the table of an analysis, which its chart and its export follow. */
export const usePivot = (analysis: Analysis | null) => {
  const [chosen, onFigure] = useState<MeasureCode>()
  const [sort, onSort] = useState<null | RowSort>(null)
  const measures = analysis?.measures ?? []
  const figure = measures.find((code) => code === chosen) ?? measures[0] ?? 'count'
  return { figure, onFigure, onSort, sort: analysis && sortOnScreen(analysis, sort, figure) }
}
