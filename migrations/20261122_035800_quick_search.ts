import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the quick search (src/search) looks things up in: names without accents and case, found by
 * their beginning, by any part of them, or with typing errors; phone numbers by their digits.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
-- Without accents, case, apostrophes and dots: d'Angelo S.r.l. is dangelo srl.
-- unaccent() depends on the search path and so is not immutable; named in full it is.
CREATE FUNCTION crm_plain(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '''\`.', '')
$$;
CREATE INDEX companies_plain_trgm ON companies USING gin (crm_plain(name) gin_trgm_ops);
CREATE INDEX companies_plain_alias_trgm ON companies USING gin (crm_plain(alias) gin_trgm_ops);
CREATE INDEX companies_plain_start ON companies (crm_plain(name) text_pattern_ops);
CREATE INDEX companies_phone_trgm ON companies USING gin (phone gin_trgm_ops);
CREATE INDEX contacts_plain_trgm ON contacts USING gin (crm_plain(full_name) gin_trgm_ops);
CREATE INDEX contacts_plain_start ON contacts (crm_plain(full_name) text_pattern_ops);
CREATE INDEX activities_plain_trgm ON activities USING gin (crm_plain(description) gin_trgm_ops);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
DROP INDEX activities_plain_trgm, contacts_plain_start, contacts_plain_trgm, companies_phone_trgm,
  companies_plain_start, companies_plain_alias_trgm, companies_plain_trgm;
DROP FUNCTION crm_plain(text);
`)
}
