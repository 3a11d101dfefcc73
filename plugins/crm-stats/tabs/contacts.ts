import type { PayloadRequest, Where } from 'payload'
import type { Activity } from '#payload-types'

export type Contacts = {
  /** Days from one to the next; null with fewer than two. */
  averageDays: null | number
  first: Activity | null
  last: Activity | null
  /** The list's filter for all of them. */
  where: Where
}

/**
 * When there was contact: activities that were done, by their date, as far as the asking person may
 * see them. Each end is one step into an index.
 */
export const contactsOf = async (
  subject: Where,
  count: number,
  req: PayloadRequest,
): Promise<Contacts> => {
  const where: Where = {
    and: [subject, { state: { equals: 'done' } }, { startsAt: { exists: true } }],
  }
  const end = async (sort: '-startsAt' | 'startsAt') => {
    const { docs } = await req.payload.find({
      collection: 'activities',
      depth: 0,
      limit: 1,
      overrideAccess: false,
      pagination: false,
      req,
      sort,
      user: req.user,
      where,
    })
    return docs[0] ?? null
  }
  const [first, last] = await Promise.all([end('startsAt'), end('-startsAt')])
  const days =
    first?.startsAt && last?.startsAt
      ? (Date.parse(last.startsAt) - Date.parse(first.startsAt)) / 86_400_000
      : 0
  return { averageDays: count > 1 ? days / (count - 1) : null, first, last, where }
}
