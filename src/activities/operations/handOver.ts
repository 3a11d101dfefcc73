import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { settingsOf } from '#settings'
import { preferenceOf } from '../hooks/setReminder'
import { remindAt } from '../remindAt'
import { openStates } from '../state'

/**
 * Gives those activities that are open to another person, who is reminded of them as they prefer.
 * @param ids which ones; the rights to change them were asked
 * @returns how many
 */
export const handOver = async ({
  assignee,
  ids,
  req,
}: {
  assignee: number
  ids: number[]
  req: PayloadRequest
}): Promise<number> => {
  if (ids.length === 0) return 0
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    UPDATE activities SET assignee_id = ${assignee}, updated_at = clock_timestamp()
    WHERE id = ANY(${sql.param(ids)}::int[]) AND state::text = ANY(${sql.param([...openStates])}::text[])
    RETURNING id, has_time, reminder, starts_at`)
  if (rows.length === 0) return 0
  const { timeZone, workStart } = await settingsOf(req)
  const before = await preferenceOf(req, assignee)
  const reminders = rows.map(({ has_time, id, reminder, starts_at }) => ({
    at: remindAt({
      assignee,
      before,
      hasTime: has_time !== false,
      isClosed: false,
      reminder: reminder === null ? null : Number(reminder),
      startsAt: starts_at === null ? null : new Date(String(starts_at)),
      timeZone,
      workStart,
    }),
    id,
  }))
  await db.execute(sql`
    UPDATE activities SET remind_at = moment.at
    FROM jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb) AS moment(id int, at timestamptz)
    WHERE activities.id = moment.id`)
  return rows.length
}
