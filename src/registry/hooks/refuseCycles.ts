import { sql } from '@payloadcms/db-postgres'
import { transactionOf } from '#platform/database'
import { idOf } from '#platform/fields'
import { asHook, type Draft } from '#platform/records'

/** Any number that only this rule uses: two moves cannot make a cycle together. */
const lockKey = 7_240_003

type Move = { id: number; parent: null | number }

/** A company cannot be a member of itself, directly or through others, nor can a category. */
export const refuseCycles = asHook(async ({ collection, drafts, req }) => {
  const moves = drafts.flatMap((draft) => moveOf(draft) ?? [])
  if (!moves.some(({ parent }) => parent !== null)) return
  const db = await transactionOf(req)
  const table = sql.identifier(collection.slug)
  await db.execute(sql`SELECT pg_advisory_xact_lock(${lockKey})`)
  const { rows } = await db.execute(sql`
    WITH RECURSIVE moves AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS r(id int, parent int)
    ), above (start, id) AS (
      SELECT id, parent FROM moves WHERE parent IS NOT NULL
      UNION
      SELECT above.start, next.parent FROM above
      JOIN ${table} c ON c.id = above.id
      LEFT JOIN moves m ON m.id = c.id
      CROSS JOIN LATERAL (
        SELECT CASE WHEN m.id IS NULL THEN c.parent_id ELSE m.parent END AS parent
      ) next
      WHERE next.parent IS NOT NULL
    ) SELECT DISTINCT start FROM above WHERE id = start`)
  const circling = new Set(rows.map(({ start }) => Number(start)))
  for (const { before, problems } of drafts) {
    if (!circling.has(Number(before?.id))) continue
    problems.push({
      message: {
        en: 'That would make a circle: it already belongs to this one.',
        it: 'Si formerebbe un cerchio: appartiene già a questa.',
      },
      path: 'parent',
    })
  }
})

/** Where a stored record is to move; null for one that stays, and for a new one, which has none below. */
const moveOf = ({ before, data }: Draft): Move | null => {
  const id = idOf(before?.id)
  if (id === null || data.parent === undefined) return null
  const parent = idOf(data.parent)
  return parent === idOf(before?.parent) ? null : { id, parent }
}
