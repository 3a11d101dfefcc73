import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { accessibleIDs, lockRecords, transactionOf } from '#platform/database'
import { failure, notAllowed, notFound } from '#platform/i18n'
import { formatDateTime } from '#platform/i18n/dates'
import { settingsOf } from '#settings'
import type { ActivityState } from '../dictionaries'

export type LockedActivity = { id: number; state: ActivityState | null }

/** Closed means that there is nothing left to do: done, or cancelled. */
export const isClosed = (state: ActivityState | null): boolean =>
  state === 'done' || state === 'cancelled'

/**
 * Takes an activity for a change: locks its row to the end of the transaction and checks that the
 * user may change it.
 * @throws 404 when the user may not know of it, 403 when it may be seen and not changed
 */
export const lockActivity = async ({
  id,
  req,
}: {
  id: number
  req: PayloadRequest
}): Promise<LockedActivity> => {
  const ask = (operation: 'read' | 'update') =>
    accessibleIDs({ collection: 'activities', ids: [id], operation, req })
  // Who may not know of it takes nothing of it.
  if (!(await ask('read')).has(id)) throw notFound(req)
  await lockRecords({ collection: 'activities', ids: [id], req })
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT id, state::text AS state FROM activities WHERE id = ${id}`,
  )
  if (!rows[0]) throw notFound(req)
  if (!(await ask('update')).has(id)) throw notAllowed(req)
  return { id, state: rows[0].state as ActivityState | null }
}

/** @throws 409 `activity-closed`, naming who closed it and when */
export const refuseClosed = async ({
  activity,
  req,
}: {
  activity: LockedActivity
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
