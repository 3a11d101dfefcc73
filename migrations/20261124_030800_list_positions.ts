import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Where a card stands in its list is counted from the index alone: what is in the trash and what is
 * private is inside.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
DROP INDEX companies_list, contacts_list;
CREATE INDEX companies_list ON companies (name, created_at DESC)
  INCLUDE (deleted_at, restricted_to_id);
CREATE INDEX contacts_list ON contacts (full_name, created_at DESC)
  INCLUDE (deleted_at, restricted_to_id);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
DROP INDEX companies_list, contacts_list;
CREATE INDEX companies_list ON companies (name, created_at DESC);
CREATE INDEX contacts_list ON contacts (full_name, created_at DESC);
`)
}
