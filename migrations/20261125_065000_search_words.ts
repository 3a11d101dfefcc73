import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Leads and projects by name, and the words that names and descriptions are made of, for the quick search (src/search): what was typed
 * with an error is near to some of them. Some thousands stand for a million descriptions.
 *
 * Not unique on purpose: two transactions that write one new word would wait for each other, and
 * cards are written inside long ones. A word that got in twice is found twice, no more.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
CREATE TABLE search_words (word text NOT NULL);
CREATE INDEX search_words_trgm ON search_words USING gin (word gin_trgm_ops);
CREATE INDEX search_words_word ON search_words (word);

CREATE INDEX leads_plain_trgm ON leads USING gin (crm_plain(name) gin_trgm_ops);
CREATE INDEX leads_plain_start ON leads (crm_plain(name) text_pattern_ops);
CREATE INDEX projects_plain_trgm ON projects USING gin (crm_plain(name) gin_trgm_ops);
CREATE INDEX projects_plain_code_trgm ON projects USING gin (crm_plain(code) gin_trgm_ops);
CREATE INDEX projects_plain_start ON projects (crm_plain(name) text_pattern_ops);

-- dell'Ordine is dellordine, as names are compared (crm_plain), and it is ordine.
CREATE FUNCTION crm_words(text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT DISTINCT word FROM regexp_split_to_table(
    public.crm_plain($1) || ' ' || lower(public.unaccent('public.unaccent'::regdictionary, $1)),
    '[^[:alpha:]]+') word
  WHERE length(word) BETWEEN 4 AND 40
$$;

CREATE FUNCTION crm_collect_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE written text;
BEGIN
  IF TG_TABLE_NAME = 'companies' THEN written := concat_ws(' ', NEW.name, NEW.alias);
  ELSIF TG_TABLE_NAME = 'contacts' THEN written := NEW.full_name;
  ELSIF TG_TABLE_NAME = 'activities' THEN written := NEW.description;
  ELSE written := NEW.name;
  END IF;
  INSERT INTO search_words (word) SELECT found.word FROM crm_words(written) AS found (word)
    WHERE NOT EXISTS (SELECT FROM search_words known WHERE known.word = found.word);
  RETURN NULL;
END $$;

CREATE TRIGGER companies_words AFTER INSERT ON companies
  FOR EACH ROW EXECUTE FUNCTION crm_collect_words();
CREATE TRIGGER companies_words_changed AFTER UPDATE ON companies FOR EACH ROW
  WHEN (NEW.name IS DISTINCT FROM OLD.name OR NEW.alias IS DISTINCT FROM OLD.alias)
  EXECUTE FUNCTION crm_collect_words();
CREATE TRIGGER contacts_words AFTER INSERT ON contacts
  FOR EACH ROW EXECUTE FUNCTION crm_collect_words();
CREATE TRIGGER contacts_words_changed AFTER UPDATE ON contacts FOR EACH ROW
  WHEN (NEW.full_name IS DISTINCT FROM OLD.full_name) EXECUTE FUNCTION crm_collect_words();
CREATE TRIGGER leads_words AFTER INSERT ON leads
  FOR EACH ROW EXECUTE FUNCTION crm_collect_words();
CREATE TRIGGER leads_words_changed AFTER UPDATE ON leads FOR EACH ROW
  WHEN (NEW.name IS DISTINCT FROM OLD.name) EXECUTE FUNCTION crm_collect_words();
CREATE TRIGGER projects_words AFTER INSERT ON projects
  FOR EACH ROW EXECUTE FUNCTION crm_collect_words();
CREATE TRIGGER projects_words_changed AFTER UPDATE ON projects FOR EACH ROW
  WHEN (NEW.name IS DISTINCT FROM OLD.name) EXECUTE FUNCTION crm_collect_words();
CREATE TRIGGER activities_words AFTER INSERT ON activities
  FOR EACH ROW EXECUTE FUNCTION crm_collect_words();
CREATE TRIGGER activities_words_changed AFTER UPDATE ON activities FOR EACH ROW
  WHEN (NEW.description IS DISTINCT FROM OLD.description) EXECUTE FUNCTION crm_collect_words();

-- All anew: for what was there before, and to forget words that nobody uses any more.
CREATE FUNCTION crm_renew_words() RETURNS void LANGUAGE sql AS $$
  DELETE FROM search_words;
  INSERT INTO search_words (word)
    SELECT DISTINCT found.word FROM (
      SELECT name AS written FROM companies UNION ALL SELECT alias FROM companies
      UNION ALL SELECT full_name FROM contacts UNION ALL SELECT description FROM activities
      UNION ALL SELECT name FROM leads UNION ALL SELECT name FROM projects
    ) texts, crm_words(texts.written) AS found (word);
$$;
SELECT crm_renew_words();
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
DROP TRIGGER activities_words_changed ON activities;
DROP TRIGGER activities_words ON activities;
DROP TRIGGER projects_words_changed ON projects;
DROP TRIGGER projects_words ON projects;
DROP TRIGGER leads_words_changed ON leads;
DROP TRIGGER leads_words ON leads;
DROP TRIGGER contacts_words_changed ON contacts;
DROP TRIGGER contacts_words ON contacts;
DROP TRIGGER companies_words_changed ON companies;
DROP TRIGGER companies_words ON companies;
DROP FUNCTION crm_renew_words();
DROP FUNCTION crm_collect_words();
DROP FUNCTION crm_words(text);
DROP INDEX projects_plain_start, projects_plain_code_trgm, projects_plain_trgm, leads_plain_start,
  leads_plain_trgm;
DROP TABLE search_words;
`)
}
