import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Rules of leads and projects that hold on every path to the data (see `database_rules`).
 *
 * 1. `restricted_to_id`: of a lead as of an activity, from its company and its contact; of a project
 *    from its company; of an activity from its lead and its project as well. What changes spreads:
 *    company and contact to leads and projects, these to their activities. A lead and a project take
 *    the lock on their company that the activities made with them will need (see `work_dates`).
 * 2. `leads.state` is the meaning of the status.
 * 3. Order of names, and the indexes that Payload cannot describe.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
ALTER TABLE leads ALTER COLUMN name TYPE varchar COLLATE "it-x-icu";
ALTER TABLE projects ALTER COLUMN name TYPE varchar COLLATE "it-x-icu";

CREATE FUNCTION crm_restrict_lead() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER crm_restrict BEFORE INSERT OR UPDATE OF company_id, contact_id, restricted_to_id
  ON leads FOR EACH ROW EXECUTE FUNCTION crm_restrict_lead();

CREATE FUNCTION crm_restrict_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.company_id, NEW.restricted_to_id)
      IS NOT DISTINCT FROM (OLD.company_id, OLD.restricted_to_id) THEN
    RETURN NEW;
  END IF;
  NEW.restricted_to_id := NULL;
  IF NEW.company_id IS NOT NULL THEN
    SELECT restricted_to_id INTO NEW.restricted_to_id
    FROM companies WHERE id = NEW.company_id FOR NO KEY UPDATE;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER crm_restrict BEFORE INSERT OR UPDATE OF company_id, restricted_to_id
  ON projects FOR EACH ROW EXECUTE FUNCTION crm_restrict_project();

CREATE OR REPLACE FUNCTION crm_restrict_activity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE company integer; contact integer; lead integer; project integer;
BEGIN
  IF TG_OP = 'UPDATE'
      AND (NEW.company_id, NEW.contact_id, NEW.lead_id, NEW.project_id, NEW.restricted_to_id)
      IS NOT DISTINCT FROM
      (OLD.company_id, OLD.contact_id, OLD.lead_id, OLD.project_id, OLD.restricted_to_id) THEN
    RETURN NEW;
  END IF;
  IF NEW.company_id IS NOT NULL THEN
    SELECT restricted_to_id INTO company FROM companies WHERE id = NEW.company_id FOR NO KEY UPDATE;
  END IF;
  IF NEW.contact_id IS NOT NULL THEN
    SELECT restricted_to_id INTO contact FROM contacts WHERE id = NEW.contact_id FOR SHARE;
  END IF;
  IF NEW.lead_id IS NOT NULL THEN
    SELECT restricted_to_id INTO lead FROM leads WHERE id = NEW.lead_id FOR SHARE;
  END IF;
  IF NEW.project_id IS NOT NULL THEN
    SELECT restricted_to_id INTO project FROM projects WHERE id = NEW.project_id FOR SHARE;
  END IF;
  NEW.restricted_to_id :=
    crm_restriction(crm_restriction(company, contact), crm_restriction(lead, project));
  RETURN NEW;
END $$;
DROP TRIGGER crm_restrict ON activities;
CREATE TRIGGER crm_restrict
  BEFORE INSERT OR UPDATE OF company_id, contact_id, lead_id, project_id, restricted_to_id
  ON activities FOR EACH ROW EXECUTE FUNCTION crm_restrict_activity();

-- Leads and projects first: their activities are worked out from them.
CREATE OR REPLACE FUNCTION crm_spread_company() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE contacts SET restricted_to_id = -1 WHERE company_id = NEW.id;
  UPDATE leads SET restricted_to_id = -1 WHERE company_id = NEW.id;
  UPDATE projects SET restricted_to_id = -1 WHERE company_id = NEW.id;
  UPDATE activities SET restricted_to_id = -1 WHERE company_id = NEW.id;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION crm_spread_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE leads SET restricted_to_id = -1 WHERE contact_id = NEW.id;
  UPDATE activities SET restricted_to_id = -1 WHERE contact_id = NEW.id;
  RETURN NULL;
