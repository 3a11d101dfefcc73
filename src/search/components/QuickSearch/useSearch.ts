'use client'

import { useEffect, useState } from 'react'
import { ask } from '#platform/admin/ask'
import type { AnswerOf } from '#platform/http'
import type { Found } from '#platform/parts'
import type { searchEndpoint } from '../../endpoints/search'

/** A pause this long (ms) in typing is when the server is asked. */
const pause = 120

export type SearchState = {
  failed: boolean
  /** What was found for the text that was typed last; null while there is none. */
  found: Found[] | null
}

const idle: SearchState = { failed: false, found: null }

/** Asks the server as one types; an answer that was overtaken by more typing is dropped. */
export const useSearch = ({ api, text }: { api: string; text: string }): SearchState => {
  const [state, setState] = useState<SearchState>(idle)
  useEffect(() => {
    if (text.trim().length < 2) {
      setState(idle)
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const asked = await ask<AnswerOf<typeof searchEndpoint>>({
        address: `${api}/search?q=${encodeURIComponent(text)}`,
        signal: abort.signal,
      })
      if (abort.signal.aborted) return
      if (asked.problem === null) setState({ failed: false, found: asked.answer.docs })
      else setState({ failed: true, found: null })
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [api, text])
  return state
}
