import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Totals for ordinary users: what is in the trash and what is private is read from the index alone,
 * so that counting costs them what it costs an admin.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
CREATE INDEX activities_visible ON activities (deleted_at, restricted_to_id);
CREATE INDEX companies_visible ON companies (deleted_at, restricted_to_id);
CREATE INDEX contacts_visible ON contacts (deleted_at, restricted_to_id);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX activities_visible, companies_visible, contacts_visible`)
}
