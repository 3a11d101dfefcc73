import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What was planned before there were reminders gets its own, by the rule of
 * `src/activities/remindAt.ts`. What is past stays silent, or everybody would be reminded of it at once.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
UPDATE activities SET remind_at = CASE
    WHEN has_time IS FALSE THEN
      ((starts_at AT TIME ZONE 'UTC')::date + settings.work_start::time) AT TIME ZONE settings.zone
      - COALESCE(reminder, 0) * interval '1 minute'
    ELSE starts_at - COALESCE(reminder, users.reminders_before, 15) * interval '1 minute'
  END
FROM users, (
  SELECT COALESCE(max(work_start), '09:00') AS work_start,
    COALESCE(max(time_zone), 'Europe/Rome') AS zone FROM crm_settings
) settings
WHERE users.id = activities.assignee_id AND activities.remind_at IS NULL
  AND activities.starts_at > now() AND activities.state IN ('planned', 'in-progress')
  AND activities.reminder IS DISTINCT FROM -1`)
}

/** The column itself goes with the migration that made it. */
export async function down(_: MigrateDownArgs): Promise<void> {}
