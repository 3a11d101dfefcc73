import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '#platform/database'
import { fieldFailure } from '#platform/i18n'

/** Any number that only this rule uses: two moves cannot make a cycle together. */
const lockKey = 7_240_003

/** A company cannot be a member of itself, directly or through others. */
export const refuseCycles: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const parent = data.parent && typeof data.parent === 'object' ? data.parent.id : data.parent
  const id = originalDoc?.id
  if (!id || !parent || parent === (originalDoc?.parent?.id ?? originalDoc?.parent)) return data
  const db = await transactionOf(req)
  const table = sql.identifier(collection.slug)
  await db.execute(sql`SELECT pg_advisory_xact_lock(${lockKey})`)
  const { rows } = await db.execute(sql`
    WITH RECURSIVE above (id) AS (
      SELECT ${parent}::int
      UNION
      SELECT c.parent_id FROM ${table} c JOIN above ON c.id = above.id WHERE c.parent_id IS NOT NULL
    ) SELECT EXISTS (SELECT 1 FROM above WHERE id = ${id}) AS cycle`)
  if (!rows[0]?.cycle) return data
  throw fieldFailure({
    collection: collection.slug,
    message: {
      en: 'That would make a circle: it already belongs to this one.',
      it: 'Si formerebbe un cerchio: appartiene già a questa.',
    },
    path: 'parent',
    req,
  })
}
