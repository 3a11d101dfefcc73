import type { WidgetServerProps } from 'payload'
import { activityViewLinks, myDay } from '#activities'
import { may } from '#platform/access'
import { adminPath } from '#platform/admin/adminPath'
import { settingsOf } from '#settings'
import { laterThisWeek } from '../../operations/laterThisWeek'
import { DayBoard } from './DayBoard'
import { type Day, isFree } from './day'

/** What the one who looks has to do today, and the ways to get it done: the top of the home page. */
export const MyDay = async ({ req }: WidgetServerProps) => {
  const { payload, user } = req
  if (user?.collection !== 'users') return null
  if ((await may({ collection: 'activities', operation: 'read', req })) === false) return null
  const { timeZone } = await settingsOf(req)
  const own = { req, timeZone, user: Number(user.id) }
  const [today, week, add, update, links] = await Promise.all([
    myDay(own),
    laterThisWeek(own),
    may({ collection: 'activities', operation: 'create', req }),
    may({ collection: 'activities', operation: 'update', req }),
    activityViewLinks(req),
  ])
  const day: Day = { ...today, week }
  // Who may only read plans nothing: an empty day would only say so.
  if (add === false && update === false && isFree(day)) return null
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
