import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What was closed before its time happened when it was closed: a company's last activity does not lie
 * ahead. (`LEAST` leaves out what is empty: without a date, too, it is the day on which it was closed.)
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
CREATE INDEX activities_company_happened
  ON activities (company_id, LEAST(starts_at, completed_at) DESC NULLS LAST) WHERE state = 'done';
CREATE OR REPLACE FUNCTION crm_last_activity(company integer, kept_for integer) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT LEAST(starts_at, completed_at) FROM activities
  WHERE company_id = company AND state = 'done'
    AND deleted_at IS NULL AND restricted_to_id IS NOT DISTINCT FROM kept_for
  ORDER BY LEAST(starts_at, completed_at) DESC NULLS LAST LIMIT 1
$$;
DROP INDEX activities_company_done;
UPDATE companies SET last_activity_at = now.last
FROM (SELECT id, crm_last_activity(id, restricted_to_id) AS last FROM companies
  WHERE last_activity_at IS NOT NULL) now
WHERE companies.id = now.id AND last_activity_at IS DISTINCT FROM now.last;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
CREATE INDEX activities_company_done ON activities (company_id, starts_at) WHERE state = 'done';
CREATE OR REPLACE FUNCTION crm_last_activity(company integer, kept_for integer) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT COALESCE(
    (SELECT starts_at FROM activities WHERE company_id = company
       AND state = 'done' AND starts_at IS NOT NULL
       AND deleted_at IS NULL AND restricted_to_id IS NOT DISTINCT FROM kept_for
     ORDER BY starts_at DESC LIMIT 1),
    (SELECT max(completed_at) FROM activities WHERE company_id = company
       AND state = 'done' AND starts_at IS NULL
       AND deleted_at IS NULL AND restricted_to_id IS NOT DISTINCT FROM kept_for))
$$;
DROP INDEX activities_company_happened;
`)
}
