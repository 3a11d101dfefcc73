import { sql } from '@payloadcms/db-postgres'
import type { Demo } from '#platform/parts'
import { type Card, type CardCollection, checkCard, insertCards } from '#registry'

/** A card as the API takes it, and when and by whom it was made. */
export type DatedCard = { createdAt: Date; createdBy: number; data: Card }

/**
 * Writes cards set-wise, under the rules of every other write.
 * @returns their ids in the same order
 * @throws when a rule refuses one, or its key is taken: the sample company breaks no rule
 */
export const insertDated = async (
  { db, payload, req }: Demo,
  collection: CardCollection,
  cards: DatedCard[],
): Promise<number[]> => {
  const fields = payload.collections[collection].config.flattenedFields
  const checked = cards.map(({ data: given }) => {
    const { data, problems } = checkCard({ collection, data: given, fields, user: null })
    if (problems.length > 0) throw new Error(JSON.stringify({ given, problems }))
    return data
  })
  const ids = await insertCards({ cards: checked, collection, req, source: 'system' })
  const rows = cards.map(({ createdAt, createdBy }, index) => {
    const id = ids[index]
    if (!id) throw new Error(`Its key is taken: ${JSON.stringify(checked[index])}`)
    return { created_at: createdAt, created_by_id: createdBy, id }
  })
  await db.execute(sql`
    UPDATE ${sql.identifier(collection)} card
    SET created_at = r.created_at, updated_at = r.created_at, created_by_id = r.created_by_id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id int, created_at timestamptz, created_by_id int) WHERE card.id = r.id`)
  return rows.map(({ id }) => id)
}
