import type { Where } from 'payload'
import { periodOf } from '../../database/filters/words/periods'

/** A day as JavaScript writes it, with a word where it names the time zone: every date picker reads it. */
const dressed = /^\w{3} \w{3} \d{2} \d{4} 12:00:00 GMT\+0000 \((.+)\)$/

const dress = (word: string, today: string): string => {
  const days = periodOf(word, today)
  if (!days) return word
  const date = new Date(`${days.first}T12:00:00Z`).toUTCString()
  const [, weekday, day, month, year] = /^(\w{3}), (\d{2}) (\w{3}) (\d{4})/.exec(date) ?? []
  return `${weekday} ${month} ${day} ${year} 12:00:00 GMT+0000 (${word})`
}

const change = (where: Where, one: (path: string, value: unknown) => unknown): Where =>
  Object.fromEntries(
    Object.entries(where).map(([path, said]) => {
      if (Array.isArray(said)) return [path, said.map((each) => change(each, one))]
      const pairs = Object.entries(said as object).map(([operator, value]) => [
        operator,
        one(path, value),
      ])
      return [path, Object.fromEntries(pairs)]
    }),
  )

/**
 * A filter for Payload's builder, whose date pickers break on a word (`last-7-days`): it is given the
 * first of its days, and keeps the word.
 * @param dates the paths of dates
 */
export const forBuilder = (where: Where, dates: ReadonlySet<string>): Where => {
  const today = new Date().toISOString().slice(0, 10)
  return change(where, (path, value) =>
    dates.has(path) && typeof value === 'string' ? dress(value, today) : value,
  )
}

/** The filter that the builder gives back, with the words that it kept. */
export const fromBuilder = (where: Where): Where =>
  change(where, (_, value) =>
    typeof value === 'string' ? (dressed.exec(value)?.[1] ?? value) : value,
  )

/** The words for days in a filter, with their paths. */
export const dayWordsIn = (
  where: undefined | Where,
  dates: ReadonlySet<string>,
): { path: string; word: string }[] => {
  const found: { path: string; word: string }[] = []
  change(where ?? {}, (path, value) => {
    const isWord = dates.has(path) && typeof value === 'string' && periodOf(value, '2000-01-01')
    if (isWord) found.push({ path, word: String(value) })
    return value
  })
  return found
}
