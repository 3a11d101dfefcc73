import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { actorOf } from '#platform/access'
import { undoable } from '#platform/changes'
import { accessibleIDs, transactionOf } from '#platform/database'
import { failure, notAllowed, notFound } from '#platform/i18n'
import { reminderOf } from '../hooks/setReminder'
import { isClosed } from '../state'
import { readActivity } from './records'

/**
 * Takes an activity out of a group's queue: one conditional update, so that of two who click at the
 * same time one gets it and the other is told who did.
 * @throws 409 `already-claimed`, 403 when the user is not in the group
 */
export const claim = ({ id, req }: { id: number; req: PayloadRequest }): Promise<Activity> =>
  undoable({
    kind: 'claim',
    // Whoever is in the group may, whatever else they may change.
    needs: 'read',
    req,
    work: async () => {
      const actor = await actorOf(req)
      const seen = await accessibleIDs({ collection: 'activities', ids: [id], req })
      if (!actor || !seen.has(id)) throw notFound(req)
      if (actor.userID === null) throw notAllowed(req)
      const db = await transactionOf(req)
      const taken = await db.execute(sql`
        UPDATE activities SET assignee_id = ${actor.userID}, updated_at = clock_timestamp()
        WHERE id = ${id} AND assignee_id IS NULL
          AND assignee_group_id = ANY(${sql.param(actor.groups)}::int[]) RETURNING id`)
      if (taken.rows.length > 0) {
        const { rows: claimed } = await db.execute(sql`
          SELECT assignee_id AS assignee, has_time AS "hasTime", reminder, starts_at AS "startsAt",
            state::text AS state
          FROM activities WHERE id = ${id}`)
        const activity = claimed[0] ?? {}
        const moment = isClosed(activity.state) ? null : await reminderOf(activity, req)
        await db.execute(
          sql`UPDATE activities SET remind_at = ${moment?.toISOString() ?? null} WHERE id = ${id}`,
        )
        return readActivity(req, id)
      }
      const { rows } = await db.execute(sql`
        SELECT a.assignee_id AS by, u.name FROM activities a
        LEFT JOIN users u ON u.id = a.assignee_id WHERE a.id = ${id}`)
      if (Number(rows[0]?.by) === actor.userID) return readActivity(req, id)
      if (!rows[0]?.by) throw notAllowed(req)
      throw failure({
        code: 'already-claimed',
        data: { claimedBy: rows[0].name },
        message: {
          en: `${rows[0].name} has already taken it.`,
          it: `L’ha già presa ${rows[0].name}.`,
        },
        req,
        status: 409,
      })
    },
  })
