import type { Where } from 'payload'
import { openStates } from './state'

/** A saved view that everyone has: a filter of the list itself, so that it can be refined. */
export type ActivityView = { key: ActivityViewKey; sort: string; where: Where }
export type ActivityViewKey = 'my-day' | 'my-groups' | 'my-team' | 'recently-closed'

/** Days that count as recent. */
export const recentDays = 7

const open: Where = { state: { in: [...openStates] } }

const idle: Where = { nextActionAt: { exists: false } }

/** Several ways, each of conditions that all hold: what the list's own filter shows and changes. */
const ways = (...each: Where[][]): Where => ({ or: each.map((and) => ({ and })) })

/** Customers for which nothing is planned; of one person all companies that they own or sell to. */
export const companyViews: readonly { key: CompanyViewKey; where: Where }[] = [
  { key: 'idle', where: ways([{ isCustomer: { equals: true } }, idle]) },
  {
    key: 'my-idle',
    where: ways([idle, { owner: { equals: 'me' } }], [idle, { salesRep: { equals: 'me' } }]),
  },
]
export type CompanyViewKey = 'idle' | 'my-idle'

const byTonight: Where = { startsAt: { less_than_equal: 'today' } }
const lately = `last-${recentDays}-days`
const mine: Where = { assignee: { equals: 'me' } }

const ofGroups: readonly ActivityView[] = [
  {
    key: 'my-team',
    sort: '-startsAt',
    where: ways([{ assignee: { in: ['my-groups'] } }, open, byTonight]),
  },
  {
    key: 'my-groups',
    sort: 'startsAt',
    where: ways([{ assigneeGroup: { in: ['my-groups'] } }, { assignee: { exists: false } }, open]),
  },
]

/**
 * The saved views of the activities, in words that mean something else to each person on each day.
 * @param isInGroup those of groups are for who is in one
 */
export const activityViews = (isInGroup: boolean): ActivityView[] => [
  {
    key: 'my-day',
    sort: 'startsAt',
    where: ways([mine, open, byTonight], [mine, open, { startsAt: { exists: false } }]),
  },
  ...(isInGroup ? ofGroups : []),
  {
    key: 'recently-closed',
    sort: '-updatedAt',
    // A cancelled one has no completion: when it was last changed stands in.
    where: ways(
      [mine, { completedAt: { greater_than_equal: lately } }],
      [mine, { state: { equals: 'cancelled' } }, { updatedAt: { greater_than_equal: lately } }],
    ),
  },
]
