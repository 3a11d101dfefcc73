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
}

/** The day on which something was closed before the day that it was planned for; null otherwise. */
export const closedEarly = ({
  completedAt,
  hasTime,
  startsAt,
  timeZone,
}: EarlyArgs): null | string => {
  if (!completedAt || !startsAt || completedAt >= startsAt) return null
  const day = formatDay(completedAt, timeZone)
  return day === formatDay(startsAt, hasTime === false ? 'UTC' : timeZone) ? null : day
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
