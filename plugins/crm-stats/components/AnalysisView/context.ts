'use client'

import { createContext, useContext } from 'react'
import type { Question } from '../../question'
import type { StatsTexts } from '../../translations'
import type { AnalysisSetup } from '../AnalysisPage/setup'

type AnalysisContext = {
  /** Asks the question with these changes. */
  change: (more: Partial<Question>) => void
  language: string
  question: Question
  setup: AnalysisSetup
  texts: StatsTexts
}

export const ContextOfAnalysis = createContext<AnalysisContext | null>(null)

/** The question of the page and how it is changed. */
export const useAnalysisContext = (): AnalysisContext => {
  const context = useContext(ContextOfAnalysis)
  if (!context) throw new Error('Outside of the analysis page')
  return context
}
