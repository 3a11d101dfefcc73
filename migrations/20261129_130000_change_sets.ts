import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What a step changed, row by row, so that it can be taken back (src/platform/changes).
 *
 * - `crm_change_sets`: a step, known by the key that its client gave it. `crm_change_rows`: what a row was
 *   like before the step and after it, of a changed one only the columns that differ; a row that the step
 *   writes several times stands there once, from its first state to its last.
 * - A trigger writes them where `crm.change_set` names a set, which holds for one transaction. Elsewhere its
 *   condition is all that it costs, about a microsecond a row: 10,000 rows into a bare table took 112 ms in
 *   place of 100 (medians of 40 runs), into companies, which take 5,400 ms, no more than they vary by.
 * - What triggers of ours work out is left out (`derived`): they work it out again, and it changes with
 *   records that the step never touched.
 * - `crm_keep_changes` puts the trigger on a collection's table and on those of its lists (tags, dates).
 *   Every server and worker that starts does so for what is not watched yet, so that a collection of a new
 *   part needs nothing of its own.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
CREATE TABLE crm_change_sets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  owner text NOT NULL,
  key text NOT NULL,
  kind text NOT NULL,
  needs text NOT NULL,
  state text NOT NULL DEFAULT 'done' CHECK (state IN ('open', 'done', 'undoing', 'undone')),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  undone_at timestamptz,
  answer jsonb,
  job text,
  run integer,
  later jsonb NOT NULL DEFAULT '[]',
  UNIQUE (owner, key)
);
CREATE INDEX crm_change_sets_at ON crm_change_sets (at);
CREATE INDEX crm_change_sets_run ON crm_change_sets (job, run) WHERE run IS NOT NULL;

-- In the order in which records are taken back; the set goes with its rows (tidyChanges).
CREATE TABLE crm_change_rows (
  set_id bigint NOT NULL,
  main text NOT NULL,
  record integer NOT NULL,
  table_name text NOT NULL,
  row_id text NOT NULL,
  op text NOT NULL,
  before jsonb,
  after jsonb,
  broken boolean NOT NULL DEFAULT false,
  PRIMARY KEY (set_id, main, record, table_name, row_id)
);

-- Arguments: the table of the record, the column that names it ('' for its own row), derived columns.
CREATE FUNCTION crm_keep_change() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
DECLARE
  derived text[] := TG_ARGV[2]::text[];
  old_row jsonb;
  new_row jsonb;
  differs text[];
BEGIN
  IF TG_OP <> 'INSERT' THEN old_row := to_jsonb(OLD) - derived; END IF;
  IF TG_OP <> 'DELETE' THEN new_row := to_jsonb(NEW) - derived; END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT array_agg(key) INTO differs FROM jsonb_each(old_row)
    WHERE value IS DISTINCT FROM new_row -> key;
    IF differs IS NULL THEN RETURN NULL; END IF;
  END IF;
  INSERT INTO crm_change_rows AS was (set_id, main, record, table_name, row_id, op, before, after)
  SELECT current_setting('crm.change_set')::bigint, TG_ARGV[0],
    (COALESCE(new_row, old_row) ->> COALESCE(NULLIF(TG_ARGV[1], ''), 'id'))::integer,
    TG_TABLE_NAME, COALESCE(new_row, old_row) ->> 'id', lower(TG_OP),
    CASE WHEN differs IS NULL THEN old_row
      ELSE (SELECT jsonb_object_agg(key, old_row -> key) FROM unnest(differs) key) END,
    CASE WHEN differs IS NULL THEN new_row
      ELSE (SELECT jsonb_object_agg(key, new_row -> key) FROM unnest(differs) key) END
  ON CONFLICT (set_id, main, record, table_name, row_id) DO UPDATE SET
    op = CASE
      WHEN was.op IN ('insert', 'none') THEN CASE excluded.op WHEN 'delete' THEN 'none' ELSE 'insert' END
      WHEN was.op = 'delete' THEN 'update'
      ELSE excluded.op END,
    before = CASE WHEN was.op IN ('insert', 'none') THEN NULL
      ELSE COALESCE(excluded.before, '{}') || COALESCE(was.before, '{}') END,
    after = CASE excluded.op WHEN 'delete' THEN NULL
      ELSE COALESCE(was.after, '{}') || excluded.after END,
    -- Somebody else wrote it between two transactions of the set: it has no single state before.
    broken = was.broken OR COALESCE(was.op <> 'delete'
      AND was.after -> 'updated_at' <> excluded.before -> 'updated_at', false);
  RETURN NULL;
END $$;

CREATE FUNCTION crm_watch_changes(watched regclass, main text, parent text, derived text[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT relname FROM pg_class WHERE oid = watched);
  left_out text[] := derived || COALESCE((SELECT array_agg(attname::text) FROM pg_attribute
    WHERE attrelid = watched AND attgenerated <> '' AND NOT attisdropped), '{}');
BEGIN
  EXECUTE format(
    'CREATE OR REPLACE TRIGGER crm_change AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW
     WHEN (current_setting(''crm.change_set'', true) <> '''')
     EXECUTE FUNCTION crm_keep_change(%L, %L, %L)', watched, main, parent, left_out);
END $$;

CREATE FUNCTION crm_keep_changes(main text, derived text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE list record;
BEGIN
  PERFORM crm_watch_changes(main::regclass, main, '', derived);
  FOR list IN SELECT * FROM crm_lists_of(main) LOOP
    PERFORM crm_watch_changes(list.name, main, list.parent, '{}');
  END LOOP;
END $$;

-- The tables that hold the lists of a record, which go with it.
CREATE FUNCTION crm_lists_of(main text) RETURNS TABLE (name regclass, parent text)
LANGUAGE sql STABLE AS $$
  SELECT fk.conrelid::regclass, col.attname::text
  FROM pg_constraint fk
  JOIN pg_attribute col ON col.attrelid = fk.conrelid AND col.attnum = fk.conkey[1]
  WHERE fk.contype = 'f' AND fk.confrelid = main::regclass AND fk.conrelid <> fk.confrelid
    AND fk.confdeltype = 'c' AND col.attname IN ('_parent_id', 'parent_id')
$$;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // With their triggers.
  await db.execute(sql`
DROP FUNCTION crm_keep_changes(text, text[]), crm_watch_changes(regclass, text, text, text[]),
  crm_lists_of(text);
DROP FUNCTION crm_keep_change() CASCADE;
DROP TABLE crm_change_rows, crm_change_sets;
`)
}
