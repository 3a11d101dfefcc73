'use client'

import { Button, ChevronIcon, useTranslation } from '@payloadcms/ui'
import { Icon } from '#platform/admin/icons'
import { addDays } from '#platform/i18n/dates'
import { localeOf, textsIn } from '#platform/i18n/languages'
import { openQuickSearch } from '#search/client'
import { homeTexts } from '../../translations'

type DayHeadProps = {
  addHref: null | string
  /** The day that is asked for, `YYYY-MM-DD`: a second press goes on from the first, however late the answer. */
  day: string
  name: string
  /** Null is today. */
  onShow: (day: null | string) => void
  today: string
}

/** Which day it is, the days beside it, the search, and a new activity. */
export const DayHead = ({ addHref, day, name, onShow, today }: DayHeadProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(homeTexts, i18n.language)
  const date = new Date(`${day}T12:00:00.000Z`).toLocaleDateString(localeOf(i18n.language), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    weekday: 'long',
    year: 'numeric',
  })
  const move = (days: number) => {
    const next = addDays(day, days)
    onShow(next === today ? null : next)
  }
  return (
    <header className="crm-today__head">
      <div>
        <p className="crm-today__hello">{texts.hello(name)}</p>
        <h1 className="crm-today__title">{texts.myDay}</h1>
        <div className="crm-today__switch">
          <button
            aria-label={texts.dayBefore}
            className="crm-today__step"
            onClick={() => move(-1)}
            title={texts.dayBefore}
            type="button"
          >
            <ChevronIcon direction="left" />
          </button>
          <span aria-live="polite" className="crm-today__date">
            {date}
          </span>
          <button
            aria-label={texts.dayAfter}
            className="crm-today__step"
            onClick={() => move(1)}
            title={texts.dayAfter}
            type="button"
          >
            <ChevronIcon direction="right" />
          </button>
          {day !== today && (
            <button className="crm-row-button" onClick={() => onShow(null)} type="button">
              {texts.today}
            </button>
          )}
        </div>
      </div>
      <div className="crm-today__tools">
        <button
          aria-keyshortcuts="Control+K Meta+K"
          className="crm-today__search"
          onClick={openQuickSearch}
          type="button"
        >
          <Icon name="search" />
          <span>{texts.searchFor}</span>
          <kbd>Ctrl K</kbd>
        </button>
        {addHref && (
          <Button
            buttonStyle="primary"
            el="link"
            icon="plus"
            iconPosition="left"
            margin={false}
            size="medium"
            to={addHref}
          >
            {texts.addActivity}
          </Button>
        )}
      </div>
    </header>
  )
}
