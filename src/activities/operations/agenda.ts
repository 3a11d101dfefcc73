import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { undoable } from '#platform/changes'
import { fieldFailure } from '#platform/i18n'
import { forgetOnce, once } from '#platform/idempotency'
import { settingsOf } from '#settings'
import { nextOf } from '../following'
import { lockActivity } from './lockActivity'
import { createFollowing, isStored, readActivity, updateActivity } from './records'

/** "Create event" (A5): the activity is on its assignee's agenda. Twice is once. */
export const createEvent = async ({
  id,
  req,
}: {
  id: number
  req: PayloadRequest
}): Promise<Activity> => {
  const activity = await readActivity(req, id, 0)
  refuseWithout({
    activity,
    assignee: activity.assignee,
    date: activity.startsAt,
    paths: ['startsAt', 'assignee'],
    req,
  })
  await undoable({
    kind: 'event',
    req,
    work: () => updateActivity(req, id, { onAgenda: true }),
  })
  return readActivity(req, id)
}

/**
 * "Create next event" (A5): the next action, planned on the next assignee's agenda, once for each
 * activity.
 */
export const createNextEvent = async ({
  id,
  req,
}: {
  id: number
  req: PayloadRequest
}): Promise<{ activity: Activity; created: boolean }> => {
  const key = `next-event:${id}`
  const make = () => once({ key, req, work: () => makeNextEvent(id, req) })
  return undoable({
    kind: 'next-event',
    req,
    work: async () => {
      const first = await make()
      const isGone = !first.fresh && !(await isStored(req, first.value))
      // It was taken back.
      if (isGone) await forgetOnce(key, req)
      const { fresh, value } = isGone ? await make() : first
      return { activity: await readActivity(req, value), created: fresh }
    },
  })
}

const makeNextEvent = async (id: number, req: PayloadRequest): Promise<number> => {
  await lockActivity({ id, req })
  const activity = await readActivity(req, id, 0)
  refuseWithout({
    activity,
    assignee: activity.nextAssignee ?? activity.assignee,
    date: activity.nextDate,
    paths: ['nextDate', 'nextAssignee'],
    req,
  })
  const { timeZone } = await settingsOf(req)
  const proposal = nextOf({ activity, now: new Date(), timeZone })
  return (await createFollowing(req, activity, { ...proposal, onAgenda: true })).id
}

const refuseWithout = ({
  assignee,
  date,
  paths: [datePath, assigneePath],
  req,
}: {
  activity: Activity
  assignee: unknown
  date: unknown
  paths: [string, string]
  req: PayloadRequest
}) => {
  if (!date) {
    throw fieldFailure({
      collection: 'activities',
      message: { en: 'An event needs a date.', it: 'Un evento ha bisogno di una data.' },
      path: datePath,
      req,
    })
  }
  if (!assignee) {
    throw fieldFailure({
      collection: 'activities',
      message: {
        en: 'An event needs somebody whose agenda it is on.',
        it: 'Un evento ha bisogno di qualcuno nella cui agenda stare.',
      },
      path: assigneePath,
      req,
    })
  }
}
