import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Rules that hold on every path to the data (forms, API, imports, jobs, own SQL), so they are the
 * database's; src/platform/access/README.md tells what they are for.
 *
 * 1. Extensions and collation of names.
 * 2. `restricted_to_id`: a private card and everything about it is its owner's. Reading the card
 *    takes FOR SHARE: nobody slips an activity in while a card turns private. A record is worked out
 *    again when what decides it changed, or when its `restricted_to_id` is written (-1 asks for it):
 *    other changes take no lock on the card, and so never stand in the way of one that spreads.
 * 3. `activities.state` is the meaning of the status.
 * 4. Indexes that Payload cannot describe: trigrams for "contains", and the order of the lists.
 * 5. The clock's slots: one run for each, however many processes (src/platform/jobs).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

ALTER TABLE companies ALTER COLUMN name TYPE varchar COLLATE "it-x-icu";
ALTER TABLE contacts ALTER COLUMN full_name TYPE varchar COLLATE "it-x-icu";
ALTER TABLE users ALTER COLUMN name TYPE varchar COLLATE "it-x-icu";
ALTER TABLE campaigns ALTER COLUMN name TYPE varchar COLLATE "it-x-icu";

-- Two restrictions at once: the one that both name, else nobody but admins.
CREATE FUNCTION crm_restriction(a integer, b integer) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN a IS NULL THEN b WHEN b IS NULL OR a = b THEN a
    ELSE COALESCE((SELECT min(id) FROM users WHERE admin), a) END
$$;

-- A private card without an owner is the admins'.
CREATE FUNCTION crm_own_restriction(private boolean, owner integer) RETURNS integer
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN private THEN COALESCE(owner, (SELECT min(id) FROM users WHERE admin)) END
$$;

CREATE FUNCTION crm_restrict_company() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.restricted_to_id := crm_own_restriction(NEW.private, NEW.owner_id);
  RETURN NEW;
END $$;
CREATE TRIGGER crm_restrict BEFORE INSERT OR UPDATE OF private, owner_id, restricted_to_id
  ON companies FOR EACH ROW EXECUTE FUNCTION crm_restrict_company();

CREATE FUNCTION crm_restrict_contact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE company integer;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.private, NEW.owner_id, NEW.company_id, NEW.restricted_to_id)
      IS NOT DISTINCT FROM (OLD.private, OLD.owner_id, OLD.company_id, OLD.restricted_to_id) THEN
    RETURN NEW;
  END IF;
  IF NEW.company_id IS NOT NULL THEN
    SELECT restricted_to_id INTO company FROM companies WHERE id = NEW.company_id FOR SHARE;
  END IF;
  NEW.restricted_to_id :=
    crm_restriction(company, crm_own_restriction(NEW.private, NEW.owner_id));
  RETURN NEW;
END $$;
CREATE TRIGGER crm_restrict BEFORE INSERT OR UPDATE OF private, owner_id, company_id, restricted_to_id
  ON contacts FOR EACH ROW EXECUTE FUNCTION crm_restrict_contact();

CREATE FUNCTION crm_restrict_activity() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER crm_restrict BEFORE INSERT OR UPDATE OF company_id, contact_id, restricted_to_id
  ON activities FOR EACH ROW EXECUTE FUNCTION crm_restrict_activity();

-- Privacy or owner changed: all that is about the card follows, set-wise. The rows' own triggers
-- work out the value; -1 is what wakes them.
CREATE FUNCTION crm_spread_company() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE contacts SET restricted_to_id = -1 WHERE company_id = NEW.id;
  UPDATE activities SET restricted_to_id = -1 WHERE company_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER crm_spread AFTER UPDATE OF private, owner_id, restricted_to_id ON companies
  FOR EACH ROW WHEN (OLD.restricted_to_id IS DISTINCT FROM NEW.restricted_to_id)
  EXECUTE FUNCTION crm_spread_company();

