import { isolateObjectProperty, type PayloadRequest, ValidationError } from 'payload'

type Args = {
  collection: 'companies' | 'contacts'
  data: Record<string, unknown>
  externalId: string
  req: PayloadRequest
}

/**
 * Creates or changes the record with this external key, with the user's rights. Two at once make
 * one: the unique index decides, and the one that lost changes what the other made.
 * @throws what create and update throw; not found when the key belongs to a record that the user
 * may not see
 */
export const upsert = async ({ collection, data, externalId, req }: Args) => {
  const found = await find({ collection, externalId, req })
  if (found) return change({ collection, data, externalId, req }, found)
  try {
    const doc = await req.payload.create({
      collection,
      data: { ...data, externalId } as never,
      depth: 0,
      overrideAccess: false,
      req: isolateObjectProperty(req, 'transactionID'),
      user: req.user,
    })
    return { created: true, doc }
  } catch (error) {
    const clash =
      error instanceof ValidationError &&
      error.data.errors.some(({ path }: { path: string }) => path === 'externalId')
    const other = clash ? await find({ collection, externalId, req }) : null
    if (!other) throw error
    return change({ collection, data, externalId, req }, other)
  }
}

const find = async ({
  collection,
  externalId,
  req,
}: Omit<Args, 'data'>): Promise<null | number> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    user: req.user,
    where: { externalId: { equals: externalId } },
  })
  return docs[0] ? Number(docs[0].id) : null
}

const change = async ({ collection, data, externalId, req }: Args, id: number) => {
  // The other system's own: this call creates or changes, whatever happened here meanwhile.
  const { updatedAt: _, ...fields } = data
  const doc = await req.payload.update({
    collection,
    data: { ...fields, externalId } as never,
    depth: 0,
    id,
    overrideAccess: false,
    req: isolateObjectProperty(req, 'transactionID'),
    user: req.user,
  })
  return { created: false, doc }
}
