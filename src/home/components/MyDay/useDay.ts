'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { MyDay } from '#activities'
import { ask } from '#platform/admin/ask'

type Day = {
  /** The day that was asked for, `YYYY-MM-DD`: ahead of `day` until its answer is there. */
  asked: string
  day: MyDay
  failed: boolean
  isLoading: boolean
  /** Reads it again, after something was done. */
  reload: () => void
  /** Another day, `YYYY-MM-DD`; null is today, whenever that is. */
  show: (day: null | string) => void
}

/**
 * The day that is shown, in the reader's time zone: read again when it is another one, and when the
 * page is looked at again.
 */
export const useDay = (initial: MyDay, timeZone: string): Day => {
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
    const address = `${api}/activities/my-day?${parts.join('&')}`
    const asked = await ask<MyDay>({ address })
    // Another day was asked for meanwhile.
    if (turn !== latest.current) return
    if (asked.problem !== null) return setState('failed')
    setDay(asked.answer)
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
