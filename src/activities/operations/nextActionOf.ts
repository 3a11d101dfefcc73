import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { accessibleIDs } from '#platform/database'

type NextArgs = {
  /** The relationship of activities that points at the record. */
  field: string
  /** Of the record. */
  id: number
  req: PayloadRequest
}

/** What is planned next about a record, as far as the person may see it; null for nothing. */
export const nextActionOf = async ({
  field,
  id,
  req,
}: NextArgs): Promise<null | { activity: Activity; mayChange: boolean }> => {
  const { docs } = await req.payload.find({
    collection: 'activities',
    depth: 0,
    disableErrors: true,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    sort: ['startsAt'],
    user: req.user,
    where: { [field]: { equals: id }, state: { in: ['planned', 'in-progress'] } },
  })
  const [activity] = docs
  if (!activity) return null
  const changeable = await accessibleIDs({
    collection: 'activities',
    ids: [activity.id],
    operation: 'update',
    req,
  })
  return { activity, mayChange: changeable.has(activity.id) }
}
