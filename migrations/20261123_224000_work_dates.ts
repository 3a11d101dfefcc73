import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * `companies.next_action_at` and `last_activity_at` follow the activities on every path: for each
 * statement that changes activities, once for each company that it touches. Companies are locked in
 * the order of their ids, and an activity that joins one takes the lock that it will need at the end
 * (FOR NO KEY UPDATE in place of FOR SHARE), so that two people writing about one company wait for
 * each other and never deadlock. What is kept for somebody counts only on a card kept for the same.
 * Also the indexes of reminders: what is due is read from its beginning.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
CREATE INDEX activities_remind ON activities (assignee_id, remind_at)
  WHERE remind_at IS NOT NULL AND state IN ('planned', 'in-progress');
CREATE INDEX activities_remind_mail ON activities (remind_at)
  WHERE remind_at IS NOT NULL AND state IN ('planned', 'in-progress');
CREATE INDEX companies_idle ON companies (name, created_at DESC) WHERE next_action_at IS NULL;
CREATE INDEX activities_company_done ON activities (company_id, starts_at) WHERE state = 'done';
CREATE INDEX activities_assignee_closed ON activities (assignee_id, completed_at DESC, created_at DESC)
  WHERE completed_at IS NOT NULL;

CREATE FUNCTION crm_next_action(company integer, kept_for integer) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT COALESCE(
    (SELECT starts_at FROM activities WHERE company_id = company
       AND state IN ('planned', 'in-progress') AND starts_at IS NOT NULL
       AND deleted_at IS NULL AND restricted_to_id IS NOT DISTINCT FROM kept_for
     ORDER BY starts_at LIMIT 1),
    (SELECT min(created_at) FROM activities WHERE company_id = company
       AND state IN ('planned', 'in-progress') AND starts_at IS NULL
       AND deleted_at IS NULL AND restricted_to_id IS NOT DISTINCT FROM kept_for))
$$;

CREATE FUNCTION crm_last_activity(company integer, kept_for integer) RETURNS timestamptz
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

-- A form writes all columns of its card, what it read of these too.
CREATE FUNCTION crm_work_dates_of_company() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.next_action_at := crm_next_action(NEW.id, NEW.restricted_to_id);
  NEW.last_activity_at := crm_last_activity(NEW.id, NEW.restricted_to_id);
  RETURN NEW;
END $$;
CREATE TRIGGER crm_work_dates BEFORE INSERT OR UPDATE OF next_action_at, last_activity_at
  ON companies FOR EACH ROW EXECUTE FUNCTION crm_work_dates_of_company();

CREATE FUNCTION crm_follow_work(touched integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF touched IS NULL THEN RETURN; END IF;
  PERFORM FROM companies WHERE id = ANY(touched) ORDER BY id FOR NO KEY UPDATE;
  UPDATE companies SET next_action_at = now.next, last_activity_at = now.last
  FROM (
    SELECT id AS company, crm_next_action(id, restricted_to_id) AS next,
      crm_last_activity(id, restricted_to_id) AS last
    FROM companies WHERE id = ANY(touched)
  ) now
  WHERE id = now.company
    AND (next_action_at, last_activity_at) IS DISTINCT FROM (now.next, now.last);
END $$;

CREATE FUNCTION crm_work_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_follow_work(
    (SELECT array_agg(DISTINCT company_id) FROM added WHERE company_id IS NOT NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER crm_work_added AFTER INSERT ON activities REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION crm_work_added();

CREATE FUNCTION crm_work_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_follow_work(
    (SELECT array_agg(DISTINCT company_id) FROM removed WHERE company_id IS NOT NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER crm_work_removed AFTER DELETE ON activities REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION crm_work_removed();

CREATE FUNCTION crm_work_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A difference of sets and no join: of transition tables the planner knows nothing.
  PERFORM crm_follow_work((
    WITH was AS (
      SELECT id, company_id, state, starts_at, completed_at, deleted_at, restricted_to_id FROM before
    ), is_now AS (
      SELECT id, company_id, state, starts_at, completed_at, deleted_at, restricted_to_id FROM after
    )
    SELECT array_agg(DISTINCT company_id) FROM (
      (TABLE was EXCEPT TABLE is_now) UNION ALL (TABLE is_now EXCEPT TABLE was)
    ) changed WHERE company_id IS NOT NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER crm_work_changed AFTER UPDATE ON activities
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION crm_work_changed();

CREATE OR REPLACE FUNCTION crm_restrict_activity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE company integer; contact integer;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.company_id, NEW.contact_id, NEW.restricted_to_id)
      IS NOT DISTINCT FROM (OLD.company_id, OLD.contact_id, OLD.restricted_to_id) THEN
    RETURN NEW;
  END IF;
  IF NEW.company_id IS NOT NULL THEN
    SELECT restricted_to_id INTO company FROM companies WHERE id = NEW.company_id FOR NO KEY UPDATE;
  END IF;
  IF NEW.contact_id IS NOT NULL THEN
    SELECT restricted_to_id INTO contact FROM contacts WHERE id = NEW.contact_id FOR SHARE;
  END IF;
  NEW.restricted_to_id := crm_restriction(company, contact);
  RETURN NEW;
END $$;

UPDATE companies SET next_action_at = NULL;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
CREATE OR REPLACE FUNCTION crm_restrict_activity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE company integer; contact integer;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.company_id, NEW.contact_id, NEW.restricted_to_id)
      IS NOT DISTINCT FROM (OLD.company_id, OLD.contact_id, OLD.restricted_to_id) THEN
    RETURN NEW;
  END IF;
  IF NEW.company_id IS NOT NULL THEN
    SELECT restricted_to_id INTO company FROM companies WHERE id = NEW.company_id FOR SHARE;
  END IF;
  IF NEW.contact_id IS NOT NULL THEN
    SELECT restricted_to_id INTO contact FROM contacts WHERE id = NEW.contact_id FOR SHARE;
  END IF;
  NEW.restricted_to_id := crm_restriction(company, contact);
  RETURN NEW;
END $$;
DROP TRIGGER crm_work_changed ON activities;
DROP TRIGGER crm_work_removed ON activities;
DROP TRIGGER crm_work_added ON activities;
DROP TRIGGER crm_work_dates ON companies;
DROP FUNCTION crm_work_changed(), crm_work_removed(), crm_work_added(), crm_follow_work(integer[]),
  crm_work_dates_of_company(), crm_last_activity(integer, integer), crm_next_action(integer, integer);
DROP INDEX activities_assignee_closed, activities_company_done, companies_idle,
  activities_remind_mail, activities_remind;
`)
}
