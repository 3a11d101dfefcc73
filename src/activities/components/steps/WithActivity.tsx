'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Activity, ActivityStatus, CrmSetting } from '#payload-types'
import { ask } from '#platform/admin/ask'
import type { Choice } from '#platform/admin/form/Field'
import { useTimeZone } from '#platform/admin/useTimeZone'
import type { StepChoices } from '../../stepChoices'
import { StepProvider } from './StepContext'
import { useStepTexts } from './useStepTexts'

type Loaded = { activity: Activity; choices: StepChoices; companyZone: string }

type WithActivityProps = {
  children: (activity: Activity) => ReactNode
  /** Of the activity. */
  id: number
  onFailed: () => void
}

/** Around the dialog of a step, anywhere: fetches the activity and what there is to choose from. */
export const WithActivity = ({ children, id, onFailed }: WithActivityProps) => {
  const { config } = useConfig()
  const texts = useStepTexts()
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
  const { activity, choices, companyZone } = loaded
  return (
    <StepProvider value={{ choices, company: null, companyZone, timeZone }}>
      {children(activity)}
    </StepProvider>
  )
}

type Entry = Choice & { blocked?: boolean | null; name?: string; status?: ActivityStatus | number }

const load = async (api: string, id: number): Promise<Loaded | null> => {
  const active = 'limit=500&pagination=false&sort=order&where[active][equals]=true'
  const [activity, settings, ...lists] = await Promise.all([
    ask<Activity>({ address: `${api}/activities/${id}?depth=1` }),
    ask<CrmSetting>({ address: `${api}/globals/crm-settings?depth=0` }),
    ...[
      `activity-modes?depth=0&${active}`,
      `activity-subjects?depth=0&${active}`,
      `activity-outcomes?depth=1&${active}`,
      `tags?depth=0&limit=500&pagination=false&sort=label&where[active][equals]=true`,
      `users?depth=0&limit=500&pagination=false&sort=name&select[name]=true&select[blocked]=true`,
    ].map((path) => ask<{ docs: Entry[] }>({ address: `${api}/${path}` })),
  ])
  if (activity.problem !== null || settings.problem !== null) return null
  const [modes = [], subjects = [], outcomes = [], tags = [], users = []] = lists.map((list) =>
    list.problem === null ? list.answer.docs : [],
  )
  return {
    activity: activity.answer,
    choices: {
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
    companyZone: settings.answer.timeZone,
  }
}
