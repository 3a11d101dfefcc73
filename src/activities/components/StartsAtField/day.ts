import { instantOf, wallClockIn } from '#platform/i18n/dates'

const noon = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day, 12)).toISOString()

/** The day on which an instant falls in the company's time zone, as a to-do's day is stored. */
export const dayFrom = (instant: string, timeZone: string): string => {
  const local = wallClockIn(instant, timeZone)
  return noon(local.getFullYear(), local.getMonth(), local.getDate())
}

/**
 * The day that was picked. Payload's picker has by then moved a picked day to noon UTC of that day;
 * a typed one comes the same way.
 */
export const dayOfPicked = (picked: Date): string =>
  noon(picked.getUTCFullYear(), picked.getUTCMonth(), picked.getUTCDate())

/** A to-do's day at the hour at which the company starts to work. */
export const startOfWork = (day: string, workStart: string, timeZone: string): string => {
  const [hours = 9, minutes = 0] = workStart.split(':').map(Number)
  const date = new Date(day)
  const local = new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    hours,
    minutes,
  )
  return instantOf(local, timeZone).toISOString()
}
