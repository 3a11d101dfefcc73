import type { Where } from 'payload'
import { addDays, dayBounds } from '../../../i18n/dates'
import { type Condition, operandsOf } from '../conditions'
import { nothing } from '../exact'
import type { DateField } from './meant'
import { type Clock, momentMeant } from './moments'
import type { Days } from './periods'

type DateArgs = { clock: Clock; field: DateField; said: Condition }

/** When some days begin, and when the first day after them does. */
type Span = { from: string; to: string }

/** What a filter says of a date. A day is all of it, in either direction. */
export const dateMeant = ({ clock, field, said }: DateArgs): Where => {
  const { operator, path } = said
  const isNegative = operator === 'not_equals' || operator === 'not_in'
  const ways = operandsOf(said).map((value) => {
    const one = operator === 'in' || isNegative ? 'equals' : operator
    return oneMeant({ clock, field, said: { operator: one, path, value } })
  })
  if (!isNegative) return ways.length === 1 ? (ways[0] as Where) : { or: [nothing, ...ways] }
  const absent: Where = { [path]: { exists: false } }
  return { and: ways.map((way) => ({ or: [absent, opposite(way)] })) }
}

const oneMeant = ({ clock, field, said }: DateArgs): Where => {
  const { operator, path, value } = said
  const read = momentMeant(value, clock)
  if (!read) return { [path]: { [operator]: value } } as Where
  if ('moment' in read) return { [path]: { [operator]: read.moment } } as Where
  const companion = field.custom?.plainDayUnless
  if (field.custom?.plainDay) return within(path, operator, plainSpan(read.days))
  const span = spanIn(read.days, clock.timeZone)
  if (!companion || keepsNoon(read.days, span)) return within(path, operator, span)
  const timed = path.replace(/[^.]+$/, companion)
  return {
    or: [
      { and: [{ [timed]: { not_equals: false } }, within(path, operator, span)] },
      { and: [{ [timed]: { equals: false } }, within(path, operator, plainSpan(read.days))] },
    ],
  }
}

const plainSpan = ({ first, last }: Days): Span => ({
  from: `${first}T00:00:00.000Z`,
  to: `${addDays(last, 1)}T00:00:00.000Z`,
})

const spanIn = ({ first, last }: Days, timeZone: string): Span => ({
  from: dayBounds(first, timeZone).start.toISOString(),
  to: dayBounds(last, timeZone).end.toISOString(),
})

/** From UTC+12 on noon UTC, at which a to-do is stored, is the next day's. */
const keepsNoon = ({ first, last }: Days, { from, to }: Span): boolean =>
  from <= `${first}T12:00:00.000Z` && `${last}T12:00:00.000Z` < to

const within = (path: string, operator: string, { from, to }: Span): Where => {
  if (operator === 'greater_than_equal') return { [path]: { greater_than_equal: from } }
  if (operator === 'greater_than') return { [path]: { greater_than_equal: to } }
  if (operator === 'less_than') return { [path]: { less_than: from } }
  if (operator === 'less_than_equal') return { [path]: { less_than: to } }
  return { [path]: { greater_than_equal: from, less_than: to } }
}

/** Whatever is outside; of what `oneMeant` says of a value that is there. */
const opposite = (where: Where): Where => {
  const parts = Object.entries(where).flatMap(([key, value]): Where[] => {
    if (key === 'or') return [{ and: (value as Where[]).map(opposite) }]
    if (key === 'and') return [{ or: (value as Where[]).map(opposite) }]
    return Object.entries(value as object).map(([operator, operand]) => ({
      [key]: { [opposites[operator] ?? operator]: operand },
    }))
  })
  return { or: parts }
}

const opposites: Record<string, string> = {
  equals: 'not_equals',
  greater_than_equal: 'less_than',
  less_than: 'greater_than_equal',
  not_equals: 'equals',
}
