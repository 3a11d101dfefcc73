import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { accessibleIDs, inTransaction, transactionOf } from '#platform/database'
import { idOf } from '#platform/fields'
import { notAllowed, notFound } from '#platform/i18n'
import { type ActivityState, isClosed } from '../state'
import { refuseClosed } from './lockActivity'

/**
 * Reminds of an activity later, or no more. It is for the assignee, and for whoever may change the
 * activity; it is no change of the activity itself. Twice is once.
 * @param until null dismisses the reminder
 * @returns when it reminds now
 * @throws 404, 403, and 409 `activity-closed` for what is closed (dismissing that is nothing)
 */
export const snooze = ({
  id,
  req,
  until,
}: {
  id: number
  req: PayloadRequest
  until: Date | null
}): Promise<{ id: number; remindAt: null | string }> =>
  inTransaction({
    req,
    run: async () => {
      const ask = (operation: 'read' | 'update') =>
        accessibleIDs({ collection: 'activities', ids: [id], operation, req })
      // Somebody who may not see it locks nothing.
      if (!(await ask('read')).has(id)) throw notFound(req)
      const db = await transactionOf(req)
      const { rows } = await db.execute(
        sql`SELECT assignee_id AS assignee, state::text AS state FROM activities
            WHERE id = ${id} FOR NO KEY UPDATE`,
      )
      const [row] = rows
      if (!row) throw notFound(req)
      const isMine = req.user?.collection === 'users' && idOf(row.assignee) === Number(req.user.id)
      if (!isMine && !(await ask('update')).has(id)) throw notAllowed(req)
      const state = row.state as ActivityState | null
      if (until) await refuseClosed({ activity: { id, state }, req })
      if (!isClosed(state)) {
        await db.execute(
          sql`UPDATE activities SET remind_at = ${until?.toISOString() ?? null} WHERE id = ${id}`,
        )
      }
      return { id, remindAt: until?.toISOString() ?? null }
    },
  })
