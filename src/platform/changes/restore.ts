import { sql } from '@payloadcms/db-postgres'
import { transactionOf } from '../database'
import { isRow, rowsOf, type Touched, tablesOf, type Which } from './rows'

/**
 * Gives records, which were found as the set left them, the values that they had before it, takes away what it
 * made and brings back what it took away. Only `updatedAt` moves on, so that forms that are open notice.
 */
export const restoreRecords = async (which: Which): Promise<void> => {
  const tables = await tablesOf(which)
  const own = tables.filter(({ isList }) => !isList)
  const lists = tables.filter(({ isList }) => isList)
  for (const table of [...own, ...lists]) await giveBack(which, table)
  for (const table of lists) {
    await takeAway(which, table)
    await bringBack(which, table)
  }
  // What it made goes last: lists that were there before may have been moved to it.
  for (const table of own) await takeAway(which, table)
}

const giveBack = async (which: Which, touched: Touched): Promise<void> => {
  const db = await transactionOf(which.req)
  const { rows: kinds } = await db.execute(sql`
    SELECT DISTINCT ${columnsBefore} AS columns FROM crm_change_rows change
    WHERE ${rowsOf(which)} AND change.table_name = ${touched.name} AND change.op = 'update'`)
  for (const { columns } of kinds) {
    // They were written by the trigger, which knows no others than the table's.
    const names = columns as string[]
    const set = names.map((name) => {
      const column = sql.identifier(name)
      return name === 'updated_at'
        ? sql`${column} = clock_timestamp()`
        : sql`${column} = before.${column}`
    })
    const differs = names
      .filter((name) => name !== 'updated_at')
      .map((name) => sql`t.${sql.identifier(name)} IS DISTINCT FROM before.${sql.identifier(name)}`)
    const write = (also: ReturnType<typeof sql>) => sql`
      UPDATE ${sql.identifier(touched.name)} t SET ${sql.join(set, sql`, `)}
      FROM crm_change_rows change,
        jsonb_populate_record(NULL::${sql.identifier(touched.name)}, change.before) before
      WHERE ${rowsOf(which)} AND change.table_name = ${touched.name} AND change.op = 'update'
        AND ${columnsBefore} = ${sql.param(names)}::text[] AND ${isRow(touched)} ${also}`
    await db.execute(write(sql``))
    // A trigger fills in what follows from the others (an end from its start): once more, what it was.
    if (differs.length > 0) {
      await db.execute(write(sql`AND (${sql.join(differs, sql` OR `)})`))
    }
  }
}

const columnsBefore = sql`(
  SELECT array_agg(key ORDER BY key) FROM jsonb_object_keys(change.before) key)`

const takeAway = async (which: Which, touched: Touched): Promise<void> => {
  const db = await transactionOf(which.req)
  await db.execute(sql`
    DELETE FROM ${sql.identifier(touched.name)} t USING crm_change_rows change
    WHERE ${rowsOf(which)} AND change.table_name = ${touched.name} AND change.op = 'insert'
      AND ${isRow(touched)}`)
}

const bringBack = async (which: Which, touched: Touched): Promise<void> => {
  const db = await transactionOf(which.req)
  const { rows } = await db.execute(sql`
    SELECT ${columnsBefore} AS columns FROM crm_change_rows change
    WHERE ${rowsOf(which)} AND change.table_name = ${touched.name} AND change.op = 'delete' LIMIT 1`)
  if (!rows[0]) return
  const columns = (rows[0].columns as string[]).map((name) => sql.identifier(name))
  await db.execute(sql`
    INSERT INTO ${sql.identifier(touched.name)} (${sql.join(columns, sql`, `)})
    SELECT ${sql.join(
      columns.map((column) => sql`before.${column}`),
      sql`, `,
    )}
    FROM crm_change_rows change,
      jsonb_populate_record(NULL::${sql.identifier(touched.name)}, change.before) before
    WHERE ${rowsOf(which)} AND change.table_name = ${touched.name} AND change.op = 'delete'`)
}
