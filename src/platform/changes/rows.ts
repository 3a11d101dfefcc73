import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { transactionOf } from '../database'

/** Records of one collection that a set touched. */
export type Records = { collection: CollectionSlug; ids: number[]; table: string }

export type Which = Records & { req: PayloadRequest; set: number }

/** The rows of these records that the set touched, those of their lists included. */
export const rowsOf = ({ ids, set, table }: Omit<Which, 'collection' | 'req'>) => sql`
  change.set_id = ${set} AND change.main = ${table} AND change.record = ANY(${sql.param(ids)}::int[])
  AND change.op <> 'none'`

/** A table with rows of the set, and the type of its ids: those of lists have texts. */
export type Touched = { isList: boolean; name: string; type: string }

/** The tables that the set touched of these records. */
export const tablesOf = async (which: Which): Promise<Touched[]> => {
  const db = await transactionOf(which.req)
  const { rows } = await db.execute(sql`
    SELECT touched.name, format_type(id.atttypid, NULL) AS type FROM (
      SELECT DISTINCT table_name AS name FROM crm_change_rows change WHERE ${rowsOf(which)}
    ) touched
    JOIN pg_attribute id ON id.attrelid = quote_ident(touched.name)::regclass AND id.attname = 'id'
    ORDER BY touched.name`)
  return rows.map(({ name, type }) => ({
    isList: name !== which.table,
    name: String(name),
    type: String(type),
  }))
}

/** The row that a change is about. */
export const isRow = ({ type }: Touched) => sql`t.id = change.row_id::${sql.raw(type)}`
