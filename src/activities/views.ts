import type { PayloadRequest, Where } from 'payload'
import { actorOf, may } from '#platform/access'
import type { ListView } from '#platform/parts'
import { openStates } from './state'
import { activityTexts } from './translations'

export type ActivityViewKey =
  | 'mine'
  | 'my-day'
  | 'my-groups'
  | 'my-team'
  | 'overdue'
  | 'recently-closed'

/** Days that count as recent. */
export const recentDays = 7

const open: Where = { state: { in: [...openStates] } }

const idle: Where = { nextActionAt: { exists: false } }

/** Several ways, each of conditions that all hold: what the list's own filter shows and changes. */
const ways = (...each: Where[][]): Where => ({ or: each.map((and) => ({ and })) })

type TextKey = keyof (typeof activityTexts)['en']['views']

/** A view with the words of its key; they mean something else to each person on each day. */
const view = <Key extends TextKey>({
  key,
  ...rest
}: { key: Key } & Omit<ListView, 'help' | 'key' | 'label'>) => {
  const { en, it } = activityTexts
  return {
    ...rest,
    help: { en: en.views[key].help, it: it.views[key].help },
    key,
    label: { en: en.views[key].label, it: it.views[key].label },
  }
}

const isInGroup = async (req: PayloadRequest): Promise<boolean> =>
  ((await actorOf(req))?.groups.length ?? 0) > 0

const byTonight: Where = { startsAt: { less_than_equal: 'today' } }
const lately = `last-${recentDays}-days`
const mine: Where = { assignee: { equals: 'me' } }
const on = 'activities'

/** The views of the activities. */
export const activityViews = [
  view({
    isDefault: true,
    key: 'mine',
    on,
    order: 10,
    sort: 'startsAt',
    where: ways([mine, open]),
  }),
  view({
    isCounted: true,
    key: 'my-day',
    on,
    order: 20,
    sort: 'startsAt',
    where: ways([mine, open, byTonight], [mine, open, { startsAt: { exists: false } }]),
  }),
  view({
    key: 'overdue',
    on,
    order: 30,
    sort: 'startsAt',
    where: ways([mine, open, { startsAt: { less_than: 'today' } }]),
  }),
  view({
    key: 'my-team',
    on,
    order: 40,
    shown: isInGroup,
    sort: '-startsAt',
    where: ways([{ assignee: { in: ['my-groups'] } }, open, byTonight]),
  }),
  view({
    isCounted: true,
    key: 'my-groups',
    on,
    order: 50,
    shown: isInGroup,
    sort: 'startsAt',
    where: ways([{ assigneeGroup: { in: ['my-groups'] } }, { assignee: { exists: false } }, open]),
  }),
  view({
    key: 'recently-closed',
    on,
    order: 60,
    sort: '-updatedAt',
    // A cancelled one has no completion: when it was last changed stands in.
    where: ways(
      [mine, { completedAt: { greater_than_equal: lately } }],
      [mine, { state: { equals: 'cancelled' } }, { updatedAt: { greater_than_equal: lately } }],
    ),
  }),
] satisfies (ListView & { key: ActivityViewKey })[]

/** Who sees no activities cannot tell whether nothing is planned. */
const seesActivities = async (req: PayloadRequest): Promise<boolean> =>
  (await may({ collection: 'activities', operation: 'read', req })) !== false

/** Customers for which nothing is planned; of one person all companies that they own or sell to. */
export const companyViews: readonly ListView[] = [
  view({
    key: 'idle',
    on: 'companies',
    order: 50,
    shown: seesActivities,
    sort: 'name',
    where: ways([{ isCustomer: { equals: true } }, idle]),
  }),
  view({
    key: 'my-idle',
    on: 'companies',
    order: 60,
    shown: seesActivities,
    sort: 'name',
    where: ways([idle, { owner: { equals: 'me' } }], [idle, { salesRep: { equals: 'me' } }]),
  }),
]
