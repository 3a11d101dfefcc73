'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Activity, ActivityStatus } from '#payload-types'
import type { Choice } from '#platform/admin/form/Field'
import { askJSON } from '#platform/admin/sendJSON'
import { textsIn } from '#platform/i18n/languages'
import { timelineTexts } from '../translations'
import type { TimelineSetup } from './setup'
import { TimelineProvider } from './TimelineContext'
import { useTimeZone } from './useTimeZone'

type Loaded = { activity: Activity; choices: TimelineSetup['choices'] }

type WithActivityProps = {
  children: (activity: Activity) => ReactNode
  /** Of the activity. */
  id: number
  onFailed: () => void
}

/** Around a dialog of the timeline, anywhere: fetches the activity and what there is to choose from. */
export const WithActivity = ({ children, id, onFailed }: WithActivityProps) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(timelineTexts, i18n.language)
  const timeZone = useTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const failed = useRef(() => {})
  failed.current = () => {
    toast.error(texts.failed)
    onFailed()
  }
  const api = config.routes.api
  useEffect(() => {
    let isGone = false
    void load(api, id).then((found) => {
      if (isGone) return
      if (found) setLoaded(found)
      else failed.current()
    })
    return () => {
      isGone = true
    }
  }, [api, id])

  if (!loaded) return null
  return (
    <TimelineProvider
      value={{
        actions: { advance: nothing, copy: nothing, detail: nothing, step: async () => {} },
        language: i18n.language,
        setup: setupOf(loaded, timeZone),
        texts,
        timeZone,
      }}
    >
      {children(loaded.activity)}
    </TimelineProvider>
  )
}

const nothing = () => {}

/** The dialog asks for choices alone: the card and its rights are the timeline's. */
const setupOf = ({ activity, choices }: Loaded, timeZone: string): TimelineSetup => ({
  can: { add: true, update: true },
  card: { collection: 'companies', company: null, id: 0, name: '', owner: null },
  choices,
  defaultOutcome: null,
  doneStatus: null,
  groups: [],
  me: typeof activity.assignee === 'object' ? (activity.assignee?.id ?? null) : null,
  operator: null,
  timeZone,
})

type Entry = Choice & { blocked?: boolean | null; name?: string; status?: ActivityStatus | number }

const load = async (api: string, id: number): Promise<Loaded | null> => {
  const active = 'limit=500&pagination=false&sort=order&where[active][equals]=true'
  const [activity, ...lists] = await Promise.all([
    askJSON<Activity>({ address: `${api}/activities/${id}?depth=1`, method: 'GET' }),
    ...[
      `activity-modes?depth=0&${active}`,
      `activity-subjects?depth=0&${active}`,
      `activity-outcomes?depth=1&${active}`,
      `tags?depth=0&limit=500&pagination=false&sort=label&where[active][equals]=true`,
      `users?depth=0&limit=500&pagination=false&sort=name&select[name]=true&select[blocked]=true`,
    ].map((path) => askJSON<{ docs: Entry[] }>({ address: `${api}/${path}`, method: 'GET' })),
  ])
  if (activity.problem !== null) return null
  const [modes = [], subjects = [], outcomes = [], tags = [], users = []] = lists.map((list) =>
    list.problem === null ? list.answer.docs : [],
  )
  return {
    activity: activity.answer,
    choices: {
      contacts: [],
      kinds: [],
      modes,
      outcomes: outcomes.map((outcome) => ({
        ...outcome,
        state: (typeof outcome.status === 'object' && outcome.status.state) || null,
      })),
      subjects,
      tags,
      users: users.map(({ blocked, id: user, name }) => ({
        blocked: blocked === true,
        id: user,
        label: name ?? '',
      })),
    },
  }
}
