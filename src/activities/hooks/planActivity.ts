import type { PayloadRequest } from 'payload'
import type { Label } from '#platform/i18n'
import { oneOf, type Subject } from '#platform/parts'
import { asHook, type Data, type Draft } from '#platform/records'
import { settingsOf } from '#settings'
import { dayInstant, instantFrom, isPlainDay } from '../day'

const minute = 60_000

const nothing = (subjects: readonly Subject[]): Label => {
  const { en, it } = oneOf(subjects)
  return { en: `Say what it is about: ${en}.`, it: `Indica di che cosa si tratta: ${it}.` }
}

type Settings = Awaited<ReturnType<typeof settingsOf>>

/**
 * Fills in what a person or a program leaves out: status and outcome of a new action (C2), the day
 * of a to-do, the end from the duration (without one it is the start) or the duration from the end.
 * The database fills in the end of what is written without this (crm_complete_activity).
 * @param subjects what an activity can be about; it is about at least one
 */
export const planActivity = (subjects: readonly Subject[]) =>
  asHook(async ({ drafts, operation, req }) => {
    for (const draft of drafts) {
      const all = { ...draft.copied, ...draft.before, ...draft.data }
      if (!subjects.some(({ field }) => all[field])) {
        draft.problems.push({ message: nothing(subjects), path: subjects[0]?.field ?? '' })
        continue
      }
      if (operation === 'create') await fillDefaults(draft, req)
      if (all.startsAt) placeInTime(draft, await settingsOf(req))
    }
  })

/** The settings are read once for a request, and not at all where nothing needs them. */
const fillDefaults = async ({ data }: Draft, req: PayloadRequest): Promise<void> => {
  if (data.status || data.outcome) return
  const { defaultOutcome, defaultStatus } = await settingsOf(req)
  data.outcome = defaultOutcome
  if (!data.outcome) data.status = defaultStatus
}

const placeInTime = (draft: Draft, { timeZone }: Settings): void => {
  const { data } = draft
  const before = draft.before ?? draft.copied ?? {}
  if (isPlainDay(data.startsAt)) data.hasTime = false
  const startsAt = data.startsAt === undefined ? before.startsAt : data.startsAt
  const hasTime = data.hasTime ?? before.hasTime ?? true
  if (!startsAt) return
  if (hasTime === false) {
    const wasDay = before.hasTime === false
    // Saved again, in whatever zone it is written: no calendar is asked, so that it never moves.
    const dayOf = (value: unknown, stored: unknown) => {
      if (wasDay && sameInstant(value, stored)) return stored
      // What is no date is refused by the validation of its field.
      const isDate = !Number.isNaN(new Date(value as string).getTime())
      return isDate ? dayInstant(value as string, timeZone) : value
    }
    data.startsAt = dayOf(startsAt, before.startsAt)
    // The day by which a to-do is to be done; the end of what had a time before is none.
    // (Payload fills in what was not sent, so an end as it is stored was not chosen.)
    const end = data.endsAt === undefined ? before.endsAt : data.endsAt
    const isLeft = !wasDay && sameInstant(end, before.endsAt)
    data.endsAt = end && !isLeft ? dayOf(end, before.endsAt) : null
    const isTooEarly =
      data.endsAt && new Date(data.endsAt as string) < new Date(data.startsAt as string)
    if (!isTooEarly) return
    if (!sameInstant(data.endsAt, before.endsAt)) {
      draft.problems.push(endsTooEarly)
      return
    }
    // Put off beyond its day: that holds no longer.
    data.endsAt = null
    return
  }
  if (data.startsAt) data.startsAt = instantFrom(data.startsAt, timeZone)
  if (data.endsAt) data.endsAt = instantFrom(data.endsAt, timeZone)
  const start = new Date((data.startsAt ?? startsAt) as string).getTime()
  if (Number.isNaN(start)) return
  const endChanged = data.endsAt !== undefined && !sameInstant(data.endsAt, before.endsAt)
  const duration = data.duration === undefined ? before.duration : data.duration
  if (endChanged && data.endsAt) {
    const end = new Date(data.endsAt as string).getTime()
    if (end < start) {
      draft.problems.push(endsTooEarly)
      return
    }
    // An end at the start, as it is filled in below, tells of no duration.
    if (end > start || isNumber(duration)) data.duration = Math.round((end - start) / minute)
    return
  }
  const length = isNumber(duration) ? duration * minute : endChanged ? 0 : lengthOf(before)
  data.endsAt = new Date(start + length).toISOString()
}

/** What an appointment without a duration takes, in milliseconds: an end of its own moves along. */
const lengthOf = ({ duration, endsAt, hasTime, startsAt }: Data): number => {
  // Its duration was taken away just now.
  if (isNumber(duration) || hasTime === false || !startsAt || !endsAt) return 0
  const length = new Date(endsAt as string).getTime() - new Date(startsAt as string).getTime()
  return Math.max(0, length)
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

const endsTooEarly = {
  message: { en: 'The end comes before the start.', it: 'La fine precede l’inizio.' },
  path: 'endsAt',
}

const sameInstant = (a: unknown, b: unknown): boolean =>
  Boolean(a) === Boolean(b) &&
  (!a || new Date(a as string).getTime() === new Date(b as string).getTime())
