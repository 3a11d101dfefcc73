import type { PayloadRequest, Where } from 'payload'
import { activityStates, isOpen, type MyDay } from '#activities'
import type { Activity } from '#payload-types'
import { addDays, dayBounds, dayIn } from '#platform/i18n/dates'

type LaterArgs = {
  /** `YYYY-MM-DD`; today without one */
  day?: string
  /** @default 50 */
  limit?: number
  now?: Date
  req: PayloadRequest
  /** Whose days begin and end: the reader's own, or the company's. */
  timeZone: string
  /** Whose week it is, as far as the asking one may see it. */
  user: number
}

/** Sunday of the week of a day, `YYYY-MM-DD`: weeks begin on Monday. */
export const sundayAfter = (day: string): string =>
  addDays(day, (7 - new Date(`${day}T12:00:00.000Z`).getUTCDay()) % 7)

/**
 * What a person has planned between a day and the end of its week, by time; on a Sunday nothing. Walks of the index
 * (assignee, state, startsAt), one for each open state, as of `myDay`.
 */
export const laterThisWeek = async ({
  limit = 50,
  now = new Date(),
  req,
  timeZone,
  user,
  ...args
}: LaterArgs): Promise<MyDay['todos']> => {
  const day = args.day ?? dayIn(now, timeZone)
  const sunday = sundayAfter(day)
  if (sunday === day) return { docs: [], hasMore: false }
  const within = between(addDays(day, 1), sunday, timeZone)
  const found = await Promise.all(
    activityStates.filter(isOpen).map((state) =>
      req.payload.find({
        collection: 'activities',
        depth: 1,
        limit: limit + 1,
        overrideAccess: false,
        pagination: false,
        req,
        sort: 'startsAt',
        user: req.user,
        where: { and: [{ assignee: { equals: user } }, { state: { equals: state } }, within] },
      }),
    ),
  )
  const docs = found.flatMap((each) => each.docs).sort(byStart)
  return { docs: docs.slice(0, limit), hasMore: docs.length > limit }
}

/** To-dos are kept at noon UTC of their day, timed ones at their moment: the plain bounds hold both. */
const between = (first: string, last: string, timeZone: string): Where => {
  const from = dayBounds(first, timeZone).start.toISOString()
  const to = dayBounds(last, timeZone).end.toISOString()
  const firstNoon = `${first}T12:00:00.000Z`
  const lastNoon = `${last}T12:00:00.000Z`
  return {
    and: [
      { startsAt: { greater_than_equal: from < firstNoon ? from : firstNoon } },
      { startsAt: { less_than_equal: to > lastNoon ? to : lastNoon } },
      {
        or: [
          {
            and: [
              { hasTime: { not_equals: false } },
              { startsAt: { greater_than_equal: from } },
              { startsAt: { less_than: to } },
            ],
          },
          {
            and: [
              { hasTime: { equals: false } },
              { startsAt: { greater_than_equal: firstNoon } },
              { startsAt: { less_than_equal: lastNoon } },
            ],
          },
        ],
      },
    ],
  }
}

const byStart = (a: Activity, b: Activity) =>
  String(a.startsAt).localeCompare(String(b.startsAt)) || a.id - b.id
