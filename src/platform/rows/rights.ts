import type { CollectionSlug, PayloadRequest } from 'payload'
import { type AccessAnswer, both, may } from '../access'

/** The collections that this user may take anything out of. */
export const exportableCollections = async (req: PayloadRequest): Promise<CollectionSlug[]> => {
  const ruled = req.payload.config.collections.filter(({ custom }) => custom?.access)
  const answers = await Promise.all(
    ruled.map(async ({ slug }) => ({ open: await exportRight(slug, req), slug })),
  )
  return answers.filter(({ open }) => open !== false).map(({ slug }) => slug)
}

/** What a user may take out: what they may also read. */
export const exportRight = async (
  collection: CollectionSlug,
  req: PayloadRequest,
): Promise<AccessAnswer> =>
  both(
    await may({ collection, operation: 'read', req }),
    await may({ collection, operation: 'export', req }),
  )
