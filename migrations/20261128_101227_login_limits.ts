import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Tries to log in are counted by who makes them, no longer at the account; the locks of then end. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  ALTER TABLE "users" DROP COLUMN "login_attempts";
  ALTER TABLE "users" DROP COLUMN "lock_until";

  -- Tries of the last minutes (src/platform/tries).
  CREATE TABLE crm_tries (
    key text PRIMARY KEY,
    count integer NOT NULL,
    ends_at timestamptz NOT NULL
  );
  CREATE INDEX crm_tries_ends_at ON crm_tries (ends_at);

  -- Passwords that are easily guessed, by their salt (src/users/logins/weakPasswords.ts).
  CREATE TABLE crm_weak_passwords (
    user_id integer PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    salt text NOT NULL
  );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  DROP TABLE crm_weak_passwords;
  DROP TABLE crm_tries;
  ALTER TABLE "users" ADD COLUMN "login_attempts" numeric DEFAULT 0;
  ALTER TABLE "users" ADD COLUMN "lock_until" timestamp(3) with time zone;`)
}
