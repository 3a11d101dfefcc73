'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '#platform/admin/ask'
import type { AnswerOf } from '#platform/http'
import type { remindersEndpoint } from '../../endpoints/reminders'
import type { Reminder } from '../../operations/dueReminders'

const minute = 60_000
const event = 'crm-reminders'

/** Something that reminds has been seen to elsewhere on the page: the bell asks again. */
export const reloadReminders = (): void => {
  window.dispatchEvent(new Event(event))
}

/** Younger than this (ms) is what the server says as good as now. */
const fresh = { atFocus: 5_000, eachMinute: 55_000 }

type DueReminders = AnswerOf<typeof remindersEndpoint>

type UseRemindersArgs = {
  api: string
  /** Those that this browser has not told of yet; of several tabs one is told. */
  onNew: (items: Reminder[]) => void
  user: number | string
}

/**
 * What is due, asked for once a minute while the page is looked at, and when one comes back to it.
 * Tabs tell each other what they heard, so that several ask no more often than one.
 */
export const useReminders = ({ api, onNew, user }: UseRemindersArgs) => {
  const [due, setDue] = useState<DueReminders | null>(null)
  const heardAt = useRef(0)
  const channel = useRef<BroadcastChannel | null>(null)
  const tell = useRef(onNew)
  tell.current = onNew

  const load = useCallback(async () => {
    heardAt.current = Date.now()
    const result = await ask<DueReminders>({ address: `${api}/reminders` })
    // Logged out, or the server is away: the next minute may know more.
    if (result.problem !== null) return
    setDue(result.answer)
    channel.current?.postMessage(result.answer)
    const unknown = rememberNew(user, result.answer.items)
    if (unknown.length > 0) tell.current(unknown)
  }, [api, user])

  useEffect(() => {
    const shared =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`crm-reminders-${user}`)
    channel.current = shared
    if (shared) {
      shared.onmessage = ({ data }: MessageEvent<DueReminders>) => {
        heardAt.current = Date.now()
        setDue(data)
      }
    }
    const askIfOlder = (age: number) => {
      const isLookedAt = document.visibilityState === 'visible'
      if (isLookedAt && Date.now() - heardAt.current >= age) void load()
    }
    const atFocus = () => askIfOlder(fresh.atFocus)
    askIfOlder(0)
    const timer = setInterval(() => askIfOlder(fresh.eachMinute), minute)
    window.addEventListener('focus', atFocus)
    window.addEventListener(event, load)
    document.addEventListener('visibilitychange', atFocus)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', atFocus)
      window.removeEventListener(event, load)
      document.removeEventListener('visibilitychange', atFocus)
      shared?.close()
      channel.current = null
    }
  }, [load, user])

  return { due, reload: load }
}

/** Which of these this browser has not shown before; it knows them from now on. */
const rememberNew = (user: number | string, items: Reminder[]): Reminder[] => {
  const place = `crm-reminded-${user}`
  const keyOf = ({ id, remindAt }: Reminder) => `${id}@${remindAt}`
  try {
    const known = new Set<string>(JSON.parse(localStorage.getItem(place) ?? '[]'))
    localStorage.setItem(place, JSON.stringify(items.map(keyOf)))
    return items.filter((item) => !known.has(keyOf(item)))
  } catch {
    // No storage, no memory: better silent than again and again.
    return []
  }
}
