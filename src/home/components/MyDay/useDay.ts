'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { MyDay } from '#activities'
import { ask } from '#platform/admin/ask'
import type { AnswerOf } from '#platform/http'
import type { laterThisWeekEndpoint } from '../../endpoints/laterThisWeek'
import type { Day } from './day'

type ShownDay = {
  /** The day that was asked for, `YYYY-MM-DD`: ahead of `day` until its answer is there. */
  asked: string
  day: Day
  failed: boolean
  isLoading: boolean
  /** Reads it again, after something was done. */
  reload: () => void
  /** Another day, `YYYY-MM-DD`; null is today, whenever that is. */
  show: (day: null | string) => void
}

/** A day that is not today has no rest of the week. */
const none = { answer: { docs: [], hasMore: false }, problem: null }

/**
 * The day that is shown, in the reader's time zone: read again when it is another one, and when the
 * page is looked at again.
 */
export const useDay = (initial: Day, timeZone: string): ShownDay => {
  const { config } = useConfig()
  const [wanted, setWanted] = useState<null | string>(null)
  const [day, setDay] = useState(initial)
  const [state, setState] = useState<'failed' | 'idle' | 'loading'>('idle')
  const latest = useRef(0)
  // What came with the page is today's, in the company's time zone.
  const isNew = useRef(timeZone === initial.timeZone)
  const api = config.routes.api

  const reload = useCallback(async () => {
    latest.current += 1
    const turn = latest.current
    setState('loading')
    const parts = [`timeZone=${encodeURIComponent(timeZone)}`]
    if (wanted) parts.push(`day=${wanted}`)
    const [asked, later] = await Promise.all([
      ask<MyDay>({ address: `${api}/activities/my-day?${parts.join('&')}` }),
      wanted
        ? none
        : ask<AnswerOf<typeof laterThisWeekEndpoint>>({
            address: `${api}/activities/later-this-week?${parts.join('&')}`,
          }),
    ])
    // Another day was asked for meanwhile.
    if (turn !== latest.current) return
    if (asked.problem !== null || later.problem !== null) return setState('failed')
    setDay({ ...asked.answer, week: later.answer })
    setState('idle')
  }, [api, timeZone, wanted])

  useEffect(() => {
    if (isNew.current) isNew.current = false
    else void reload()
  }, [reload])
  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') void reload()
    }
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [reload])

  return {
    asked: wanted ?? day.today,
    day,
    failed: state === 'failed',
    isLoading: state === 'loading',
    reload: useCallback(() => void reload(), [reload]),
    show: setWanted,
  }
}
