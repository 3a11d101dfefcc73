import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { accessibleTo, postgresOf, transactionOf } from '#platform/database'
import type { ImportTarget, MatchBy } from '../types'

/** Keys that only one record may have. */
const uniqueKeys: Record<ImportTarget, string[]> = {
  companies: ['externalId', 'code'],
  contacts: ['externalId'],
}

export const uniqueKeysOf = (target: ImportTarget): string[] => uniqueKeys[target]

const columnOf = (req: PayloadRequest, target: ImportTarget, field: string) => {
  const table = postgresOf(req.payload).tables[target] as unknown as Record<
    string,
    { name: string }
  >
  return sql`${sql.identifier(target)}.${sql.identifier(table[field]?.name ?? field)}`
}

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
  matchBy: MatchBy
  req: PayloadRequest
  target: ImportTarget
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
  const { rows } = await db.execute(sql`
    SELECT ${columnOf(req, target, 'id')} AS id, ${columnOf(req, target, matchBy)} AS key
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
  target: ImportTarget
}): Promise<Map<string, number>> => {
  if (keys.length === 0) return new Map()
  const db = await transactionOf(req)
  const column = columnOf(req, target, field)
  const { rows } = await db.execute(sql`
    SELECT id, ${column} AS key FROM ${sql.identifier(target)}
    WHERE ${column} = ANY(${sql.param([...new Set(keys)])}::text[])`)
  return new Map(rows.map(({ id, key }) => [String(key), Number(id)]))
}