END $$;

CREATE FUNCTION crm_spread_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE activities SET restricted_to_id = -1 WHERE lead_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER crm_spread AFTER UPDATE OF company_id, contact_id, restricted_to_id ON leads
  FOR EACH ROW WHEN (OLD.restricted_to_id IS DISTINCT FROM NEW.restricted_to_id)
  EXECUTE FUNCTION crm_spread_lead();

CREATE FUNCTION crm_spread_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE activities SET restricted_to_id = -1 WHERE project_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER crm_spread AFTER UPDATE OF company_id, restricted_to_id ON projects
  FOR EACH ROW WHEN (OLD.restricted_to_id IS DISTINCT FROM NEW.restricted_to_id)
  EXECUTE FUNCTION crm_spread_project();

CREATE OR REPLACE FUNCTION crm_spread_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE companies SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  UPDATE contacts SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  UPDATE leads SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  UPDATE projects SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  UPDATE activities SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  RETURN NULL;
END $$;

CREATE FUNCTION crm_lead_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.state := (SELECT state FROM lead_statuses WHERE id = NEW.status_id);
  RETURN NEW;
END $$;
CREATE TRIGGER crm_state BEFORE INSERT OR UPDATE OF status_id, state
  ON leads FOR EACH ROW EXECUTE FUNCTION crm_lead_state();

CREATE FUNCTION crm_spread_lead_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE leads SET state = NEW.state WHERE status_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER crm_spread AFTER UPDATE OF state ON lead_statuses
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION crm_spread_lead_state();

CREATE INDEX leads_name_trgm ON leads USING gin (name gin_trgm_ops);
CREATE INDEX projects_name_trgm ON projects USING gin (name gin_trgm_ops);
CREATE INDEX projects_code_trgm ON projects USING gin (code gin_trgm_ops);
CREATE INDEX projects_list ON projects (start_date DESC, created_at DESC);
CREATE INDEX leads_visible ON leads (deleted_at, restricted_to_id);
CREATE INDEX projects_visible ON projects (deleted_at, restricted_to_id);

-- What is read through the new columns is planned by what is in them: nothing yet.
ANALYZE activities;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
DROP INDEX projects_visible, leads_visible, projects_list, projects_code_trgm, projects_name_trgm,
  leads_name_trgm;
DROP TRIGGER crm_spread ON lead_statuses;
DROP TRIGGER crm_state ON leads;
DROP TRIGGER crm_spread ON projects;
DROP TRIGGER crm_spread ON leads;
DROP TRIGGER crm_restrict ON projects;
DROP TRIGGER crm_restrict ON leads;
DROP FUNCTION crm_spread_lead_state(), crm_lead_state(), crm_spread_project(), crm_spread_lead(),
  crm_restrict_project(), crm_restrict_lead();

CREATE OR REPLACE FUNCTION crm_spread_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE companies SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  UPDATE contacts SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  UPDATE activities SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION crm_spread_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE activities SET restricted_to_id = -1 WHERE contact_id = NEW.id;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION crm_spread_company() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE contacts SET restricted_to_id = -1 WHERE company_id = NEW.id;
  UPDATE activities SET restricted_to_id = -1 WHERE company_id = NEW.id;
  RETURN NULL;
END $$;

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
DROP TRIGGER crm_restrict ON activities;
CREATE TRIGGER crm_restrict BEFORE INSERT OR UPDATE OF company_id, contact_id, restricted_to_id
  ON activities FOR EACH ROW EXECUTE FUNCTION crm_restrict_activity();

ALTER TABLE projects ALTER COLUMN name TYPE varchar COLLATE "default";
ALTER TABLE leads ALTER COLUMN name TYPE varchar COLLATE "default";
`)
}
