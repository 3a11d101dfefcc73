'use client'

import { useEffect, useState } from 'react'
import type { Found } from '#platform/parts'

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
      try {
        const response = await fetch(`${api}/search?q=${encodeURIComponent(text)}`, {
          credentials: 'include',
          signal: abort.signal,
        })
        if (!response.ok) throw new Error(String(response.status))
        const { docs } = (await response.json()) as { docs: Found[] }
        setState({ failed: false, found: docs })
      } catch {
        if (!abort.signal.aborted) setState({ failed: true, found: null })
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [api, text])
  return state
}
