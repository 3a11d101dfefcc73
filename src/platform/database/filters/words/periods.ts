import { addDays } from '../../../i18n/dates'

/** Days from the first to the last, both of them in it (`YYYY-MM-DD`). */
export type Days = { first: string; last: string }

/** Words for days in a filter, beside `last-7-days` and `next-7-days` of any number. */
export const periodWords = [
  'today',
  'yesterday',
  'tomorrow',
  'this-week',
  'last-week',
  'next-week',
  'this-month',
  'last-month',
  'next-month',
  'this-year',
  'last-year',
  'next-year',
] as const

/** Ten years: further than that a date says it better. */
const mostDays = 3_660

/**
 * The days that a word of a filter means on a day. Weeks begin on Monday (ISO 8601); the last and next
 * days are so many with today among them.
 * @param today `YYYY-MM-DD`
 * @returns null for what is no such word
 */
export const periodOf = (word: string, today: string): Days | null => {
  const [which = '', unit = '', rest] = word.split('-')
  if (rest === 'days') return daysAround(which, unit, today)
  const near = nearDays.get(word)
  if (near !== undefined) return single(addDays(today, near))
  const step = steps.get(which)
  if (step === undefined || rest !== undefined) return null
  if (unit === 'week') return weekOf(addDays(today, 7 * step))
  if (unit === 'month') return monthOf(today, step)
  return unit === 'year' ? yearOf(today, step) : null
}

// Maps: an object has `constructor`, too, and people may write anything.
const nearDays = new Map([
  ['today', 0],
  ['tomorrow', 1],
  ['yesterday', -1],
])
const steps = new Map([
  ['last', -1],
  ['next', 1],
  ['this', 0],
])

const single = (day: string): Days => ({ first: day, last: day })

const daysAround = (which: string, count: string, today: string): Days | null => {
  if (!/^[1-9]\d{0,3}$/.test(count) || Number(count) > mostDays) return null
  if (which === 'last') return { first: addDays(today, 1 - Number(count)), last: today }
  return which === 'next' ? { first: today, last: addDays(today, Number(count) - 1) } : null
}

const weekOf = (day: string): Days => {
  const sinceMonday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
  const first = addDays(day, -sinceMonday)
  return { first, last: addDays(first, 6) }
}

const monthOf = (today: string, step: number): Days => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const day = (months: number, date: number) =>
    new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10)
  return { first: day(step, 1), last: day(step + 1, 0) }
}

const yearOf = (today: string, step: number): Days => {
  const year = String(Number(today.slice(0, 4)) + step).padStart(4, '0')
  return { first: `${year}-01-01`, last: `${year}-12-31` }
}
