import type { PayloadRequest, Where } from 'payload'

/** Which of Payload's preferences are the asking person's own, of these keys. */
export const ownWhere = (req: PayloadRequest, keys: readonly string[]): Where => ({
  and: [
    { key: { in: [...keys] } },
    { 'user.relationTo': { equals: 'users' } },
    { 'user.value': { equals: Number(req.user?.id) } },
  ],
})

/** What the asking person left under these keys, in one query; a program left nothing. */
export const ownPreferences = async (
  req: PayloadRequest,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> => {
  if (req.user?.collection !== 'users') return new Map()
  const { docs } = await req.payload.db.find<{ key: string; value: unknown }>({
    collection: 'payload-preferences',
    pagination: false,
    req,
    where: ownWhere(req, keys),
  })
  return new Map(docs.map(({ key, value }) => [key, value]))
}
