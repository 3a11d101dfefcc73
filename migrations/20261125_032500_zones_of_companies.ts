import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * `companies.zone_id` follows the address and the rules on every path.
 *
 * - Of the rules that fit, the most specific one wins: city, then postal codes (the narrower range
 *   first), province, region, country; where all of that is alike, the older rule.
 * - Places are compared without accents, case and punctuation. A country that is not said is Italy,
 *   as on the cards. The rules of a retired zone rest.
 * - When rules change, one statement moves the companies whose zone is another now; only addresses
 *   that a changed rule fits are asked for, those that are alike once.
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

-- Does a rule fit an address whose parts are in the form in which they are compared?
CREATE FUNCTION crm_rule_fits(
  rule zone_rules, country text, region text, province text, city text, code text
) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (($1).country IS NULL OR ($1).country = $2)
    AND (($1).postal_code_from IS NULL OR (length(($1).postal_code_from) = length($6)
      AND $6 COLLATE "C" BETWEEN ($1).postal_code_from AND ($1).postal_code_to))
    AND (($1).province_key IS NULL OR ($1).province_key = $4)
    AND (($1).region_key IS NULL OR ($1).region_key = $3)
    AND (($1).city_key IS NULL OR ($1).city_key = $5)
$$;

CREATE FUNCTION crm_country(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT COALESCE(NULLIF(upper(btrim($1)), ''), 'IT')
$$;

CREATE FUNCTION crm_zone_of(
  in_country text, in_region text, in_province text, in_city text, in_postal_code text
) RETURNS integer LANGUAGE plpgsql STABLE COST 10000 AS $$
DECLARE
  of_country text := crm_country(in_country);
  of_region text := crm_place(in_region);
  of_province text := crm_place(in_province);
  of_city text := crm_place(in_city);
  of_code text := upper(btrim(in_postal_code));
BEGIN
  RETURN (
    SELECT rule.zone_id FROM zone_rules rule JOIN zones ON zones.id = rule.zone_id
    WHERE zones.active IS NOT FALSE
      AND crm_rule_fits(rule, of_country, of_region, of_province, of_city, of_code)
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

-- Only where one of the touched rules fits, as it was or as it is, can the zone be another now; of
-- many rules it is not worth asking.
CREATE FUNCTION crm_follow_rules(touched jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  moved integer[];
  rules zone_rules[] := ARRAY(SELECT jsonb_populate_recordset(NULL::zone_rules, touched));
BEGIN
  PERFORM pg_advisory_xact_lock(7240011);
  SELECT array_agg(id) INTO moved FROM (
    SELECT unnest(ids) AS id FROM (
      SELECT array_agg(id) AS ids, zone_id, country, region, province, city, postal_code
      FROM companies GROUP BY 2, 3, 4, 5, 6, 7 OFFSET 0
    ) address
    WHERE (touched IS NULL OR cardinality(rules) > 10 OR EXISTS (
        SELECT FROM unnest(rules) rule
        WHERE crm_rule_fits(rule, crm_country(address.country), crm_place(address.region),
          crm_place(address.province), crm_place(address.city),
          upper(btrim(address.postal_code)))))
      AND zone_id IS DISTINCT FROM crm_zone_of(country, region, province, city, postal_code)
  ) companies;
  IF moved IS NULL THEN RETURN; END IF;
  PERFORM FROM companies WHERE id = ANY(moved) ORDER BY id FOR NO KEY UPDATE;
  -- The rows' own trigger works out the value; writing it is what wakes it.
  UPDATE companies SET zone_id = NULL WHERE id = ANY(moved);
END $$;

CREATE FUNCTION crm_rules_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_follow_rules((SELECT jsonb_agg(to_jsonb(rule)) FROM (TABLE added) rule))
  WHERE EXISTS (TABLE added);
  RETURN NULL;
END $$;
CREATE TRIGGER crm_rules_added AFTER INSERT ON zone_rules REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION crm_rules_added();

CREATE FUNCTION crm_rules_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_follow_rules(
    (SELECT jsonb_agg(to_jsonb(rule)) FROM (TABLE before UNION ALL TABLE after) rule))
  WHERE EXISTS (TABLE after);
  RETURN NULL;
END $$;
CREATE TRIGGER crm_rules_changed AFTER UPDATE ON zone_rules
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION crm_rules_changed();

CREATE FUNCTION crm_rules_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_follow_rules((SELECT jsonb_agg(to_jsonb(rule)) FROM (TABLE removed) rule))
  WHERE EXISTS (TABLE removed);
  RETURN NULL;
END $$;
CREATE TRIGGER crm_rules_removed AFTER DELETE ON zone_rules REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION crm_rules_removed();

CREATE FUNCTION crm_rules_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_follow_rules(NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER crm_rules_emptied AFTER TRUNCATE ON zone_rules
  FOR EACH STATEMENT EXECUTE FUNCTION crm_rules_emptied();

CREATE FUNCTION crm_zone_retired() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crm_follow_rules((SELECT jsonb_agg(to_jsonb(rule)) FROM zone_rules rule WHERE zone_id = NEW.id))
  WHERE EXISTS (SELECT FROM zone_rules WHERE zone_id = NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER crm_zone_retired AFTER UPDATE OF active ON zones
  FOR EACH ROW WHEN (OLD.active IS DISTINCT FROM NEW.active)
  EXECUTE FUNCTION crm_zone_retired();
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
DROP TRIGGER crm_zone_retired ON zones;
DROP TRIGGER crm_rules_emptied ON zone_rules;
DROP TRIGGER crm_rules_removed ON zone_rules;
DROP TRIGGER crm_rules_changed ON zone_rules;
DROP TRIGGER crm_rules_added ON zone_rules;
DROP TRIGGER crm_zone ON companies;
DROP TRIGGER crm_wait_for_rules ON companies;
DROP FUNCTION crm_zone_retired(), crm_rules_emptied(), crm_rules_removed(), crm_rules_changed(),
  crm_rules_added(), crm_follow_rules(jsonb), crm_zone_of_company(), crm_wait_for_rules(),
  crm_zone_of(text, text, text, text, text), crm_country(text),
  crm_rule_fits(zone_rules, text, text, text, text, text);
ALTER TABLE zone_rules DROP CONSTRAINT zone_rules_postal_codes,
  DROP CONSTRAINT zone_rules_conditions, DROP COLUMN region_key, DROP COLUMN province_key,
  DROP COLUMN city_key;
DROP FUNCTION crm_postal_codes(text, text), crm_place(text);
`)
}
