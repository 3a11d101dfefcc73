import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { accessibleTo, tableOf, transactionOf } from '#platform/database'

/**
 * The records that the user may see, by their key; several where the key is not unique. What is
 * hidden is not found: an import must not tell that it exists.
 */
export const findMatches = async ({
  keys,
  matchBy,
  req,
  target,
}: {
  keys: string[]
  matchBy: string
  req: PayloadRequest
  target: CollectionSlug
}): Promise<Map<string, number[]>> => {
  const found = new Map<string, number[]>()
  if (keys.length === 0) return found
  const compiled = await accessibleTo({
    collection: target,
    req,
    where: { [matchBy]: { in: [...new Set(keys)] } },
  })
  if (!compiled) return found
  const db = await transactionOf(req)
  const table = tableOf(req.payload, target)
  const { rows } = await db.execute(sql`
    SELECT ${table.id} AS id, ${table[matchBy]} AS key
    FROM ${compiled.from} WHERE ${compiled.where} ORDER BY 1`)
  for (const { id, key } of rows) {
    found.set(String(key), [...(found.get(String(key)) ?? []), Number(id)])
  }
  return found
}

/** Who has a key already, hidden and trashed records included: only for saying that it is taken. */
export const findTaken = async ({
  field,
  keys,
  req,
  target,
}: {
  field: string
  keys: string[]
  req: PayloadRequest
  target: CollectionSlug
}): Promise<Map<string, number>> => {
  if (keys.length === 0) return new Map()
  const db = await transactionOf(req)
  const table = tableOf(req.payload, target)
  const column = table[field]
  const { rows } = await db.execute(sql`
    SELECT ${table.id} AS id, ${column} AS key FROM ${table}
    WHERE ${column} = ANY(${sql.param([...new Set(keys)])}::text[])`)
  return new Map(rows.map(({ id, key }) => [String(key), Number(id)]))
}
