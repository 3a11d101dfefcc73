import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../database'
import type { Data } from '../rules'
import type { ChoicesNode, RelationsNode, WriteShape } from '../shape'
import { listed, rowsOf } from './values'

/** The lists of a record: each field's values in their order. */
export type ListsOf = { data: Data; id: number }

type WriteListsArgs = {
  records: ListsOf[]
  /** What is stored goes first: for records that are changed. */
  replace?: boolean
  req: PayloadRequest
  shape: WriteShape
}

/** Writes the lists of many records, in a statement or two for each field. Those without are left. */
export const writeLists = async ({
  records,
  replace = false,
  req,
  shape,
}: WriteListsArgs): Promise<void> => {
  for (const node of shape.lists) {
    const written = records.filter(({ data }) => Array.isArray(data[node.field.name]))
    if (written.length === 0) continue
    if (replace) await clear(req, node, written)
    const rows = written.flatMap(({ data, id }) =>
      // Filtered above.
      (data[node.field.name] as unknown[]).map((value, index) => ({
        ...(node.kind === 'choices' ? { value } : target(node, value)),
        order: index + 1,
        parent: id,
      })),
    )
    if (rows.length > 0) await insert(req, node, rows)
  }
}

const target = ({ columns, field, isMixed }: RelationsNode, value: unknown): Data => {
  if (!isMixed) return { [Object.values(columns)[0] as string]: value }
  const mixed = value as { relationTo?: string; value?: unknown } | null
  const column = columns[String(mixed?.relationTo)]
  if (!column) throw new Error(`“${field.name}” does not point at ${mixed?.relationTo}`)
  return { [column]: mixed?.value }
}

const clear = async (
  req: PayloadRequest,
  node: ChoicesNode | RelationsNode,
  records: ListsOf[],
): Promise<void> => {
  const db = await transactionOf(req)
  const parents = sql`parent_id = ANY(${sql.param(records.map(({ id }) => id))}::int[])`
  const table = sql.identifier(node.table)
  await db.execute(
    node.kind === 'choices'
      ? sql`DELETE FROM ${table} WHERE ${parents}`
      : sql`DELETE FROM ${table} WHERE path = ${node.field.name} AND ${parents}`,
  )
}

const insert = async (
  req: PayloadRequest,
  node: ChoicesNode | RelationsNode,
  rows: Data[],
): Promise<void> => {
  const db = await transactionOf(req)
  const table = sql.identifier(node.table)
  const own = [sql`"order" int`, sql`parent int`]
  if (node.kind === 'choices') {
    // The type comes from the schema, never from people.
    await db.execute(sql`
      INSERT INTO ${table} ("order", parent_id, value)
      SELECT "order", parent, value FROM
      ${rowsOf(rows, [...own, sql`value ${sql.raw(node.type)}`])}`)
    return
  }
  const targets = Object.values(node.columns).map((column) => sql.identifier(column))
  await db.execute(sql`
    INSERT INTO ${table} ("order", parent_id, path, ${sql.join(targets, sql`, `)})
    SELECT "order", parent, ${node.field.name}, ${sql.join(targets, sql`, `)} FROM
    ${rowsOf(rows, [...own, listed(targets.map((column) => sql`${column} int`))])}`)
}
