'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatMoment, isOverdue } from '#activities/client'
import { adminPath } from '#platform/admin/adminPath'
import { Icon } from '#platform/admin/icons'
import type { Reminder } from '../../operations/dueReminders'
import type { ReminderTexts } from '../../translations'

export type Snooze = { minutes: number } | { until: null | string }

type ReminderItemProps = {
  canUpdate: boolean
  onAdvance: () => void
  onClose: () => void
  onSnooze: (how: Snooze) => void
  reminder: Reminder
  texts: ReminderTexts
  tomorrow: null | string
}

/** One thing that is due: when, what, with whom, and what can be done about it. */
export const ReminderItem = ({
  canUpdate,
  onAdvance,
  onClose,
  onSnooze,
  reminder: { company, contact, description, hasTime, id, mode, startsAt },
  texts,
  tomorrow,
}: ReminderItemProps) => {
  const { config } = useConfig()
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const what = description || texts.untitled
  const who = nameOf(company, 'name') ?? nameOf(contact, 'fullName')
  const late = isOverdue({ hasTime, now: new Date(), startsAt, state: 'planned' })
  const action = (label: string, run: () => void) => (
    <button className="crm-bell__action" key={label} onClick={run} type="button">
      {label}
      <span className="crm-hidden">: {what}</span>
    </button>
  )
  return (
    <li className="crm-bell__item">
      <p className="crm-bell__when">
        <Icon name={(mode && typeof mode === 'object' && mode.icon) || 'clock'} />
        {formatMoment({ hasTime, timeZone, value: startsAt })}
        {late && <span className="crm-bell__late">{texts.overdue}</span>}
      </p>
      <p className="crm-bell__what">{what}</p>
      {who && <p className="crm-bell__who">{who}</p>}
      <div className="crm-bell__actions">
        <span className="crm-bell__steps">
          <Link
            className="crm-bell__action"
            href={adminPath(config, `/collections/activities/${id}`)}
            onClick={onClose}
            prefetch={false}
          >
            {texts.open}
            <span className="crm-hidden">: {what}</span>
          </Link>
          {canUpdate && action(texts.advance, onAdvance)}
          {action(texts.dismiss, () => onSnooze({ until: null }))}
        </span>
        <span className="crm-bell__steps">
          {texts.snooze} {action(texts.snooze10, () => onSnooze({ minutes: 10 }))}
          {action(texts.snooze60, () => onSnooze({ minutes: 60 }))}
          {tomorrow && action(texts.tomorrow, () => onSnooze({ until: tomorrow }))}
        </span>
      </div>
    </li>
  )
}

/** The name of a related record, as far as it may be seen. */
const nameOf = (value: unknown, field: string): null | string =>
  value && typeof value === 'object'
    ? ((value as Record<string, null | string | undefined>)[field] ?? null)
    : null
