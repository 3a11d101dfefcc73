import { dayIn } from '#platform/i18n/dates'

/** Where the sample company works. */
export const timeZone = 'Europe/Rome'

const dayLength = 86_400_000
const minute = 60_000

/** Payload's date picker stores a plain day as noon UTC. */
export const noon = (day: string): string => `${day}T12:00:00.000Z`

const middayOf = (day: string): number => Date.parse(noon(day))

/** The day of the office on which an instant falls. */
export const today = (now: Date): string => dayIn(now, timeZone)

export const addDays = (day: string, days: number): string =>
  new Date(middayOf(day) + days * dayLength).toISOString().slice(0, 10)

/** Days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((middayOf(to) - middayOf(from)) / dayLength)

const easterMondays = new Map<number, string>()

/** Gauss's rule, as Meeus gives it for the Gregorian calendar. */
const easterMonday = (year: number): string => {
  const known = easterMondays.get(year)
  if (known) return known
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  const month = String(Math.floor(f / 31)).padStart(2, '0')
  const monday = addDays(`${year}-${month}-${String((f % 31) + 1).padStart(2, '0')}`, 1)
  easterMondays.set(year, monday)
  return monday
}

/** Public holidays of Italy (L. 260/1949). */
const holidays = new Set('01-01 01-06 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26'.split(' '))

/** Closed for the summer: the two weeks around Ferragosto; and from Christmas to New Year. */
const isClosed = (monthDay: string) =>
  (monthDay >= '08-08' && monthDay <= '08-21') || monthDay >= '12-24' || monthDay <= '01-02'

const isWorkday = (day: string): boolean => {
  const weekday = new Date(middayOf(day)).getUTCDay()
  const monthDay = day.slice(5)
  if (weekday === 0 || weekday === 6 || holidays.has(monthDay) || isClosed(monthDay)) return false
  return day !== easterMonday(Number(day.slice(0, 4)))
}

/** This day, or the next one on which the office is open. */
export const workday = (day: string): string => {
  let found = day
  while (!isWorkday(found)) found = addDays(found, 1)
  return found
}

/** This day, or the last one before on which the office was open. */
export const lastWorkday = (day: string): string => {
  let found = day
  while (!isWorkday(found)) found = addDays(found, -1)
  return found
}

/** So many working days later. */
export const addWorkdays = (day: string, days: number): string => {
  let found = workday(day)
  for (let left = days; left > 0; left -= 1) found = workday(addDays(found, 1))
  return found
}

const offsets = new Map<string, number>()

/** Minutes that the office's clock is ahead of UTC at noon of a day: office hours never meet the change. */
const offsetOf = (day: string): number => {
  const known = offsets.get(day)
  if (known !== undefined) return known
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hour12: false, timeZone })
  const offset = (Number(hour.format(middayOf(day))) - 12) * 60
  offsets.set(day, offset)
  return offset
}

/** The instant at which the office's clock shows so many minutes after midnight. */
export const instantAt = (day: string, minutes: number): Date =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + (minutes - offsetOf(day)) * minute)

export const addMinutes = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * minute)
