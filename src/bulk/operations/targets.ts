import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { accessibleTo, tableOf, transactionOf } from '#platform/database'
import { checkFilter } from '#platform/rows'
import { countChanged } from './problem'

type KeepArgs = { collection: CollectionSlug; req: PayloadRequest; run: number }

/** Keeps the records that were selected one by one. @returns how many */
export const keepIDs = async ({
  ids,
  req,
  run,
}: Pick<KeepArgs, 'req' | 'run'> & { ids: number[] }): Promise<number> => {
  const db = await transactionOf(req)
  await db.execute(sql`
    INSERT INTO crm_bulk_targets (run, record)
    SELECT ${run}::int, unnest(${sql.param(ids)}::int[])`)
  return ids.length
}

/** A filter as a list has it. */
export type Filter = { search?: string; where: Where }

type FilterArgs = KeepArgs & Filter & { among?: Where; expected: number }

/**
 * Keeps which records a filter finds at this moment, for who asks: what `me` and `today` are is settled here,
 * and what is changed is what was counted, whatever the change does to the filter.
 * @param among which of them are meant
 * @returns how many are meant
 * @throws 400 for what is no filter, 409 `count-changed` where it does not find `expected`
 */
export const keepFound = async ({
  among,
  collection,
  expected,
  req,
  run,
  search = '',
  where,
}: FilterArgs): Promise<number> => {
  const { config } = req.payload.collections[collection]
  const asked = mergeListSearchAndWhere({
    collectionConfig: config,
    search,
    // A copy: what follows writes into it.
    where: structuredClone(where),
  })
  const { where: understood } = await checkFilter({ collection, filter: asked, req, sort: [] })
  const found = await accessibleTo({ collection, req, where: understood })
  const db = await transactionOf(req)
  const { id } = tableOf(req.payload, collection)
  if (!found) throw countChanged(req, { count: 0, expected })
  if (!among) {
    const { rowCount } = await db.execute(sql`
      INSERT INTO crm_bulk_targets (run, record)
      SELECT DISTINCT ${run}::int, ${id} FROM ${found.from} WHERE ${found.where}`)
    if (rowCount !== expected) throw countChanged(req, { count: Number(rowCount), expected })
    return expected
  }
  const { rows } = await db.execute(
    sql`SELECT count(DISTINCT ${id})::int AS count FROM ${found.from} WHERE ${found.where}`,
  )
  const count = Number(rows[0]?.count)
  if (count !== expected) throw countChanged(req, { count, expected })
  const meant = await accessibleTo({ collection, req, where: { and: [understood, among] } })
  if (!meant) return 0
  const { rowCount } = await db.execute(sql`
    INSERT INTO crm_bulk_targets (run, record)
    SELECT DISTINCT ${run}::int, ${id} FROM ${meant.from} WHERE ${meant.where}`)
  return Number(rowCount)
}

/** The next records of a run, in the order of their ids. */
export const nextTargets = async ({
  last,
  limit,
  req,
  run,
}: {
  last: number
  limit: number
  req: PayloadRequest
  run: number
}): Promise<number[]> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT record FROM crm_bulk_targets WHERE run = ${run} AND record > ${last}
    ORDER BY record LIMIT ${limit}`)
  return rows.map(({ record }) => Number(record))
}
