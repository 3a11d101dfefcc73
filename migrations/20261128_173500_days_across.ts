import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * An appointment has an end, however it was written: where none is told it is its start and its
 * duration. A to-do's end is the day by which it is to be done: one that nobody set is none, so it
 * stays empty. The trigger that knows the state does it: a write runs no trigger more than before.
 *
 * `activities_lasting` has what lasts longer than a day. Whatever else touches a day began at most 24
 * hours before it, and is found by its start. An index of all that cross midnight could not be: in
 * the time zone of some reader nearly every appointment does.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
-- What else follows from an activity does not follow from its end: it is not worked out again for each.
ALTER TABLE activities DISABLE TRIGGER USER;
UPDATE activities SET ends_at = starts_at + COALESCE(duration, 0) * interval '1 minute'
  WHERE ends_at IS NULL AND starts_at IS NOT NULL AND has_time IS NOT FALSE;
ALTER TABLE activities ENABLE TRIGGER USER;

DROP TRIGGER crm_state ON activities;
DROP FUNCTION crm_activity_state();
CREATE FUNCTION crm_complete_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT state INTO NEW.state FROM activity_statuses WHERE id = NEW.status_id;
  -- Not written now, and either only filled in before or of what was a to-do or becomes one.
  IF TG_OP = 'UPDATE' AND NEW.ends_at = OLD.ends_at
      AND (NEW.starts_at, NEW.has_time, NEW.duration)
        IS DISTINCT FROM (OLD.starts_at, OLD.has_time, OLD.duration)
      AND (CASE WHEN (NEW.has_time IS FALSE) <> (OLD.has_time IS FALSE) THEN NEW.starts_at IS NOT NULL
        ELSE OLD.has_time IS NOT FALSE
          AND OLD.ends_at = OLD.starts_at + COALESCE(OLD.duration, 0) * interval '1 minute' END) THEN
    NEW.ends_at := NULL;
  END IF;
  IF NEW.ends_at IS NULL AND NEW.has_time IS NOT FALSE THEN
    NEW.ends_at := NEW.starts_at + COALESCE(NEW.duration, 0) * interval '1 minute';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER crm_complete
  BEFORE INSERT OR UPDATE OF status_id, state, starts_at, ends_at, has_time, duration
  ON activities FOR EACH ROW EXECUTE FUNCTION crm_complete_activity();

CREATE INDEX activities_lasting ON activities (assignee_id, ends_at)
  WHERE ends_at - starts_at > interval '24 hours';
ANALYZE activities;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
DROP INDEX activities_lasting;
DROP TRIGGER crm_complete ON activities;
DROP FUNCTION crm_complete_activity();
CREATE FUNCTION crm_activity_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT state INTO NEW.state FROM activity_statuses WHERE id = NEW.status_id;
  RETURN NEW;
END $$;
CREATE TRIGGER crm_state BEFORE INSERT OR UPDATE OF status_id, state
  ON activities FOR EACH ROW EXECUTE FUNCTION crm_activity_state();
`)
}
