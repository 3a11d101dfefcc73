'use client'

import { createContext, use } from 'react'
import type { StepArgs } from '#activities/client'
import type { Activity } from '#payload-types'
import type { TimelineTexts } from '../translations'
import type { TimelineSlots } from './loadSlots'
import type { TimelineSetup } from './setup'

export type TimelineActions = {
  advance: (activity: Activity) => void
  copy: (activity: Activity) => void
  detail: (id: number) => void
  /** A step without questions: `claim`, `reopen`, `event`, … */
  step: (args: StepArgs) => Promise<void>
}

type TimelineValue = {
  actions: TimelineActions
  language: string
  setup: TimelineSetup
  slots: TimelineSlots
  texts: TimelineTexts
  timeZone: string
}

const Context = createContext<null | TimelineValue>(null)

export const TimelineProvider = Context.Provider

/** What every part of the timeline needs: texts, rights, choices, the reader's time zone. */
export const useTimelineContext = (): TimelineValue => {
  const value = use(Context)
  if (!value) throw new Error('Outside a timeline')
  return value
}
