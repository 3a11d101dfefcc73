import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Saved views from before filters meant what they say (docs/filters.md). Each is counted as it was and
 * as it is once the server runs; those that find others now are told to their owners
 * (src/platform/savedViews).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
CREATE TABLE crm_changed_views (
  view_id integer PRIMARY KEY REFERENCES payload_query_presets (id) ON DELETE CASCADE,
  before integer,
  after integer
);
INSERT INTO crm_changed_views (view_id) SELECT id FROM payload_query_presets WHERE "where" IS NOT NULL;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE crm_changed_views;`)
}
