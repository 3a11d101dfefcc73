import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { transactionOf } from '../../database'
import type { Data } from '../rules'
import { type ChoicesNode, type RelationsNode, type WriteShape, writeShape } from '../shape'
import { fromColumn, listed } from './values'

type SQL = ReturnType<typeof sql>

/** Stored records as the API shows them at depth 0, without what only Payload can read. */
export const readStored = async ({
  collection,
  ids,
  req,
}: {
  collection: CollectionSlug
  ids: number[]
  req: PayloadRequest
}): Promise<Map<number, Data>> => {
  if (ids.length === 0) return new Map()
  const shape = writeShape(req.payload, collection)
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT ${listed([
      sql`c.id`,
      ...shape.columns.map(({ column }) => sql`c.${sql.identifier(column)}`),
      ...shape.lists.map(listOf),
    ])}
    FROM ${sql.identifier(shape.table)} c WHERE c.id = ANY(${sql.param(ids)}::int[]) ORDER BY c.id`)
  return new Map(rows.map((row) => [Number(row.id), recordOf(shape, row)]))
}

const aliasOf = (node: ChoicesNode | RelationsNode): string => `_${node.field.name}`

const listOf = (node: ChoicesNode | RelationsNode): SQL => {
  const alias = sql.identifier(aliasOf(node))
  const table = sql.identifier(node.table)
  if (node.kind === 'choices') {
    return sql`(SELECT json_agg(l.value ORDER BY l."order") FROM ${table} l
      WHERE l.parent_id = c.id) AS ${alias}`
  }
  const values = Object.entries(node.columns).map(([slug, column]) => {
    const id = sql`l.${sql.identifier(column)}`
    return node.isMixed
      ? sql`WHEN ${id} IS NOT NULL THEN json_build_object('relationTo', ${slug}::text, 'value', ${id})`
      : sql`WHEN ${id} IS NOT NULL THEN to_json(${id})`
  })
  return sql`(SELECT json_agg(CASE ${sql.join(values, sql` `)} END ORDER BY l."order")
    FROM ${table} l WHERE l.parent_id = c.id AND l.path = ${node.field.name}) AS ${alias}`
}

const recordOf = ({ columns, lists }: WriteShape, row: Data): Data => {
  const record: Data = { id: Number(row.id) }
  for (const { column, field, path } of columns) {
    let place = record
    for (const group of path.slice(0, -1)) {
      const inner = { ...(place[group] as Data | undefined) }
      place[group] = inner
      place = inner
    }
    place[path.at(-1) as string] = fromColumn(field, row[column])
  }
  for (const node of lists) record[node.field.name] = row[aliasOf(node)] ?? []
  return record
}
