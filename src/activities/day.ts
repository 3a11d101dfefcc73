import { instantAt } from '#platform/i18n/dates'

export { dayInstant, isPlainDay } from '#platform/fields/plainDay'

const withoutZone = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(\.\d+)?)?$/

/**
 * An instant from what a client sends. A time without a zone, such as `2026-11-23T09:30`, is the
 * company's wall clock, wherever the server stands.
 */
export const instantFrom = (value: unknown, timeZone: string): unknown => {
  const [, day, time] = (typeof value === 'string' && withoutZone.exec(value)) || []
  return day && time ? instantAt(day, time, timeZone).toISOString() : value
}
