import { sql } from '@payloadcms/db-postgres'
import { transactionOf } from '../database'
import { isRow, rowsOf, type Touched, tablesOf, type Which } from './rows'

/** A record that is no longer as the set left it. */
export type Conflict = {
  /** The columns that hold something else, as far as they are known. */
  columns: string[]
  record: number
}

/** The records, locked before, that somebody changed, used or removed since the set did. */
export const findConflicts = async (which: Which): Promise<Conflict[]> => {
  const db = await transactionOf(which.req)
  // Images are written in UTC: a moment has to look the same to be the same.
  await db.execute(sql`SELECT set_config('timezone', 'UTC', true)`)
  const found = new Map<number, Set<string>>()
  const add = (record: unknown, columns: unknown) => {
    const known = found.get(Number(record)) ?? new Set()
    for (const column of (columns ?? []) as string[]) known.add(column)
    found.set(Number(record), known)
  }
  for (const touched of await tablesOf(which)) {
    const { rows } = await db.execute(changedIn(which, touched))
    for (const { columns, record } of rows) add(record, touched.isList ? [] : columns)
  }
  for (const record of await usedSince(which)) add(record, [])
  return [...found].map(([record, columns]) => ({ columns: [...columns], record }))
}

const changedIn = (which: Which, touched: Touched) => sql`
  SELECT change.record, differs.columns FROM crm_change_rows change
  LEFT JOIN ${sql.identifier(touched.name)} t ON ${isRow(touched)}
  LEFT JOIN LATERAL (
    SELECT array_agg(key) AS columns FROM jsonb_each(change.after)
    WHERE t.id IS NOT NULL AND value IS DISTINCT FROM to_jsonb(t) -> key
  ) differs ON TRUE
  WHERE ${rowsOf(which)} AND change.table_name = ${touched.name}
    AND (change.broken OR differs.columns IS NOT NULL OR (change.after IS NULL) <> (t.id IS NULL))`

/**
 * What the set made goes when it is taken back: not where others point at it by now. What the log and
 * Payload's own tables (locks) say of it is forgotten.
 */
const usedSince = async ({ ids, req, set, table }: Which): Promise<number[]> => {
  const db = await transactionOf(req)
  const made = sql`SELECT record FROM crm_change_rows
    WHERE set_id = ${set} AND main = ${table} AND record = ANY(${sql.param(ids)}::int[])
      AND table_name = main AND op = 'insert'`
  const { rows: keys } = await db.execute(sql`
    SELECT fk.conrelid::regclass::text AS name, col.attname AS "column", relname AS plain
    FROM pg_constraint fk
    JOIN pg_class ON pg_class.oid = fk.conrelid
    JOIN pg_attribute col ON col.attrelid = fk.conrelid AND col.attnum = fk.conkey[1]
    WHERE fk.contype = 'f' AND fk.confrelid = quote_ident(${table})::regclass
      AND EXISTS (${made}) AND relname <> 'audit_log' AND relname NOT LIKE 'payload\\_%'
      AND fk.conrelid NOT IN (SELECT name FROM crm_lists_of(${table}))`)
  const used: number[] = []
  for (const { column, name, plain } of keys) {
    // Names of the database itself.
    const from = sql.raw(String(name))
    const { rows } = await db.execute(sql`
      SELECT DISTINCT u.${sql.identifier(String(column))} AS record FROM ${from} u
      WHERE u.${sql.identifier(String(column))} IN (${made}) AND NOT EXISTS (
        SELECT FROM crm_change_rows own WHERE own.set_id = ${set}
          AND own.table_name = ${String(plain)} AND own.row_id = u.id::text AND own.op = 'insert')`)
    used.push(...rows.map(({ record }) => Number(record)))
  }
  return used
}
