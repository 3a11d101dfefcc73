import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * `companies.zone_id` follows the address and the rules on every path.
 *
 * - Of the rules that fit, the most specific one wins: city, then postal codes (the narrower range
 *   first), province, region, country; where all of that is alike, the older rule.
 * - Places are compared without accents, case and punctuation. A country that is not said is Italy,
 *   as on the cards. The rules of a retired zone rest.
 * - When rules change, one statement moves the companies whose zone is another now; addresses that
 *   are alike are asked for once.
 * - Who writes an address and who writes rules wait for each other (a shared and an exclusive lock,
 *   taken before the first row), so that no company keeps what was the rule a moment before.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
CREATE FUNCTION crm_place(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT COALESCE(
    NULLIF(btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, $1)),
      '[^a-z0-9]+', ' ', 'g')), ''),
    NULLIF(lower(btrim($1)), ''))
$$;

-- What has letters is one code, so its range is as narrow as can be.
CREATE FUNCTION crm_postal_codes(first text, last text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE WHEN first ~ '^[0-9]+$' AND last ~ '^[0-9]+$'
    THEN last::numeric - first::numeric ELSE 0 END
$$;

ALTER TABLE zone_rules
  ADD COLUMN region_key text GENERATED ALWAYS AS (public.crm_place(region)) STORED,
  ADD COLUMN province_key text GENERATED ALWAYS AS (public.crm_place(province)) STORED,
  ADD COLUMN city_key text GENERATED ALWAYS AS (public.crm_place(city)) STORED,
  ADD CONSTRAINT zone_rules_conditions CHECK (
    COALESCE(country, region, province, postal_code_from, city) IS NOT NULL),
  ADD CONSTRAINT zone_rules_postal_codes CHECK (
    (postal_code_from IS NULL) = (postal_code_to IS NULL)
    AND (postal_code_from IS NULL OR postal_code_from COLLATE "C" <= postal_code_to COLLATE "C"));

CREATE FUNCTION crm_zone_of(
  in_country text, in_region text, in_province text, in_city text, in_postal_code text
) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  of_country text := COALESCE(NULLIF(upper(btrim(in_country)), ''), 'IT');
  of_region text := crm_place(in_region);
  of_province text := crm_place(in_province);
  of_city text := crm_place(in_city);
  code text := upper(btrim(in_postal_code));
BEGIN
  RETURN (
    SELECT rule.zone_id FROM zone_rules rule JOIN zones ON zones.id = rule.zone_id
    WHERE zones.active IS NOT FALSE
      AND (rule.country IS NULL OR rule.country = of_country)
      AND (rule.region_key IS NULL OR rule.region_key = of_region)
      AND (rule.province_key IS NULL OR rule.province_key = of_province)
      AND (rule.city_key IS NULL OR rule.city_key = of_city)
      AND (rule.postal_code_from IS NULL OR (length(rule.postal_code_from) = length(code)
        AND code COLLATE "C" BETWEEN rule.postal_code_from AND rule.postal_code_to))
    ORDER BY rule.city_key IS NULL, rule.postal_code_from IS NULL,
      crm_postal_codes(rule.postal_code_from, rule.postal_code_to),
      rule.province_key IS NULL, rule.region_key IS NULL, rule.country IS NULL, rule.id
    LIMIT 1);
END $$;

CREATE FUNCTION crm_wait_for_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7240011);
  RETURN NULL;
END $$;
CREATE TRIGGER crm_wait_for_rules
  BEFORE INSERT OR UPDATE OF country, region, province, city, postal_code, zone_id ON companies
  FOR EACH STATEMENT EXECUTE FUNCTION crm_wait_for_rules();

-- A form writes all columns of its card, what it read of this one too.
CREATE FUNCTION crm_zone_of_company() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.zone_id :=
    crm_zone_of(NEW.country, NEW.region, NEW.province, NEW.city, NEW.postal_code);
  RETURN NEW;
END $$;
CREATE TRIGGER crm_zone
  BEFORE INSERT OR UPDATE OF country, region, province, city, postal_code, zone_id ON companies
  FOR EACH ROW EXECUTE FUNCTION crm_zone_of_company();

CREATE FUNCTION crm_follow_zones() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moved integer[];
BEGIN
  PERFORM pg_advisory_xact_lock(7240011);
  SELECT array_agg(id) INTO moved FROM (
    SELECT unnest(ids) AS id FROM (
      SELECT array_agg(id) AS ids FROM companies
      GROUP BY zone_id, country, region, province, city, postal_code
      HAVING zone_id IS DISTINCT FROM crm_zone_of(country, region, province, city, postal_code)
    ) address
  ) companies;
  IF moved IS NULL THEN RETURN NULL; END IF;
  PERFORM FROM companies WHERE id = ANY(moved) ORDER BY id FOR NO KEY UPDATE;
  -- The rows' own trigger works out the value; writing it is what wakes it.
  UPDATE companies SET zone_id = NULL WHERE id = ANY(moved);
  RETURN NULL;
END $$;
CREATE TRIGGER crm_zones AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON zone_rules
  FOR EACH STATEMENT EXECUTE FUNCTION crm_follow_zones();
CREATE TRIGGER crm_zones AFTER UPDATE OF active ON zones
  FOR EACH ROW WHEN (OLD.active IS DISTINCT FROM NEW.active)
  EXECUTE FUNCTION crm_follow_zones();
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
DROP TRIGGER crm_zones ON zones;
DROP TRIGGER crm_zones ON zone_rules;
DROP TRIGGER crm_zone ON companies;
DROP TRIGGER crm_wait_for_rules ON companies;
DROP FUNCTION crm_follow_zones(), crm_zone_of_company(), crm_wait_for_rules(),
  crm_zone_of(text, text, text, text, text);
ALTER TABLE zone_rules DROP CONSTRAINT zone_rules_postal_codes,
  DROP CONSTRAINT zone_rules_conditions, DROP COLUMN region_key, DROP COLUMN province_key,
  DROP COLUMN city_key;
DROP FUNCTION crm_postal_codes(text, text), crm_place(text);
`)
}
