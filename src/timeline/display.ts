import { formatDateTime, formatDay } from '#platform/i18n/dates'

type Person = { id: number; name: string }

type DatesArgs = {
  createdAt: string
  /** False for a to-do: a plain day, stored as noon UTC. */
  hasTime?: boolean | null
  startsAt?: null | string
  timeZone: string
}

/**
 * `planned date (creation date)`; where the two coincide only one is shown (C4). A to-do
 * coincides when it was written down on its day, a timed one when in the same minute.
 * @returns texts; `created` is null where it says nothing new, `planned` empty where nothing is planned
 */
export const plannedAndCreated = ({
  createdAt,
  hasTime,
  startsAt,
  timeZone,
}: DatesArgs): { created: null | string; planned: string } => {
  const format = hasTime === false ? formatDay : formatDateTime
  const created = format(createdAt, timeZone)
  if (!startsAt) return { created, planned: '' }
  const planned = hasTime === false ? formatDay(startsAt, 'UTC') : format(startsAt, timeZone)
  return { created: created === planned ? null : created, planned }
}

type EarlyArgs = Pick<DatesArgs, 'hasTime' | 'startsAt' | 'timeZone'> & {
  completedAt?: null | string
  /** Of what is over: `done` or `cancelled`. */
  state?: null | string
  updatedAt: string
}

/**
 * When something was closed before the day that it was planned for (ISO 8601), which is where it
 * stands in the history; null otherwise. What was cancelled, when it was last changed.
 */
export const closedEarly = ({
  completedAt,
  hasTime,
  startsAt,
  state,
  timeZone,
  updatedAt,
}: EarlyArgs): null | string => {
  const closed = state === 'cancelled' ? updatedAt : state === 'done' ? completedAt : null
  if (!closed || !startsAt || closed >= startsAt) return null
  const planned = formatDay(startsAt, hasTime === false ? 'UTC' : timeZone)
  return formatDay(closed, timeZone) === planned ? null : closed
}

/** `15 dicembre`, with the year where it is another one than this. */
export const dayInWords = (
  { hasTime, startsAt, timeZone }: Pick<DatesArgs, 'hasTime' | 'timeZone'> & { startsAt: string },
  language: string,
  now = new Date(),
): string => {
  const zone = hasTime === false ? 'UTC' : timeZone
  const year = (value: Date | string) => formatDay(value, zone).slice(-4)
  return new Date(startsAt).toLocaleDateString(language, {
    day: 'numeric',
    month: 'long',
    timeZone: zone,
    ...(year(startsAt) !== year(now) && { year: 'numeric' }),
  })
}

/** What a step told of a pair of activities: `closed` the one, and wrote the other as what happened. */
type Told = {
  completedAt?: null | string
  createdAt: string
  id: number
  previous?: null | number | { completedAt?: null | string; id: number }
  state?: null | string
}

/** So long (in ms) a step may take, from closing the one to writing the other. */
const oneStep = 5000

/**
 * The activity that was closed in the step that wrote this one down as what happened (*close with
 * history*); null for every other one. What was planned then, and done later, is another step.
 */
export const closedWith = ({ completedAt, createdAt, previous, state }: Told): null | number => {
  if (state !== 'done' || !completedAt || !previous || typeof previous !== 'object') return null
  if (!previous.completedAt) return null
  const apart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b))
  const isOne =
    apart(createdAt, previous.completedAt) < oneStep && apart(completedAt, createdAt) < oneStep
  return isOne ? previous.id : null
}

/**
 * `responsible (creator)`; one name where they are the same person (C4).
 * @returns names; `creator` is null where it says nothing new or nobody is known
 */
export const responsibleAndCreator = ({
  creator,
  responsible,
}: {
  creator: null | Person
  responsible: null | Person
}): { creator: null | string; responsible: null | string } => ({
  creator: creator && creator.id !== responsible?.id ? creator.name : null,
  responsible: responsible?.name ?? null,
})

/** `November 2026` / `novembre 2026`: what a stretch of the stream is headed by. */
export const monthOf = (value: string, language: string, timeZone: string): string =>
  new Date(value).toLocaleDateString(language, { month: 'long', timeZone, year: 'numeric' })
