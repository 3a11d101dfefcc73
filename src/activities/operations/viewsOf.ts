import type { PayloadRequest } from 'payload'
import { actorOf, colleaguesOf } from '#platform/access'
import { viewHref } from '#platform/admin/SavedViews/view'
import { dayIn } from '#platform/i18n/dates'
import { settingsOf } from '#settings'
import { type ActivityView, type ActivityViewKey, activityViews } from '../views'

/** A saved view with the address of the list that shows it. */
export type LinkedView = ActivityView & { href: string }

/**
 * The saved views of the activities for who is asking, today in the company's time zone; none for an
 * API client, which has no day.
 * @param day as on another day (`YYYY-MM-DD`)
 */
export const viewsOf = async (
  req: PayloadRequest,
  day?: string,
): Promise<{ today: string; views: LinkedView[] }> => {
  const { timeZone } = await settingsOf(req)
  const today = dayIn(new Date(), timeZone)
  const actor = await actorOf(req)
  if (!actor || actor.userID === null) return { today, views: [] }
  const views = activityViews({
    colleagues: await colleaguesOf(req, actor),
    day: day ?? today,
    groups: actor.groups,
    me: actor.userID,
    timeZone,
  })
  const { config } = req.payload
  return {
    today,
    views: views.map((view) => ({
      ...view,
      href: viewHref({ ...view, collection: 'activities', config, day: day ?? today }),
    })),
  }
}

/** Where the lists of the saved views are, today. */
export const activityViewLinks = async (
  req: PayloadRequest,
): Promise<Partial<Record<ActivityViewKey, string>>> => {
  const { views } = await viewsOf(req)
  return Object.fromEntries(views.map(({ href, key }) => [key, href]))
}
