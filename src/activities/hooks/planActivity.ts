import type { CollectionBeforeValidateHook } from 'payload'
import { fieldFailure } from '#platform/i18n'
import { settingsOf } from '#settings'
import { dayInstant, instantFrom, isPlainDay } from '../day'

const minute = 60_000

/** Subjects that an activity can be about; it is about at least one. */
const aboutFields = ['company', 'contact', 'campaign', 'lead', 'project'] as const

/**
 * Fills in what a person or a program leaves out: status and outcome of a new action (C2), the day
 * of a to-do, the end from the duration or the duration from the end.
 */
export const planActivity: CollectionBeforeValidateHook = async ({
  collection,
  data = {},
  operation,
  originalDoc,
  req,
}) => {
  const all = { ...originalDoc, ...data }
  if (!aboutFields.some((field) => all[field])) {
    throw fieldFailure({
      collection: collection.slug,
      message: {
        en: 'Say what it is about: a company, a contact, a campaign, a lead or a project.',
        it: 'Indica di che cosa si tratta: azienda, contatto, campagna, trattativa o progetto.',
      },
      path: 'company',
      req,
    })
  }
  if (operation === 'create') await fillDefaults(data, req)
  await placeInTime(data, originalDoc ?? {}, req)
  return data
}

type Data = Record<string, unknown>
type Req = Parameters<CollectionBeforeValidateHook>[0]['req']

const fillDefaults = async (data: Data, req: Req) => {
  if (data.status && data.outcome) return
  const settings = await settingsOf(req)
  if (!data.outcome && !data.status) data.outcome = settings.defaultOutcome
  if (!data.status && !data.outcome) data.status = settings.defaultStatus
}

const placeInTime = async (data: Data, before: Data, req: Req) => {
  if (isPlainDay(data.startsAt)) data.hasTime = false
  const startsAt = data.startsAt === undefined ? before.startsAt : data.startsAt
  const hasTime = data.hasTime ?? before.hasTime ?? true
  if (!startsAt) return
  const { timeZone } = await settingsOf(req)
  if (hasTime === false) {
    const wasDay = before.hasTime === false
    // Saved again, in whatever zone it is written: no calendar is asked, so that it never moves.
    const dayOf = (value: unknown, stored: unknown) =>
      wasDay && sameInstant(value, stored) ? stored : dayInstant(value as string, timeZone)
    data.startsAt = dayOf(startsAt, before.startsAt)
    // The day by which a to-do is to be done; the end of what had a time before is none.
    // (Payload fills in what was not sent, so an end as it is stored was not chosen.)
    const end = data.endsAt === undefined ? before.endsAt : data.endsAt
    const isLeft = !wasDay && sameInstant(end, before.endsAt)
    data.endsAt = end && !isLeft ? dayOf(end, before.endsAt) : null
    const isTooEarly =
      data.endsAt && new Date(data.endsAt as string) < new Date(data.startsAt as string)
    if (!isTooEarly) return
    if (!sameInstant(data.endsAt, before.endsAt)) throw endsTooEarly(req)
    // Put off beyond its day: that holds no longer.
    data.endsAt = null
    return
  }
  if (data.startsAt) data.startsAt = instantFrom(data.startsAt, timeZone)
  if (data.endsAt) data.endsAt = instantFrom(data.endsAt, timeZone)
  const start = new Date((data.startsAt ?? startsAt) as string).getTime()
  if (Number.isNaN(start)) return
  const endChanged = data.endsAt !== undefined && !sameInstant(data.endsAt, before.endsAt)
  if (endChanged && data.endsAt) {
    const end = new Date(data.endsAt as string).getTime()
    if (end < start) {
      throw endsTooEarly(req)
    }
    data.duration = Math.round((end - start) / minute)
    return
  }
  const duration = data.duration === undefined ? before.duration : data.duration
  data.endsAt =
    typeof duration === 'number' ? new Date(start + duration * minute).toISOString() : null
}

const endsTooEarly = (req: Req) =>
  fieldFailure({
    collection: 'activities',
    message: { en: 'The end comes before the start.', it: 'La fine precede l’inizio.' },
    path: 'endsAt',
    req,
  })

const sameInstant = (a: unknown, b: unknown): boolean =>
  Boolean(a) === Boolean(b) &&
  (!a || new Date(a as string).getTime() === new Date(b as string).getTime())
