'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { ActivityViewKey } from '#activities'
import { QuickAdvance, useStep } from '#activities/client'
import { useRecordDrawer } from '#platform/admin/RecordDrawer'
import { useTimeZone } from '#platform/admin/useTimeZone'
import { textsIn } from '#platform/i18n/languages'
import { homeTexts } from '../../translations'
import { DayHead } from './DayHead'
import { DayPart } from './DayPart'
import { type Day, isDone, mainParts, type PartName, sideParts } from './day'
import './index.css'
import { useDay } from './useDay'

type DayBoardProps = {
  /** Where an activity is added; null for who may not. */
  addHref: null | string
  canUpdate: boolean
  initial: Day
  /** The lists in which a part goes on. */
  links: Partial<Record<ActivityViewKey, string>>
  name: string
}

/** A day's work, with Advance and Claim at hand; the days before and after. */
export const DayBoard = ({ addHref, canUpdate, initial, links, name }: DayBoardProps) => {
  const { i18n } = useTranslation()
  const take = useStep()
  const texts = textsIn(homeTexts, i18n.language)
  const timeZone = useTimeZone(initial.timeZone)
  const { asked, day, failed, isLoading, reload, show } = useDay(initial, timeZone)
  const [advancing, setAdvancing] = useState<null | number>(null)
  const { drawer, open } = useRecordDrawer({ collection: 'activities', onChanged: reload })

  const claim = async (id: number) => {
    await take({ activity: { id }, name: 'claim', onUndone: reload })
    reload()
  }

  const part = (which: PartName) => (
    <DayPart
      actions={{ advance: canUpdate ? setAdvancing : null, claim, detail: open }}
      day={day}
      key={which}
      more={
        links[which === 'queue' ? 'my-groups' : which === 'closed' ? 'recently-closed' : 'my-day']
      }
      name={which}
      timeZone={timeZone}
    />
  )
  return (
    <section aria-busy={isLoading} className="crm-home crm-today">
      <DayHead addHref={addHref} day={asked} name={name} onShow={show} today={day.today} />
      {failed && (
        <p className="crm-problem" role="alert">
          {texts.dayFailed}{' '}
          <button className="crm-row-button" onClick={reload} type="button">
            {texts.tryAgain}
          </button>
        </p>
      )}
      {/* What was read of another day stands under this one's date only for the moment until the answer. */}
      <div
        className="crm-today__parts"
        data-of-another-day={asked !== day.day || undefined}
        hidden={asked !== day.day && failed}
      >
        <div>
          {isDone(day) && (
            <div className="crm-empty">
              <p>{day.day === day.today ? texts.dayEmpty : texts.otherDayEmpty}</p>
              {addHref && (
                <Link className="crm-row-button" href={addHref} prefetch={false}>
                  {texts.planSomething}
                </Link>
              )}
            </div>
          )}
          {mainParts.map(part)}
        </div>
        <div>{sideParts.map(part)}</div>
      </div>
      {advancing !== null && (
        <QuickAdvance id={advancing} onClosed={() => setAdvancing(null)} onDone={reload} />
      )}
      {drawer}
    </section>
  )
}
