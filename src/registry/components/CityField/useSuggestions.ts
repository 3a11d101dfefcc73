'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

export type Suggestion = { name: string; province: string; region: string }

/** Municipalities for what is typed, asked for a moment after the last key; none below two letters. */
export const useSuggestions = (text: string): Suggestion[] => {
  const { config } = useConfig()
  const [found, setFound] = useState<{ docs: Suggestion[]; text: string }>({ docs: [], text: '' })
  const query = text.trim()

  useEffect(() => {
    if (query.length < 2) return
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const address = `${config.routes.api}/municipalities?q=${encodeURIComponent(query)}`
        const response = await fetch(address, { credentials: 'include', signal: asked.signal })
        const { docs } = response.ok ? await response.json() : { docs: [] }
        setFound({ docs, text: query })
      } catch {
        // Suggestions are a help: without them the text is typed.
      }
    }, 150)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [config.routes.api, query])

  return query.length >= 2 && query.startsWith(found.text) ? found.docs : []
}
