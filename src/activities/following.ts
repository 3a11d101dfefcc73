import type { Activity } from '#payload-types'
import { idOf } from '#platform/fields/idOf'
import { addDays, dayIn } from '#platform/i18n/dates'
import { headline } from './headline'

/** Fields of an activity that a client may send for a new one; the collection checks them. */
export type ActivityInput = Partial<Omit<Activity, 'createdAt' | 'id' | 'updatedAt'>>

type FollowingArgs = {
  /** With its relations as ids or as records. */
  activity: Activity
  now: Date
}

/**
 * The next action that is proposed when an activity is closed, as far as nobody says otherwise. The
 * form opens with it, and the API makes it. It goes by the activity's `next…` fields, then by the
 * activity itself. Without `nextDate` it is a to-do of the next working day.
 * @param timeZone the company's, which decides what day it is
 */
export const nextOf = ({
  activity,
  now,
  timeZone,
}: FollowingArgs & { timeZone: string }): ActivityInput => ({
  ...proposed(activity),
  assignee: idOf(activity.nextAssignee) ?? idOf(activity.assignee),
  description: headline(activity.nextNotes),
  note: activity.nextNotes ?? null,
  startsAt: activity.nextDate ?? nextWorkingDay(now, timeZone),
})

/**
 * The history entry that is proposed when an activity is closed, as far as nobody says otherwise: what
 * was planned is what happened, now (to the minute, as people write times), and the same person did it.
 */
export const historyOf = ({ activity, now }: FollowingArgs): ActivityInput => ({
  ...proposed(activity),
  description: activity.description ?? null,
  startsAt: new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString(),
})

const proposed = (activity: Activity): ActivityInput => ({
  assignee: idOf(activity.assignee),
  mode: idOf(activity.mode),
  previous: activity.id,
  subject: idOf(activity.subject),
})

/** Days from a Friday and a Saturday to the Monday after; from any other day it is one. */
const daysAhead: Record<number, number> = { 5: 3, 6: 2 }

/** The next day after today (`YYYY-MM-DD`) that is neither Saturday nor Sunday. */
export const nextWorkingDay = (now: Date, timeZone: string): string => {
  const today = dayIn(now, timeZone)
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay()
  return addDays(today, daysAhead[weekday] ?? 1)
}
