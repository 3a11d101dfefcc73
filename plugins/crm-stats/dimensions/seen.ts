import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { accessibleTo, hidingRelation, postgresOf, tableNameOf } from '#platform/database'
import type { SQL } from '#platform/parts/contributions/statistics'

type SeenArgs = { field: string; req: PayloadRequest }

/**
 * What activities name in a relationship, as SQL: nothing where the asking person may not read it, as in
 * lists and filters.
 */
export const seenColumn = async ({ field: name, req }: SeenArgs): Promise<SQL> => {
  const { collections } = req.payload
  const columns = postgresOf(req.payload).tables.activities as unknown as Record<string, never>
  const column = sql`${columns[name]}`
  const field = collections.activities.config.flattenedFields.find((each) => each.name === name)
  const relation = await hidingRelation({ collection: 'activities', field, req })
  if (!relation) return column
  const { target } = relation
  const seen = await accessibleTo({ collection: target, req, trash: true })
  if (!seen) return sql`NULL::integer`
  const id = sql`${sql.identifier(tableNameOf(req.payload, target))}.id`
  return sql`CASE WHEN ${column} IN (SELECT ${id} FROM ${seen.from} WHERE ${seen.where})
    THEN ${column} END`
}
