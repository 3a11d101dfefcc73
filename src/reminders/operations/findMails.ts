import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { stillUndoable } from '#platform/changes'
import { postgresOf } from '#platform/database'

/** A mail that is due; the same two make the same mail. */
export type ReminderMail = { activity: number; remindAt: string }

/** What came due longer ago than this (hours) is on the bell, not in the mail. */
const longestAgo = 24

/** What a reminder is known by for good: snoozed until later it is another one. */
export const mailKey = ({ activity, remindAt }: ReminderMail): string =>
  `reminder:${activity}:${new Date(remindAt).getTime()}`

/**
 * Reminders that have come due for people who want mail, and that have no mail yet, the oldest first.
 * It reads the last day of one index. What a step touched that may still be taken back waits for the next look.
 */
export const findMails = async ({
  limit,
  payload,
}: {
  limit: number
  payload: Payload
}): Promise<ReminderMail[]> => {
  const { rows } = await postgresOf(payload).drizzle.execute(sql`
    SELECT activities.id, activities.remind_at AS at FROM activities
    JOIN users ON users.id = activities.assignee_id
    WHERE activities.remind_at <= now()
      AND activities.remind_at > now() - make_interval(hours => ${longestAgo})
      AND activities.state IN ('planned', 'in-progress') AND activities.deleted_at IS NULL
      AND users.reminders_by_mail AND users.blocked IS NOT TRUE
      AND NOT EXISTS (
        SELECT FROM crm_once WHERE key = 'reminder:' || activities.id || ':'
          || (extract(epoch FROM activities.remind_at) * 1000)::bigint)
      AND NOT ${stillUndoable(payload, 'activities', sql`activities.id`)}
    ORDER BY activities.remind_at LIMIT ${limit}`)
  return rows.map(({ at, id }) => ({
    activity: Number(id),
    remindAt: new Date(String(at)).toISOString(),
  }))
}
