import type { CollectionSlug, PayloadRequest } from 'payload'

/** Puts a record into the trash, where its collection has one; else it is deleted, unless it is in use. */
export const removeOne = ({
  collection,
  id,
  req,
}: {
  collection: CollectionSlug
  id: number
  req: PayloadRequest
}): Promise<unknown> => {
  const which = { collection, depth: 0, id, overrideAccess: false, req, user: req.user }
  if (!req.payload.collections[collection].config.trash) return req.payload.delete({ ...which })
  // Whatever the collection is: those with a trash have this field.
  const data = { deletedAt: new Date().toISOString() } as never
  return req.payload.update({ ...which, data })
}
