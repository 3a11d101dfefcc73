'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { textsIn } from '#platform/i18n/languages'
import { homeTexts } from '../../translations'
import { DayLine, type LineActions } from './DayLine'
import type { Day, PartName } from './day'

type DayPartProps = {
  actions: LineActions
  day: Day
  /** The list in which it goes on. */
  more?: string
  name: PartName
  timeZone: string
}

/** One part of a day, such as its appointments; nothing where there is none. */
export const DayPart = ({ actions, day, more, name, timeZone }: DayPartProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(homeTexts, i18n.language)
  const id = useId()
  const { docs, hasMore } = day[name]
  if (docs.length === 0) return null
  return (
    <section aria-labelledby={id} className="crm-today__part" data-part={name}>
      <h2 className="crm-today__name" id={id}>
        {texts.parts[name]}
        <span className="crm-nothing">{hasMore ? `${docs.length}+` : docs.length}</span>
      </h2>
      <ul className="crm-tasks">
        {docs.map((activity) => (
          <DayLine
            actions={actions}
            activity={activity}
            day={day.day}
            key={activity.id}
            part={name}
            timeZone={timeZone}
          />
        ))}
      </ul>
      {hasMore && more && (
        <Link className="crm-row-button" href={more} prefetch={false}>
          {texts.moreInList}
        </Link>
      )}
    </section>
  )
}
