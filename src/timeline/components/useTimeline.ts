'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '#platform/admin/ask'
import type { AnswerOf } from '#platform/http'
import type { timelineEndpoint } from '../endpoints/timeline'
import { dayKeys, type Filter, instantsOf, writeFilter } from '../filter'
import type { TimelineEntry } from '../operations/timeline'
import type { TimelineSetup } from './setup'

type TimelinePage = AnswerOf<ReturnType<typeof timelineEndpoint>>

export type Stream = {
  docs: TimelineEntry[]
  filter: Filter
  hasMore: boolean
  loadMore: () => Promise<void>
  pinned: TimelineEntry[]
  planned: TimelineEntry[]
  /** Reads the first page again, after something was done. */
  reload: () => Promise<void>
  setFilter: (filter: Filter) => void
  state: 'failed' | 'idle' | 'loading'
}

type StreamArgs = {
  card: TimelineSetup['card']
  /** By which the server narrowed the first page. */
  companyZone: string
  filter: Filter
  initial: TimelinePage
  timeZone: string
}

/** A page older than this (in ms) is read again when one comes back to it. */
const freshFor = 20_000

/** The stream of a card: the page that came with it, then page after page; its filter in the address. */
export const useTimeline = ({
  card,
  companyZone,
  filter: given,
  initial,
  timeZone,
}: StreamArgs): Stream => {
  const { config } = useConfig()
  const [page, setPage] = useState(initial)
  const [filter, keepFilter] = useState(given)
  const [state, setState] = useState<Stream['state']>('idle')
  // An answer that was overtaken by a later question is dropped.
  const asked = useRef(0)
  const readAt = useRef(Date.now())
  const paged = useRef(false)

  const load = useCallback(
    async (by: Filter, before: null | TimelinePage) => {
      asked.current += 1
      const mine = asked.current
      setState('loading')
      const query = new URLSearchParams(writeFilter(instantsOf(by, timeZone)))
      if (before?.next) query.set('before', before.next)
      const address = `${config.routes.api}/${card.collection}/${card.id}/timeline?${query}`
      const result = await ask<TimelinePage>({ address })
      if (mine !== asked.current) return
      if (result.problem !== null) return setState('failed')
      readAt.current = Date.now()
      paged.current = before !== null
      const { answer } = result
      setPage(
        before ? { ...before, docs: [...before.docs, ...answer.docs], next: answer.next } : answer,
      )
      setState('idle')
    },
    [card.collection, card.id, config.routes.api, timeZone],
  )

  // The page was read anew on the server: something about the card has changed. What has been
  // narrowed meanwhile is asked for here.
  const drawn = useRef(initial)
  useEffect(() => {
    if (drawn.current === initial) return
    drawn.current = initial
    void load(filter, null)
  }, [filter, initial, load])

  // Somebody else may have worked on it meanwhile.
  useEffect(() => {
    const listen = () => {
      const isOld = Date.now() - readAt.current > freshFor
      // What was paged through stays where it is.
      if (document.visibilityState === 'visible' && isOld && !paged.current) void load(filter, null)
    }
    document.addEventListener('visibilitychange', listen)
    return () => document.removeEventListener('visibilitychange', listen)
  }, [filter, load])

  // The server took days of the company's clock; the reader's may begin at another instant.
  const zoneOfPage = useRef(companyZone)
  useEffect(() => {
    if (zoneOfPage.current === timeZone) return
    zoneOfPage.current = timeZone
    if (dayKeys.some((key) => filter[key])) void load(filter, null)
  }, [filter, load, timeZone])

  return {
    docs: page.docs,
    filter,
    hasMore: page.next !== null,
    loadMore: () => load(filter, page),
    pinned: page.pinned ?? [],
    planned: page.planned ?? [],
    reload: () => load(filter, null),
    setFilter: (next) => {
      keepFilter(next)
      const query = writeFilter(next)
      const { pathname } = window.location
      window.history.replaceState(null, '', query ? `${pathname}?${query}` : pathname)
      void load(next, null)
    },
    state,
  }
}
