import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { transactionOf } from './adapter/session'
import { tableOf } from './adapter/tables'
import { understoodFilter } from './filters'
import { accessibleTo } from './where'

/**
 * The sums of number fields over the records of a filter that the user may see, in one statement.
 * @param fields names of the collection's own number fields, at its top
 * @returns by name; null where no record has a number
 */
export const sumsOf = async <Name extends string>({
  collection,
  fields,
  req,
  trash,
  where,
}: {
  collection: CollectionSlug
  fields: readonly Name[]
  req: PayloadRequest
  trash?: boolean
  where: Where
}): Promise<Partial<Record<Name, null | number>>> => {
  const meant = await understoodFilter({ collection, req, where })
  const compiled = await accessibleTo({ collection, req, trash, where: meant })
  if (!compiled || fields.length === 0) return {}
  const table = tableOf(req.payload, collection) as unknown as Record<Name, ReturnType<typeof sql>>
  const sums = fields.map((name, at) => sql`sum(${table[name]}) AS ${sql.identifier(`sum_${at}`)}`)
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT ${sql.join(sums, sql`, `)} FROM ${compiled.from} WHERE ${compiled.where}`,
  )
  const [row = {}] = rows
  const said = fields.map((name, at) => {
    const sum = row[`sum_${at}`]
    return [name, sum === null || sum === undefined ? null : Number(sum)] as const
  })
  return Object.fromEntries(said) as Partial<Record<Name, null | number>>
}
