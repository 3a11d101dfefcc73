import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/** Whether there is a record that the filter finds and the person may see; who may read none sees none. */
export const seesSome = async (
  collection: CollectionSlug,
  where: Where,
  req: PayloadRequest,
): Promise<boolean> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    disableErrors: true,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    user: req.user,
    where,
  })
  return docs.length > 0
}
