import { dayIn } from '../i18n/dates'

declare module 'payload' {
  export interface FieldCustom {
    /** A date of days alone: stored as noon UTC of the day, which no time zone and no save moves. */
    plainDay?: boolean
    /** The same, where the checkbox that it names is false. */
    plainDayUnless?: string
  }
}

const plainDay = /^\d{4}-\d{2}-\d{2}$/
const withoutZone = /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/
const midnightOrNoon = /T(00|12):00:00(\.000)?(Z|\+00:00)?$/

/** True for a day without a time: `2026-11-22`. */
export const isPlainDay = (value: unknown): value is string =>
  typeof value === 'string' && plainDay.test(value)

/**
 * A day as it is stored: noon UTC of that day, which is the same day in every office from
 * UTC-12 to UTC+11 and never moves when it is saved again. It is always shown in UTC.
 * @param value a plain day, an instant that stands for one (midnight or noon UTC), a time of the company's
 * clock (without a zone), or any instant, which counts as the day that it falls on in the company's time zone
 */
export const dayInstant = (value: Date | string, timeZone: string): string => {
  if (isPlainDay(value)) return `${value}T12:00:00.000Z`
  const text = value instanceof Date ? value.toISOString() : value
  const day =
    midnightOrNoon.test(text) || withoutZone.test(text)
      ? text.slice(0, 10)
      : dayIn(new Date(text), timeZone)
  return `${day}T12:00:00.000Z`
}
