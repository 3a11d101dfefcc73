'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '#platform/admin/ask'
import type { AnswerOf } from '#platform/http'
import type { activitiesEndpoint } from '../../endpoints/activities'
import { type Question, whereOf, writeQuestion } from '../../question'
import type { AnalysisSetup } from '../AnalysisPage/setup'
import { whereParameters } from './links'

type Analysis = AnswerOf<typeof activitiesEndpoint>

type State = { analysis: Analysis | null; busy: boolean; problem: null | string }

/** The answer to a question; while the next one is on its way, the one before stays. */
export const useAnalysis = (
  question: Question,
  { filterFields, timeZone }: Pick<AnalysisSetup, 'filterFields' | 'timeZone'>,
) => {
  const { config } = useConfig()
  const [state, setState] = useState<State>({ analysis: null, busy: true, problem: null })
  const latest = useRef(question)
  latest.current = question
  const address = formatAdminURL({
    apiRoute: config.routes.api,
    path: '/crm-stats/activities',
  })
  const asked = JSON.stringify(writeQuestion(question))
  const load = useCallback(
    async (signal: AbortSignal) => {
      setState((before) => ({ ...before, busy: true, problem: null }))
      const { dateField, groupBy, measures } = latest.current
      const query = whereParameters(
        whereOf(latest.current, { fields: filterFields, now: new Date(), timeZone }),
      )
      query.set('groupBy', groupBy.join())
      query.set('measures', measures.join())
      query.set('dateField', dateField)
      const sent = await ask<Analysis>({ address: `${address}?${query}`, signal })
      if (signal.aborted) return
      if (sent.problem === null) {
        setState({ analysis: sent.answer, busy: false, problem: null })
      } else if (sent.problem === 'unknown') {
        // The server is away: what was counted before stays.
        setState((before) => ({ ...before, busy: false, problem: '' }))
      } else setState({ analysis: null, busy: false, problem: sent.problem })
    },
    [address, filterFields, timeZone],
  )
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the question changes
  useEffect(() => {
    const controller = new AbortController()
    void load(controller.signal)
    return () => controller.abort()
  }, [load, asked, attempt])
  return { ...state, again: () => setAttempt((before) => before + 1) }
}
