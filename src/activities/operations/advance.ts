import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { transactionOf } from '#platform/database'
import { fieldFailure } from '#platform/i18n'
import { once } from '#platform/idempotency'
import { headline } from '../headline'
import { lockActivity, refuseClosed } from './lockActivity'
import {
  type ActivityInput,
  aboutOf,
  createActivity,
  doneStatus,
  readActivity,
  updateActivity,
} from './records'

/** The three ways of Advance (seeds/002, C6). */
export const advanceWays = ['close', 'close-with-history', 'continue'] as const
export type AdvanceWay = (typeof advanceWays)[number]

type AdvanceArgs = {
  /** Fields of the history entry; `close-with-history` only. */
  history?: ActivityInput
  how: AdvanceWay
  id: number
  /** One for each opened dialog: pressed twice, done once. */
  key: string
  /** Fields of the next action, over what the activity says in `next…`; `continue` only. */
  next?: ActivityInput
  /** What there is to say about the end: added below the activity's own note. */
  note?: string
  /** Id of the outcome; it must lead to a closed status. */
  outcome: number
  req: PayloadRequest
}

type AdvanceResult = { activity: Activity; history?: Activity; next?: Activity }
type Made = { history?: number; next?: number }

/**
 * Closes an activity with its outcome and, in the same transaction, writes the history entry or
 * plans the next action. All or nothing; the same key twice gives the same result.
 * @throws 409 `activity-closed`, 400 on `outcome`, 403, 404, and what create throws
 */
export const advance = async (args: AdvanceArgs): Promise<AdvanceResult> => {
  const { id, key, req } = args
  const { value } = await once({
    key: `advance:${id}:${req.user?.collection}:${req.user?.id}:${key}`,
    req,
    work: () => advanceNow(args),
  })
  return {
    activity: await readActivity(req, id),
    ...(value.history && { history: await readActivity(req, value.history) }),
    ...(value.next && { next: await readActivity(req, value.next) }),
  }
}

const advanceNow = async ({
  history,
  how,
  id,
  next,
  note,
  outcome,
  req,
}: AdvanceArgs): Promise<Made> => {
  await refuseClosed({ activity: await lockActivity({ id, req }), req })
  await refuseOpenOutcome({ outcome, req })
  const activity = await updateActivity(req, id, {
    outcome,
    ...(note && { note: await withNote({ id, note, req }) }),
  })
  if (how === 'close-with-history') {
    const entry: ActivityInput = {
      ...aboutOf(activity),
      mode: activity.mode,
      startsAt: new Date().toISOString(),
      subject: activity.subject,
      ...history,
      previous: id,
    }
    if (!entry.outcome) entry.status = await doneStatus(req)
    return { history: await createActivity(req, entry) }
  }
  if (how === 'continue')
    return { next: await createActivity(req, { ...nextOf(activity), ...next, previous: id }) }
  return {}
}

const withNote = async ({
  id,
  note,
  req,
}: {
  id: number
  note: string
  req: PayloadRequest
}): Promise<string> => {
  const before = (await readActivity(req, id, 0)).note
  return before ? `${before}\n\n${note}` : note
}

/** The next action as the activity foresees it (`next…`); what it leaves open is the activity's own. */
export const nextOf = (activity: Activity): ActivityInput => ({
  ...aboutOf(activity),
  assignee: activity.nextAssignee ?? activity.assignee,
  description: headline(activity.nextNotes),
  mode: activity.mode,
  note: activity.nextNotes,
  previous: activity.id,
  startsAt: activity.nextDate,
  subject: activity.subject,
})

/** True for an outcome that leads to a status that means done or cancelled. */
const closes = async ({
  outcome,
  req,
}: {
  outcome: number
  req: PayloadRequest
}): Promise<boolean> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT s.state::text AS state FROM activity_outcomes o
    JOIN activity_statuses s ON s.id = o.status_id WHERE o.id = ${outcome}`)
  return rows[0]?.state === 'done' || rows[0]?.state === 'cancelled'
}

/** @throws 400 on `outcome`, unless it leads to a status that means done or cancelled */
export const refuseOpenOutcome = async (args: {
  outcome: number
  req: PayloadRequest
}): Promise<void> => {
  if (await closes(args)) return
  throw fieldFailure({
    collection: 'activities',
    message: {
      en: 'Choose an outcome that closes the activity.',
      it: 'Scegli un esito che chiuda l’attività.',
    },
    path: 'outcome',
    req: args.req,
  })
}
