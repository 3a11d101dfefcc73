import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A CRM that people work in already is set up: nobody is greeted there. (The settings bring it back.) */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql`UPDATE crm_settings SET setup_hidden = TRUE WHERE EXISTS (SELECT FROM users)`,
  )
}

/** The column goes with the migration before. */
export async function down(_: MigrateDownArgs): Promise<void> {}
