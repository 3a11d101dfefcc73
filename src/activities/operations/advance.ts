import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { refuseUndone, undoable } from '#platform/changes'
import { once } from '#platform/idempotency'
import { settingsOf } from '#settings'
import { type ActivityInput, historyOf, nextOf } from '../following'
import { isClosed } from '../state'
import { closingStatus, openOutcome } from './closingOutcome'
import { type LockedActivity, lockActivity, refuseClosed } from './lockActivity'
import { createFollowing, doneStatus, readActivities, updateActivity } from './records'

/** The three ways of Advance (C6). */
export const advanceWays = ['close', 'close-with-history', 'continue'] as const
export type AdvanceWay = (typeof advanceWays)[number]

type AdvanceArgs = {
  /** With 0 the relations of the answer are ids, and nothing is read for it. @default 1 */
  depth?: 0 | 1
  /** Fields of the history entry, over what `historyOf` proposes; `close-with-history` only. */
  history?: ActivityInput
  how: AdvanceWay
  id: number
  /** One for each opened dialog: pressed twice, done once. */
  key: string
  /** Fields of the next action, over what `nextOf` proposes; `continue` only. */
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
export const advance = async ({ depth = 1, ...args }: AdvanceArgs): Promise<AdvanceResult> => {
  const { id, key, req } = args
  let written: AdvanceResult | undefined
  const { fresh, value } = await once<Made>({
    key: `advance:${id}:${req.user?.collection}:${req.user?.id}:${key}`,
    req,
    work: async () => {
      written = await undoable({ key, kind: 'advance', req, work: () => advanceNow(args) })
      return { history: written.history?.id, next: written.next?.id }
    },
  })
  if (!fresh) await refuseUndone({ key, req })
  return depth === 0 && written ? written : readResult({ depth, id, made: value, req })
}

const advanceNow = async ({
  history,
  how,
  id,
  next,
  note,
  outcome,
  req,
}: AdvanceArgs): Promise<AdvanceResult> => {
  const locked = await lockActivity({ id, req })
  await refuseClosed({ activity: locked, req })
  const activity = await updateActivity(req, id, {
    outcome,
    ...(note && { note: withNote(locked, note) }),
    // A newly chosen outcome sets the status. One that the activity already has does not.
    ...(outcome === locked.outcome && { status: await closingStatus({ outcome, req }) }),
  })
  if (!isClosed(activity.state)) throw openOutcome(req)
  const now = new Date()
  if (how === 'close-with-history') {
    const entry: ActivityInput = { ...historyOf({ activity, now }), ...history, previous: id }
    if (!entry.outcome) entry.status = await doneStatus(req)
    return { activity, history: await createFollowing(req, activity, entry) }
  }
  if (how === 'continue') {
    const { timeZone } = await settingsOf(req)
    const proposal = nextOf({ activity, now, timeZone })
    return {
      activity,
      next: await createFollowing(req, activity, { ...proposal, ...next, previous: id }),
    }
  }
  return { activity }
}

const withNote = ({ note: before }: LockedActivity, note: string): string =>
  before ? `${before}\n\n${note}` : note

type ReadArgs = { depth: 0 | 1; id: number; made: Made; req: PayloadRequest }

/** The activity and what was made beside it, as the user may see them. */
const readResult = async ({
  depth,
  id,
  made: { history, next },
  req,
}: ReadArgs): Promise<AdvanceResult> => {
  const ids = [id, history, next].filter((each) => each !== undefined)
  const found = await readActivities(req, ids, depth)
  const one = (each: number | undefined) => (each === undefined ? undefined : found.get(each))
  return {
    // There, or it would have been refused.
    activity: found.get(id) as Activity,
    ...(history && { history: one(history) }),
    ...(next && { next: one(next) }),
  }
}
