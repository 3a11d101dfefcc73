import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { accessibleIDs, accessibleTo, lockRecords, transactionOf } from '#platform/database'
import { idOf } from '#platform/fields'
import { failure, notAllowed, notFound } from '#platform/i18n'
import { formatDateTime } from '#platform/i18n/dates'
import { settingsOf } from '#settings'
import { type ActivityState, isClosed } from '../state'
import { isStored } from './records'

/** An activity that this transaction has taken, with what the steps decide by. */
export type LockedActivity = {
  id: number
  note: null | string
  outcome: null | number
  state: ActivityState | null
}

/**
 * Takes an activity for a change. Its row stays locked to the end of the transaction. Somebody who
 * may not see it locks nothing. Whether they may change it is asked once they have it, since their
 * right may have gone while they waited.
 * @throws 404 when the user may not know of it, 403 when they may see it and not change it
 */
export const lockActivity = async ({
  id,
  req,
}: {
  id: number
  req: PayloadRequest
}): Promise<LockedActivity> => {
  const seen = await accessibleIDs({ collection: 'activities', ids: [id], req })
  if (!seen.has(id)) throw notFound(req)
  await lockRecords({ collection: 'activities', ids: [id], req })
  const locked = await readLocked({ id, req })
  if (locked) return locked
  // It may have been deleted by whoever had it before.
  throw (await isStored(req, id)) ? notAllowed(req) : notFound(req)
}

type Which = { id: number; req: PayloadRequest }

/** What is stored, and in the same question whether the user may change it; null when not. */
const readLocked = async ({ id, req }: Which): Promise<LockedActivity | null> => {
  const access = await accessibleTo({
    collection: 'activities',
    operation: 'update',
    req,
    where: { id: { equals: id } },
  })
  if (!access) return null
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT activities.note, activities.outcome_id AS outcome, activities.state::text AS state
    FROM ${access.from} WHERE ${access.where} LIMIT 1`)
  const [row] = rows as Pick<LockedActivity, 'note' | 'outcome' | 'state'>[]
  return row ? { ...row, id, outcome: idOf(row.outcome) } : null
}

/** @throws 409 `activity-closed`, naming who closed it and when */
export const refuseClosed = async ({
  activity,
  req,
}: {
  activity: Pick<LockedActivity, 'id' | 'state'>
  req: PayloadRequest
}): Promise<void> => {
  if (!isClosed(activity.state)) return
  const { timeZone } = await settingsOf(req)
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT u.name, COALESCE(a.completed_at, a.updated_at) AS closed_at
    FROM activities a LEFT JOIN users u ON u.id = a.completed_by_id WHERE a.id = ${activity.id}`)
  const name = rows[0]?.name as null | string
  const at = new Date(String(rows[0]?.closed_at))
  const moment = formatDateTime(at, timeZone)
  throw failure({
    code: 'activity-closed',
    data: { closedAt: at.toISOString(), closedBy: name },
    message: {
      en: `It was closed already${name ? ` by ${name}` : ''} on ${moment}. Reopen it first.`,
      it: `È già stata chiusa${name ? ` da ${name}` : ''} il ${moment}. Prima riaprila.`,
    },
    req,
    status: 409,
  })
}
