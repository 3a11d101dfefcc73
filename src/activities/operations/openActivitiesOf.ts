import type { PayloadRequest } from 'payload'
import type { Activity } from '../../payload-types'

/**
 * What is planned or in progress for a user, the earliest first, as far as the asking person may
 * see it. It walks the index (assignee, state, startsAt).
 * @param limit @default 12
 */
export const openActivitiesOf = async ({
  limit = 12,
  req,
  user,
}: {
  limit?: number
  req: PayloadRequest
  user: number
}): Promise<Activity[]> => {
  const read = (state: 'in-progress' | 'planned') =>
    req.payload.find({
      collection: 'activities',
      depth: 1,
      disableErrors: true,
      limit,
      overrideAccess: false,
      pagination: false,
      req,
      sort: 'startsAt',
      user: req.user,
      where: { and: [{ assignee: { equals: user } }, { state: { equals: state } }] },
    })
  // One walk of the index for each state; both together would have to be sorted.
  const found = await Promise.all([read('in-progress'), read('planned')])
  const late = Number.POSITIVE_INFINITY
  const timeOf = ({ startsAt }: Activity) => (startsAt ? new Date(startsAt).getTime() : late)
  return found
    .flatMap(({ docs }) => docs)
    .sort((a, b) => timeOf(a) - timeOf(b))
    .slice(0, limit)
}
