import { dayIn, formatDateTime, formatDay } from '#platform/i18n/dates'
import { isOpen } from './state'

type MomentArgs = {
  /** False for a to-do: a plain day, stored as noon UTC (see `day.ts`). */
  hasTime?: boolean | null
  timeZone: string
  value: null | string | undefined
}

/** When an activity is, in the company's time zone; a to-do's day as it is stored. */
export const formatMoment = ({ hasTime, timeZone, value }: MomentArgs): string => {
  if (!value) return ''
  return hasTime === false ? formatDay(value, 'UTC') : formatDateTime(value, timeZone)
}

type OverdueArgs = {
  hasTime?: boolean | null
  now: Date
  startsAt?: null | string
  state?: null | string
  /** Whose days a to-do goes by; without one its day ends at midnight UTC. */
  timeZone?: string
}

/** Planned for a time that is over; a to-do has until the end of its day. */
export const isOverdue = ({
  hasTime,
  now,
  startsAt,
  state,
  timeZone = 'UTC',
}: OverdueArgs): boolean => {
  if (!startsAt || !isOpen(state)) return false
  const due = new Date(startsAt)
  return hasTime === false
    ? due.toISOString().slice(0, 10) < dayIn(now, timeZone)
    : due.getTime() < now.getTime()
}
