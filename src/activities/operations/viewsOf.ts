import type { PayloadRequest } from 'payload'
import { actorOf } from '#platform/access'
import { viewHref } from '#platform/admin/SavedViews/view'
import { type ActivityView, type ActivityViewKey, activityViews } from '../views'

/** A saved view with the address of the list that shows it. */
export type LinkedView = ActivityView & { href: string }

/** The saved views of the activities for who is asking; none for an API client, which has no day. */
export const viewsOf = async (req: PayloadRequest): Promise<LinkedView[]> => {
  const actor = await actorOf(req)
  if (!actor || actor.userID === null) return []
  const { config } = req.payload
  return activityViews(actor.groups.length > 0).map((view) => ({
    ...view,
    href: viewHref({ ...view, collection: 'activities', config }),
  }))
}

/** Where the lists of the saved views are. */
export const activityViewLinks = async (
  req: PayloadRequest,
): Promise<Partial<Record<ActivityViewKey, string>>> =>
  Object.fromEntries((await viewsOf(req)).map(({ href, key }) => [key, href]))
