import type { Where } from 'payload'
import { addDays, dayBounds } from '#platform/i18n/dates'
import { openStates } from './state'

/** Who looks, and when: what the saved views are relative to. */
type Viewpoint = {
  /** People who share a group with the one who looks, who is one of them. */
  colleagues: number[]
  /** Today, in the company's time zone. */
  day: string
  groups: number[]
  me: number
  timeZone: string
}

/** A saved view that everyone has: a filter of the list itself, so that it can be refined. */
export type ActivityView = { key: ActivityViewKey; sort: string; where: Where }
export type ActivityViewKey = 'my-day' | 'my-groups' | 'my-team' | 'recently-closed'

/** Days that count as recent. */
export const recentDays = 7

const open: Where = { state: { in: [...openStates] } }

/** Customers for which nothing is planned; of one person all companies that they own or sell to. */
export const companyViews = (me: number): { key: CompanyViewKey; where: Where }[] => {
  const idle: Where = { nextActionAt: { exists: false } }
  return [
    { key: 'idle', where: ways([{ isCustomer: { equals: true } }, idle]) },
    {
      key: 'my-idle',
      where: ways([idle, { owner: { equals: me } }], [idle, { salesRep: { equals: me } }]),
    },
  ]
}
export type CompanyViewKey = 'idle' | 'my-idle'

/** Several ways, each of conditions that all hold: what the list's own filter shows and changes. */
const ways = (...each: Where[][]): Where => ({ or: each.map((and) => ({ and })) })

/** The saved views of the activities; a view of groups only for who is in one. */
export const activityViews = ({
  colleagues,
  day,
  groups,
  me,
  timeZone,
}: Viewpoint): ActivityView[] => {
  const byTonight: Where = { startsAt: { less_than: endOf(day, timeZone) } }
  const since = dayBounds(addDays(day, -recentDays), timeZone).start.toISOString()
  const mine: Where = { assignee: { equals: me } }
  return [
    {
      key: 'my-day',
      sort: 'startsAt',
      where: ways([mine, open, byTonight], [mine, open, { startsAt: { exists: false } }]),
    },
    ...(groups.length > 0
      ? ([
          {
            key: 'my-team',
            sort: '-startsAt',
            where: ways([{ assignee: { in: colleagues } }, open, byTonight]),
          },
          {
            key: 'my-groups',
            sort: 'startsAt',
            where: ways([{ assigneeGroup: { in: groups } }, { assignee: { exists: false } }, open]),
          },
        ] satisfies ActivityView[])
      : []),
    {
      key: 'recently-closed',
      sort: '-updatedAt',
      // A cancelled one has no completion: when it was last changed stands in.
      where: ways(
        [mine, { completedAt: { greater_than_equal: since } }],
        [mine, { state: { equals: 'cancelled' } }, { updatedAt: { greater_than_equal: since } }],
      ),
    },
  ]
}

/**
 * The end of a day, for timed ones and to-dos (noon UTC of their day) alike: east of UTC+12 noon
 * comes last.
 */
const endOf = (day: string, timeZone: string): string => {
  const end = dayBounds(day, timeZone).end.toISOString()
  const afterNoon = `${day}T12:00:00.001Z`
  return end > afterNoon ? end : afterNoon
}
