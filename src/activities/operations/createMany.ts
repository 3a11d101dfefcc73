import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'
import { createRecords, type Written } from '#platform/records'

/** A new activity, as a program describes it. */
export type NewActivity = Omit<RequiredDataFromCollectionSlug<'activities'>, 'id'>

type CreateManyArgs = {
  activities: NewActivity[]
  /** As in Payload: whether the rights of the request's user are left out. @default false */
  overrideAccess?: boolean
  req: PayloadRequest
}

/**
 * Writes many activities in a few statements, under the rules of one that is saved in its form:
 * status and outcome, day and time, reminder, what may be pointed at. In the request's transaction,
 * or in one of its own; some hundred at a time keep the statements small.
 * @returns what came of each, in the same order; a refused one costs nothing but itself
 */
export const createManyActivities = ({ activities, ...args }: CreateManyArgs): Promise<Written[]> =>
  createRecords({ collection: 'activities', data: activities.map((one) => ({ ...one })), ...args })
