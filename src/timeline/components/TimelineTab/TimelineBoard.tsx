'use client'

import { useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { AdvanceDialog, CopyDialog, StepProvider, useStep } from '#activities/client'
import type { Activity } from '#payload-types'
import { useRecordDrawer } from '#platform/admin/RecordDrawer'
import { useTimeZone } from '#platform/admin/useTimeZone'
import { textsIn } from '#platform/i18n/languages'
import type { Filter } from '../../filter'
import type { TimelinePage } from '../../operations/timeline'
import { timelineTexts } from '../../translations'
import { Filters } from '../Filters'
import type { TimelineSlots } from '../loadSlots'
import { StreamList } from '../StreamList'
import type { TimelineSetup } from '../setup'
import { type TimelineActions, TimelineProvider } from '../TimelineContext'
import { useTimeline } from '../useTimeline'
import { WorkPanel } from '../WorkPanel'
import './index.css'

type TimelineBoardProps = {
  filter: Filter
  initial: TimelinePage
  setup: TimelineSetup
  slots: TimelineSlots
}

type OpenDialog = { activity: Activity; name: 'advance' } | { activity: Activity; name: 'copy' }

/** The working page of a card: write down, plan, advance, and the stream below. */
export const TimelineBoard = ({ filter, initial, setup, slots }: TimelineBoardProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(timelineTexts, i18n.language)
  const timeZone = useTimeZone(setup.timeZone)
  const [dialog, setDialog] = useState<null | OpenDialog>(null)
  const stream = useTimeline({
    card: setup.card,
    companyZone: setup.timeZone,
    filter,
    initial,
    timeZone,
  })
  const router = useRouter()
  const reload = () => {
    void stream.reload()
    // The card beside it says when the last activity was, and the next.
    router.refresh()
  }
  const acted = useRef<null | number>(null)
  // What had the keyboard may have gone with what was done: then it goes on at the same activity.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that the stream is drawn anew
  useEffect(() => {
    if (acted.current !== null && document.activeElement === document.body) {
      document.querySelector<HTMLElement>(`[data-activity="${acted.current}"]`)?.focus()
    }
    acted.current = null
  }, [stream.docs, stream.planned])
  const { drawer, open } = useRecordDrawer({ collection: 'activities', onChanged: reload })

  const take = useStep()
  const step: TimelineActions['step'] = async (args) => {
    acted.current = args.activity.id
    await take({ ...args, onUndone: reload })
    reload()
  }
  const actions: TimelineActions = {
    advance: (activity) => setDialog({ activity, name: 'advance' }),
    copy: (activity) => setDialog({ activity, name: 'copy' }),
    detail: open,
    step,
  }
  const closed = () => setDialog(null)

  return (
    <StepProvider
      value={{
        choices: setup.choices,
        company: setup.card.company,
        companyZone: setup.timeZone,
        timeZone,
      }}
    >
      <TimelineProvider value={{ actions, language: i18n.language, setup, slots, texts, timeZone }}>
        <div className="crm-timeline">
          <WorkPanel onSaved={reload} />
          <Filters filter={stream.filter} onChange={stream.setFilter} />
          <StreamList stream={stream} />
        </div>
      </TimelineProvider>
      {dialog?.name === 'advance' && (
        <AdvanceDialog
          activity={dialog.activity}
          onClosed={closed}
          onDone={() => {
            acted.current = dialog.activity.id
            reload()
          }}
        />
      )}
      {dialog?.name === 'copy' && (
        <CopyDialog
          activity={dialog.activity}
          onClosed={closed}
          onDone={(id) => {
            reload()
            open(id)
          }}
        />
      )}
      {drawer}
    </StepProvider>
  )
}
