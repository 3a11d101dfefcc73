import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { transactionOf } from '../../database'
import { changeRuleBehind } from '../changeRules'
import type { CheckedRecord } from '../check'
import { type ColumnNode, writeShape } from '../shape'
import { writeLists } from './lists'
import { listed, rowsOf, toColumn, typed, valueAt } from './values'

type InsertArgs = { collection: CollectionSlug; records: CheckedRecord[]; req: PayloadRequest }

/**
 * Creates many checked records in a few statements: rows, lists and what follows from them.
 * @returns their ids in the same order; null where a unique key is taken
 */
export const insertRecords = async ({
  collection,
  records,
  req,
}: InsertArgs): Promise<(null | number)[]> => {
  if (records.length === 0) return []
  const shape = writeShape(req.payload, collection)
  const ids = await reserveIDs({ count: records.length, req, table: shape.table })
  const now = new Date().toISOString()
  const docs = records.map(({ data }, index) => ({
    createdAt: now,
    updatedAt: now,
    ...data,
    id: Number(ids[index]),
  }))
  const columns = shape.columns.filter(({ path }) =>
    docs.some((doc) => valueAt(doc, path) !== undefined),
  )
  const made = await insertRows({ columns, docs, req, table: shape.table })
  const created = docs.filter(({ id }) => made.has(id))
  await writeLists({ records: created.map((doc) => ({ data: doc, id: doc.id })), req, shape })
  const { config } = req.payload.collections[collection]
  const changes = created.map((doc) => ({ doc, id: doc.id }))
  for (const hook of changes.length > 0 ? config.hooks.afterChange : []) {
    await changeRuleBehind(hook)?.({ changes, collection: config, operation: 'create', req })
  }
  return docs.map(({ id }) => (made.has(id) ? id : null))
}

const reserveIDs = async ({
  count,
  req,
  table,
}: {
  count: number
  req: PayloadRequest
  table: string
}): Promise<unknown[]> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT nextval(pg_get_serial_sequence(${table}, 'id'))::int AS id
        FROM generate_series(1, ${count}::int)`,
  )
  return rows.map(({ id }) => id)
}

const insertRows = async ({
  columns,
  docs,
  req,
  table,
}: {
  columns: ColumnNode[]
  docs: ({ id: number } & Record<string, unknown>)[]
  req: PayloadRequest
  table: string
}): Promise<Set<number>> => {
  const db = await transactionOf(req)
  const rows = docs.map((doc) => ({
    id: doc.id,
    ...Object.fromEntries(
      columns.map(({ column, field, path }) => [column, toColumn(field, valueAt(doc, path))]),
    ),
  }))
  const names = listed([
    sql`${sql.identifier('id')}`,
    ...columns.map(({ column }) => sql`${sql.identifier(column)}`),
  ])
  const { rows: made } = await db.execute(sql`
    INSERT INTO ${sql.identifier(table)} (${names})
    SELECT ${names} FROM ${rowsOf(rows, [sql`id int`, ...columns.map(typed)])}
    ON CONFLICT DO NOTHING RETURNING id`)
  return new Set(made.map(({ id }) => Number(id)))
}
