import type { WidgetServerProps } from 'payload'
import { activityViewLinks, myDay } from '#activities'
import { may } from '#platform/access'
import { adminPath } from '#platform/admin/adminPath'
import { settingsOf } from '#settings'
import { DayBoard } from './DayBoard'

/** What the one who looks has to do today, and the ways to get it done: the top of the home page. */
export const MyDay = async ({ req }: WidgetServerProps) => {
  const { payload, user } = req
  if (user?.collection !== 'users') return null
  if ((await may({ collection: 'activities', operation: 'read', req })) === false) return null
  const { timeZone } = await settingsOf(req)
  const [day, add, update, links] = await Promise.all([
    myDay({ req, timeZone, user: Number(user.id) }),
    may({ collection: 'activities', operation: 'create', req }),
    may({ collection: 'activities', operation: 'update', req }),
    activityViewLinks(req),
  ])
  return (
    <DayBoard
      addHref={add === false ? null : adminPath(payload.config, '/collections/activities/create')}
      canUpdate={update !== false}
      // As plain values: they go to the browser, as those of other days do.
      initial={JSON.parse(JSON.stringify(day))}
      links={links}
      name={user.name}
    />
  )
}
