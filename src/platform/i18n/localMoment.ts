import { instantAt } from './dates'

/** ISO 8601 as people and programs write it: a day, `T` or a blank, a time, and a zone or none. */
const moment =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/i

/**
 * The moment that an ISO 8601 date with a time means; one without a zone is of the wall clock of
 * `timeZone`. Null for whatever else: other notations mean different days to different people.
 */
export const localMoment = (text: string, timeZone: string): Date | null => {
  const [, day, time, seconds = '00', fraction = '', zone] = moment.exec(text) ?? []
  if (!day || !time || !isDay(day) || !isTime(time, seconds)) return null
  const milliseconds = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
  if (!zone) return new Date(instantAt(day, time, timeZone).getTime() + milliseconds)
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : withColon(zone)
  const whole = new Date(`${day}T${time}:00${offset}`)
  return Number.isNaN(whole.getTime()) ? null : new Date(whole.getTime() + milliseconds)
}

const withColon = (zone: string): string => {
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

/** A day that the calendar has: JavaScript takes the 31st of February for the 3rd of March. */
export const isDay = (day: string): boolean => {
  // Years before are written by mistake, and JavaScript and PostgreSQL read those below 100 as ours.
  if (day < '1000-01-01') return false
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

const isTime = (time: string, seconds: string): boolean => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours < 24 && minutes < 60 && Number(seconds) < 60
}
