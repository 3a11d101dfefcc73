import type { PayloadRequest } from 'payload'
import type { Comment } from '#payload-types'
import { titlesOf } from '#platform/admin/titles'
import type { RecordName } from '../record'

/** Comments as the asking person may see them, with the names of people. */
export const readComments = async (req: PayloadRequest, ids: number[]): Promise<Comment[]> => {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'comments',
    depth: 1,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    user: req.user,
    where: { id: { in: ids } },
  })
  return docs
}

/** What a record is called. */
export const titleOf = async (
  req: PayloadRequest,
  { relationTo, value }: RecordName,
): Promise<string> =>
  (await titlesOf({ collection: relationTo, ids: [value], req })).get(value)?.title ?? '—'

/** Who wrote it; a program has no name here. */
export const authorOf = ({ author }: Pick<Comment, 'author'>): null | string =>
  author && typeof author === 'object' ? author.name : null
