import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What activities are about, and has a timeline. */
const subjects = ['company', 'contact', 'lead', 'project', 'campaign'] as const

/** Timelines walk what is over in the order in which it happened (`happened` of src/timeline/operations/sources.ts). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const subject of subjects) {
    await db.execute(sql.raw(`
    CREATE INDEX activities_${subject}_history ON activities
      (${subject}_id, (coalesce(least(starts_at, CASE state WHEN 'cancelled' THEN updated_at ELSE completed_at END), created_at)), id)
      WHERE state IN ('done', 'cancelled') AND ${subject}_id IS NOT NULL`))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const subject of subjects) {
    await db.execute(sql.raw(`DROP INDEX activities_${subject}_history`))
  }
}
