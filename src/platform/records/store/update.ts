import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { transactionOf } from '../../database'
import { changeRuleBehind } from '../changeRules'
import type { CheckedRecord } from '../check'
import type { Data } from '../rules'
import { type ColumnNode, type WriteShape, writeShape } from '../shape'
import { writeLists } from './lists'
import { readStored } from './read'
import { listed, rowsOf, toColumn, typed, valueAt } from './values'

type Changed = { before: Data; columns: ColumnNode[]; data: Data; id: number; lists: Data }

/**
 * Changes many checked records in a few statements: rows, lists and what follows from them. Those in
 * which nothing differs are left as they are.
 * @throws what the database throws, such as 23505 for a key that is taken
 */
export const updateRows = async ({
  collection,
  records,
  req,
}: {
  collection: CollectionSlug
  records: CheckedRecord[]
  req: PayloadRequest
}): Promise<void> => {
  const shape = writeShape(req.payload, collection)
  const changed = records.flatMap((record) => differences(shape, record))
  if (changed.length === 0) return
  await writeRows({ changed, req, shape })
  const lists = changed.map(({ id, lists: data }) => ({ data, id }))
  await writeLists({ records: lists, replace: true, req, shape })
  const { config } = req.payload.collections[collection]
  if (config.hooks.afterChange.length === 0) return
  // With what the triggers have made of them, as Payload reads it back.
  const stored = await readStored({ collection, ids: changed.map(({ id }) => id), req })
  const changes = changed.map(({ before, data, id }) => ({
    before,
    doc: { ...data, ...stored.get(id) },
    id,
  }))
  for (const hook of config.hooks.afterChange) {
    await changeRuleBehind(hook)?.({ changes, collection: config, operation: 'update', req })
  }
}

const differences = (
  { columns, lists }: WriteShape,
  { before = {}, data, id }: CheckedRecord,
): Changed[] => {
  const differ = columns.filter(
    ({ field, path }) =>
      field.name !== 'updatedAt' &&
      !isSame(toColumn(field, valueAt(data, path)), toColumn(field, valueAt(before, path))),
  )
  const listsThatDiffer = lists.filter(({ field: { name } }) => {
    return data[name] !== undefined && JSON.stringify(data[name]) !== JSON.stringify(before[name])
  })
  if (differ.length + listsThatDiffer.length === 0 || id === undefined) return []
  const values = listsThatDiffer.map(({ field: { name } }) => [name, data[name] ?? []] as const)
  return [{ before, columns: differ, data, id, lists: Object.fromEntries(values) }]
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

const writeRows = async ({
  changed,
  req,
  shape,
}: {
  changed: Changed[]
  req: PayloadRequest
  shape: WriteShape
}): Promise<void> => {
  const differ = new Set(changed.flatMap(({ columns }) => columns))
  const columns = shape.columns.filter((column) => differ.has(column))
  const rows = changed.map(({ data, id }) => ({
    id,
    ...Object.fromEntries(
      columns.map(({ column, field, path }) => [column, toColumn(field, valueAt(data, path))]),
    ),
  }))
  const sets = columns.map(({ column }) => {
    const name = sql.identifier(column)
    return sql`${name} = r.${name}`
  })
  const db = await transactionOf(req)
  await db.execute(sql`
    UPDATE ${sql.identifier(shape.table)} AS c
    SET ${listed([...sets, sql`updated_at = clock_timestamp()`])}
    FROM ${rowsOf(rows, [sql`id int`, ...columns.map(typed)])} WHERE c.id = r.id`)
}
