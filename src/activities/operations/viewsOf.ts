import type { PayloadRequest } from 'payload'
import { viewHref } from '#platform/admin/Views/view'
import { readyMadeOf } from '#platform/admin/Views/viewsOf'
import { type ActivityViewKey, activityViews } from '../views'

/** Where the lists of the ready-made views are, as far as they are for the person who asks. */
export const activityViewLinks = async (
  req: PayloadRequest,
): Promise<Partial<Record<ActivityViewKey, string>>> => {
  const { config } = req.payload
  const views = await readyMadeOf('activities', req)
  return Object.fromEntries(
    views.map((view) => [view.key, viewHref({ ...view, collection: 'activities', config })]),
  )
}

/** A view of the activities, if it is for the person who asks. */
export const activityViewFor = async (
  key: ActivityViewKey,
  req: PayloadRequest,
): Promise<(typeof activityViews)[number] | undefined> => {
  const view = activityViews.find((one) => one.key === key)
  return view && (await (view.shown?.(req) ?? true)) ? view : undefined
}
