import { isolateObjectProperty, type PayloadRequest, ValidationError } from 'payload'

type Args = {
  collection: 'companies' | 'contacts'
  data: Record<string, unknown>
  externalId: string
  req: PayloadRequest
  /** Takes the record out of the trash, where it is there. @default false */
  restore?: boolean
}

/**
 * Creates or changes the record with this external key, with the user's rights. Two at once make
 * one: the unique index decides, and the one that lost changes what the other made.
 * @throws what create and update throw; not found when the key belongs to a record that the user
 * may not see
 */
export const upsert = async (args: Args) => {
  const { collection, data, externalId, req } = args
  const found = await find(args)
  if (found) return change(args, found)
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
    const other = clash ? await find(args) : null
    if (!other) throw error
    return change(args, other)
  }
}

const find = async ({
  collection,
  externalId,
  req,
  restore,
}: Omit<Args, 'data'>): Promise<null | number> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    trash: restore,
    user: req.user,
    where: { externalId: { equals: externalId } },
  })
  return docs[0] ? Number(docs[0].id) : null
}

const change = async ({ collection, data, externalId, req, restore }: Args, id: number) => {
  // The other system's own: this call creates or changes, whatever happened here meanwhile.
  const { updatedAt: _, ...fields } = data
  const doc = await req.payload.update({
    collection,
    data: { ...fields, externalId, ...(restore && { deletedAt: null }) } as never,
    depth: 0,
    id,
    overrideAccess: false,
    req: isolateObjectProperty(req, 'transactionID'),
    trash: restore,
    user: req.user,
  })
  return { created: false, doc }
}
