'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import { ask } from '#platform/admin/ask'
import { newKey } from '#platform/admin/form/newKey'
import type { AnswerOf } from '#platform/http'
import { closeAtOnce } from '../../closing'
import type { closeManyEndpoint } from '../../endpoints/closeMany'
import type { CloseResult } from '../../operations/closeMany'

type Closing = {
  /** Results so far. */
  results: CloseResult[]
  /** Null before the first press. */
  state: 'done' | 'lost' | 'running' | null
  total: number
}

type Order = { ids: number[]; note: string; outcome: number }

/** Closes activities request after request, each with its own result. */
export const useClosing = () => {
  const { config } = useConfig()
  // One for each opened dialog: pressed twice, or sent again, closed once.
  const [key] = useState(newKey)
  const [closing, setClosing] = useState<Closing>({ results: [], state: null, total: 0 })
  const stopped = useRef(false)

  const run = useCallback(
    async ({ ids, note, outcome }: Order, before: CloseResult[] = []) => {
      stopped.current = false
      const known = new Set(before.map(({ id }) => id))
      const left = ids.filter((id) => !known.has(id))
      let results = before
      setClosing({ results, state: 'running', total: ids.length })
      for (let at = 0; at < left.length && !stopped.current; at += closeAtOnce) {
        const asked = await ask<AnswerOf<typeof closeManyEndpoint>>({
          address: `${config.routes.api}/activities/close`,
          body: { ids: left.slice(at, at + closeAtOnce), key, outcome, ...(note && { note }) },
          method: 'POST',
        })
        if (asked.problem !== null) {
          setClosing({ results, state: 'lost', total: ids.length })
          return
        }
        results = [...results, ...asked.answer.results]
        setClosing({ results, state: 'running', total: ids.length })
      }
      setClosing({ results, state: 'done', total: ids.length })
    },
    [config.routes.api, key],
  )

  /** After the request that is under way. */
  const stop = useCallback(() => {
    stopped.current = true
  }, [])

  return { closing, run, stop }
}
