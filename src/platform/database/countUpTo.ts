import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { transactionOf } from './adapter/session'
import { understoodFilter } from './filters'
import { accessibleTo } from './where'

/** How many records of a filter the user may see, counted no further than `most`. */
export const countUpTo = async ({
  collection,
  most,
  req,
  where,
}: {
  collection: CollectionSlug
  most: number
  req: PayloadRequest
  where: Where
}): Promise<number> => {
  const meant = await understoodFilter({ collection, req, where })
  const compiled = await accessibleTo({ collection, req, where: meant })
  if (!compiled) return 0
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT count(*)::int AS total FROM
      (SELECT FROM ${compiled.from} WHERE ${compiled.where} LIMIT ${most}) found`,
  )
  return Number(rows[0]?.total)
}
