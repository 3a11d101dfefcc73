import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * `companies.is_customer` follows the roles on every path, so that the list of customers for which
 * nothing is planned is read from its index in its order.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
ALTER TABLE "companies" ADD COLUMN "is_customer" boolean;

CREATE FUNCTION crm_is_customer(company integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM companies_roles WHERE parent_id = company AND value = 'customer')
$$;

-- A form writes all columns of its card, what it read of this one too.
CREATE FUNCTION crm_customer_of_company() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.is_customer := crm_is_customer(NEW.id);
  RETURN NEW;
END $$;
CREATE TRIGGER crm_customer BEFORE INSERT OR UPDATE OF is_customer
  ON companies FOR EACH ROW EXECUTE FUNCTION crm_customer_of_company();

CREATE FUNCTION crm_follow_roles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE companies SET is_customer = crm_is_customer(id)
  WHERE id IN (SELECT parent_id FROM touched)
    AND is_customer IS DISTINCT FROM crm_is_customer(id);
  RETURN NULL;
END $$;
CREATE TRIGGER crm_role_added AFTER INSERT ON companies_roles REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION crm_follow_roles();
CREATE TRIGGER crm_role_changed AFTER UPDATE ON companies_roles REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION crm_follow_roles();
CREATE TRIGGER crm_role_removed AFTER DELETE ON companies_roles REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION crm_follow_roles();

UPDATE companies SET is_customer = NULL;
CREATE INDEX companies_idle_customers ON companies (name, created_at DESC)
  WHERE next_action_at IS NULL AND is_customer;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
DROP TRIGGER crm_role_removed ON companies_roles;
DROP TRIGGER crm_role_changed ON companies_roles;
DROP TRIGGER crm_role_added ON companies_roles;
DROP TRIGGER crm_customer ON companies;
DROP FUNCTION crm_follow_roles(), crm_customer_of_company(), crm_is_customer(integer);
DROP INDEX companies_idle_customers;
ALTER TABLE "companies" DROP COLUMN "is_customer";
`)
}
