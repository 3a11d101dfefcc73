import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'
import { accessibleTo, transactionOf } from '#platform/database'

/** Milliseconds: what lasts longer is in an index of its own, `activities_lasting`. */
export const longestOfOthers = 24 * 3_600_000

type LastingArgs = {
  limit: number
  req: PayloadRequest
  where: Where
}

/**
 * Ids of the appointments of a filter that last longer than 24 hours, as far as the user may see them,
 * by their start.
 * @param where with an assignee and a bound on `endsAt`, by which the index goes
 */
export const lasting = async ({ limit, req, where }: LastingArgs): Promise<number[]> => {
  const found = await accessibleTo({ collection: 'activities', req, where })
  if (!found) return []
  const db = await transactionOf(req)
  // In the words of the index, which is not found otherwise; and sorted only then: to keep the order
  // the planner would rather walk all that the person ever had.
  const { rows } = await db.execute(sql`
    WITH long AS MATERIALIZED (
      SELECT activities.id, activities.starts_at FROM ${found.from}
      WHERE ${found.where} AND activities.ends_at - activities.starts_at > interval '24 hours')
    SELECT id FROM long ORDER BY starts_at LIMIT ${limit}`)
  return rows.map(({ id }) => Number(id))
}
