'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ask } from '#platform/admin/ask'
import type { AnswerOf } from '#platform/http'
import type { municipalities } from '../../endpoints/municipalities'

export type Suggestion = AnswerOf<typeof municipalities>['docs'][number]

/** Municipalities for what is typed, asked for a moment after the last key; none below two letters. */
export const useSuggestions = (text: string): Suggestion[] => {
  const { config } = useConfig()
  const [found, setFound] = useState<{ docs: Suggestion[]; text: string }>({ docs: [], text: '' })
  const query = text.trim()

  useEffect(() => {
    if (query.length < 2) return
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const address = `${config.routes.api}/municipalities?q=${encodeURIComponent(query)}`
      const asked = await ask<AnswerOf<typeof municipalities>>({ address, signal: abort.signal })
      // Suggestions are a help: without them the text is typed.
      if (asked.problem === null) setFound({ docs: asked.answer.docs, text: query })
    }, 150)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [config.routes.api, query])

  return query.length >= 2 && query.startsWith(found.text) ? found.docs : []
}
