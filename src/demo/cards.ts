import type { CollectionSlug } from 'payload'
import type { Demo } from '#platform/parts'
import { createRecords, type Data } from '#platform/records'

/** A card as the API takes it, and when and by whom it was made. */
export type DatedCard = { createdAt: Date; createdBy: number; data: Data }

/**
 * Writes cards set-wise, under the rules of every other write.
 * @returns their ids in the same order
 * @throws when a rule refuses one, or its key is taken: the sample company breaks no rule
 */
export const insertDated = async (
  { req }: Demo,
  collection: CollectionSlug & ('companies' | 'contacts'),
  cards: DatedCard[],
): Promise<number[]> => {
  const data = cards.map(({ createdAt, createdBy, data }) => {
    const at = createdAt.toISOString()
    return { ...data, createdAt: at, createdBy, updatedAt: at }
  })
  // The sample company is made by the system.
  const written = await createRecords({ collection, data, overrideAccess: true, req })
  return written.map(({ id, problems }, index) => {
    if (id === null) throw new Error(JSON.stringify({ given: data[index], problems }))
    return id
  })
}
