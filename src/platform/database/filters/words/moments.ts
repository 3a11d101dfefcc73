import { dayIn } from '../../../i18n/dates'
import { isDay, localMoment } from '../../../i18n/localMoment'
import { type Days, periodOf } from './periods'

/** Which days and hours it is for the company. */
export type Clock = { now: Date; timeZone: string }

/** What a date in a filter means: a moment, or all of some days; null for what is no date. */
export type Meant = { days: Days } | { moment: string }

const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads a date as filters have it: a day (`2026-12-31`), a word for days (`today`, `last-7-days`), a
 * moment (`2026-12-31T10:00:00Z`), or a moment of the company's clock (`2026-12-31T10:00`).
 */
export const momentMeant = (value: unknown, { now, timeZone }: Clock): Meant | null => {
  if (typeof value === 'number' || value instanceof Date) {
    const date = new Date(value)
    return Number.isNaN(date.getTime()) ? null : { moment: date.toISOString() }
  }
  if (typeof value !== 'string') return null
  const text = value.trim()
  const days = periodOf(text, dayIn(now, timeZone))
  if (days) return { days }
  if (day.test(text)) return isDay(text) ? { days: { first: text, last: text } } : null
  const moment = localMoment(text, timeZone)
  return moment && { moment: moment.toISOString() }
}
