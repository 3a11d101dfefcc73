import { tzOffset } from '@date-fns/tz/tzOffset'

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>

const formats = new Map<string, Intl.DateTimeFormat>()

const partsIn = (instant: Date, timeZone: string): Parts => {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
      minute: '2-digit',
      month: '2-digit',
      timeZone,
      year: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
}

/** `22/11/2026`, the same in both languages; empty for what is no date. */
export const formatDay = (value: Date | string, timeZone: string): string => {
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime())) return ''
  const { day, month, year } = partsIn(instant, timeZone)
  return `${day}/${month}/${year}`
}

/** `22/11/2026 09:30`, the same in both languages; empty for what is no date. */
export const formatDateTime = (value: Date | string, timeZone: string): string => {
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime())) return ''
  const { day, hour, minute, month, year } = partsIn(instant, timeZone)
  return `${day}/${month}/${year} ${hour}:${minute}`
}

/** The wall clock of a time zone at an instant, as the same wall clock of this computer. */
export const wallClockIn = (value: Date | string, timeZone: string): Date => {
  const { day, hour, minute, month, year } = partsIn(new Date(value), timeZone)
  return new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
}

/** The instant at which the wall clock of a time zone shows what this computer's shows at `local`. */
export const instantOf = (local: Date, timeZone: string): Date =>
  shownAt(
    Date.UTC(
      local.getFullYear(),
      local.getMonth(),
      local.getDate(),
      local.getHours(),
      local.getMinutes(),
    ),
    timeZone,
  )

/**
 * The instant at which the wall clock of a time zone shows this time of this day. A time that the
 * clock jumps over in spring is as much later; of one that comes twice in autumn, the second counts.
 * @param day `YYYY-MM-DD`
 * @param time `hh:mm`, up to `24:00`
 */
export const instantAt = (day: string, time: string, timeZone: string): Date => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return shownAt(Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000, timeZone)
}

/** @param wanted the wall clock, as if it were UTC's (milliseconds) */
const shownAt = (wanted: number, timeZone: string): Date => {
  let instant = wanted
  // Twice: the offset found first may be that of the other side of a clock change.
  for (let turn = 0; turn < 2; turn += 1) {
    instant = wanted - tzOffset(timeZone, new Date(instant)) * 60_000
  }
  return new Date(instant)
}

/** The calendar day (`YYYY-MM-DD`) on which an instant falls in a time zone. */
export const dayIn = (instant: Date, timeZone: string): string => {
  const { day, month, year } = partsIn(instant, timeZone)
  return `${year}-${month}-${day}`
}

/** The day (`YYYY-MM-DD`) that is some days later, or earlier. */
export const addDays = (day: string, days: number): string => {
  const moved = new Date(`${day}T12:00:00.000Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** When a day (`YYYY-MM-DD`) begins in a time zone, and when the next one does. */
export const dayBounds = (day: string, timeZone: string): { end: Date; start: Date } => ({
  end: instantAt(addDays(day, 1), '00:00', timeZone),
  start: instantAt(day, '00:00', timeZone),
})
