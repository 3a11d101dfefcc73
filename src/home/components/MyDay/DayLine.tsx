'use client'

import { useTranslation } from '@payloadcms/ui'
import { formatDuration, formatMoment, isClosed, isOverdue, StatusChip } from '#activities/client'
import type { Activity } from '#payload-types'
import { Chip } from '#platform/admin/Chip'
import { Icon } from '#platform/admin/icons'
import { RelatedName } from '#platform/admin/RelatedName'
import { related } from '#platform/admin/related'
import { dayIn, formatDateTime } from '#platform/i18n/dates'
import { textsIn } from '#platform/i18n/languages'
import { homeTexts } from '../../translations'
import type { PartName } from './day'

export type LineActions = {
  /** Null for who may not change activities. */
  advance: ((id: number) => void) | null
  claim: (id: number) => Promise<void>
  detail: (id: number) => void
}

type DayLineProps = {
  actions: LineActions
  activity: Activity
  /** The day that is shown, `YYYY-MM-DD`. */
  day: string
  part: PartName
  timeZone: string
}

/** One activity of the day: when, what, with whom, where it stands, and what can be done. */
export const DayLine = ({ actions, activity, day, part, timeZone }: DayLineProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(homeTexts, i18n.language)
  const { company, contact, description, duration, hasTime, id, startsAt, state } = activity
  const mode = related(activity.mode)
  const status = related(activity.status)
  const subject = related(activity.subject)
  const outcome = related(activity.outcome)
  const group = related(activity.assigneeGroup)
  const creator = related(activity.createdBy)
  const overdue = isOverdue({ hasTime, now: new Date(), startsAt, state, timeZone })
  const isOver = isClosed(state)
  const byOther = creator && creator.id !== related(activity.assignee)?.id
  return (
    <li className={overdue ? 'crm-task crm-task--overdue' : 'crm-task'} data-activity={id}>
      <span className="crm-task__icon" title={mode?.label ?? undefined}>
        <Icon name={mode?.icon ?? 'other'} />
      </span>
      <div className="crm-task__body">
        <div className="crm-task__head">
          <When activity={activity} day={day} part={part} timeZone={timeZone} />
          <strong className="crm-task__title">{description || subject?.label || '—'}</strong>
          <StatusChip
            colour={status?.colour}
            icon={status?.icon}
            overdue={overdue ? texts.overdue : null}
            title={status?.label ?? undefined}
          />
        </div>
        <div className="crm-task__facts">
          {related(company) && (
            <RelatedName collection="companies" record={company} titleField="name" />
          )}
          {related(contact) && (
            <RelatedName collection="contacts" record={contact} titleField="fullName" />
          )}
          {mode && <span>{mode.label}</span>}
          {subject && subject.label !== description && <span>{subject.label}</span>}
          {duration ? <span>{formatDuration(duration)}</span> : null}
          {part === 'queue' && group && <span>{texts.forGroup(group.name)}</span>}
          {byOther && <span title={texts.creator}>({creator.name})</span>}
          {isOver && outcome && <Chip colour={outcome.colour}>{outcome.label}</Chip>}
        </div>
      </div>
      <span className="crm-task__actions">
        {part === 'queue' && (
          <button
            className="crm-act crm-act--main"
            onClick={() => void actions.claim(id)}
            type="button"
          >
            {texts.claim}
          </button>
        )}
        {part !== 'queue' && !isOver && actions.advance && (
          <button
            className="crm-act crm-act--main"
            onClick={() => actions.advance?.(id)}
            type="button"
          >
            {texts.advance}
          </button>
        )}
        <button className="crm-act" onClick={() => actions.detail(id)} type="button">
          {texts.detail}
        </button>
      </span>
    </li>
  )
}

type WhenProps = Pick<DayLineProps, 'activity' | 'day' | 'part' | 'timeZone'>

/** The time of an appointment that begins on the day; date and time of what began on another one. */
const When = ({ activity, day, part, timeZone }: WhenProps) => {
  const { completedAt, hasTime, startsAt, updatedAt } = activity
  if (part === 'closed') {
    const at = completedAt ?? updatedAt
    return <time dateTime={at}>{formatDateTime(at, timeZone).slice(-5)}</time>
  }
  if (!startsAt || part === 'todos') return null
  const text = formatMoment({ hasTime, timeZone, value: startsAt })
  const beginsToday = part === 'appointments' && dayIn(new Date(startsAt), timeZone) === day
  return <time dateTime={startsAt}>{beginsToday ? text.slice(-5) : text}</time>
}