CREATE FUNCTION crm_spread_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE activities SET restricted_to_id = -1 WHERE contact_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER crm_spread AFTER UPDATE OF private, owner_id, company_id, restricted_to_id ON contacts
  FOR EACH ROW WHEN (OLD.restricted_to_id IS DISTINCT FROM NEW.restricted_to_id)
  EXECUTE FUNCTION crm_spread_contact();

-- What was kept for "the admins" is not for the one who no longer is.
CREATE FUNCTION crm_spread_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE companies SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  UPDATE contacts SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  UPDATE activities SET restricted_to_id = -1 WHERE restricted_to_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER crm_spread AFTER UPDATE OF admin ON users
  FOR EACH ROW WHEN (OLD.admin AND NEW.admin IS NOT TRUE)
  EXECUTE FUNCTION crm_spread_admin();

CREATE FUNCTION crm_activity_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT state INTO NEW.state FROM activity_statuses WHERE id = NEW.status_id;
  RETURN NEW;
END $$;
CREATE TRIGGER crm_state BEFORE INSERT OR UPDATE OF status_id, state
  ON activities FOR EACH ROW EXECUTE FUNCTION crm_activity_state();

CREATE FUNCTION crm_spread_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE activities SET state = NEW.state WHERE status_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER crm_spread AFTER UPDATE OF state ON activity_statuses
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION crm_spread_state();

CREATE INDEX companies_name_trgm ON companies USING gin (name gin_trgm_ops);
CREATE INDEX companies_alias_trgm ON companies USING gin (alias gin_trgm_ops);
CREATE INDEX companies_city_trgm ON companies USING gin (city gin_trgm_ops);
CREATE INDEX companies_vat_number_trgm ON companies USING gin (vat_number gin_trgm_ops);
CREATE INDEX companies_email_trgm ON companies USING gin (email gin_trgm_ops);
CREATE INDEX contacts_full_name_trgm ON contacts USING gin (full_name gin_trgm_ops);
CREATE INDEX contacts_email_trgm ON contacts USING gin (email gin_trgm_ops);
CREATE INDEX contacts_phone_trgm ON contacts USING gin (phone gin_trgm_ops);
CREATE INDEX contacts_mobile_trgm ON contacts USING gin (mobile gin_trgm_ops);
CREATE INDEX activities_description_trgm ON activities USING gin (description gin_trgm_ops);

CREATE INDEX companies_list ON companies (name, created_at DESC);
CREATE INDEX contacts_list ON contacts (full_name, created_at DESC);
CREATE INDEX campaigns_list ON campaigns (start_date DESC, created_at DESC);

CREATE TABLE crm_cron_runs (
  key text PRIMARY KEY,
  started_at timestamptz NOT NULL DEFAULT now()
);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
DROP TABLE crm_cron_runs;
DROP INDEX campaigns_list, contacts_list, companies_list, activities_description_trgm,
  contacts_mobile_trgm, contacts_phone_trgm, contacts_email_trgm, contacts_full_name_trgm,
  companies_email_trgm, companies_vat_number_trgm, companies_city_trgm, companies_alias_trgm,
  companies_name_trgm;
DROP TRIGGER crm_spread ON activity_statuses;
DROP TRIGGER crm_state ON activities;
DROP TRIGGER crm_spread ON users;
DROP TRIGGER crm_spread ON contacts;
DROP TRIGGER crm_spread ON companies;
DROP TRIGGER crm_restrict ON activities;
DROP TRIGGER crm_restrict ON contacts;
DROP TRIGGER crm_restrict ON companies;
DROP FUNCTION crm_spread_state(), crm_activity_state(), crm_spread_admin(), crm_spread_contact(),
  crm_spread_company(),
  crm_restrict_activity(), crm_restrict_contact(), crm_restrict_company(),
  crm_own_restriction(boolean, integer), crm_restriction(integer, integer);
ALTER TABLE campaigns ALTER COLUMN name TYPE varchar COLLATE "default";
ALTER TABLE users ALTER COLUMN name TYPE varchar COLLATE "default";
ALTER TABLE contacts ALTER COLUMN full_name TYPE varchar COLLATE "default";
ALTER TABLE companies ALTER COLUMN name TYPE varchar COLLATE "default";
`)
}
