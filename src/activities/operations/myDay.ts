import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Sort, Where } from 'payload'
import type { Activity } from '#payload-types'
import { actorOf } from '#platform/access'
import { transactionOf } from '#platform/database'
import { dayBounds, dayIn } from '#platform/i18n/dates'
import { openStates } from '../state'
import { lasting, longestOfOthers } from './lasting'

/** Activities of one part of the day, and whether there are more than these. */
export type DayPart = { docs: Activity[]; hasMore: boolean }

/** A day's work of a person (D6). */
export type MyDay = {
  /** Timed ones that touch the day, by time: those that began before it first. */
  appointments: DayPart
  /** What they closed on that day, the last first. */
  closed: DayPart
  /** `YYYY-MM-DD` */
  day: string
  /** Of days before, still open; today only. */
  overdue: DayPart
  /** Waiting in the queues of their groups for somebody to claim it; today only. */
  queue: DayPart
  timeZone: string
  /** The day that it is now in this time zone. */
  today: string
  /** To-dos of the day: no time set. */
  todos: DayPart
  /** Open, planned for no day at all; today only. */
  undated: DayPart
}

type MyDayArgs = {
  /** `YYYY-MM-DD`; today without one */
  day?: string
  /** Of each part. @default 50 */
  limit?: number
  now?: Date
  req: PayloadRequest
  /** Whose days begin and end: the reader's own, or the company's. */
  timeZone: string
  /** Whose day it is, as far as the asking one may see it. */
  user: number
}

const none: DayPart = { docs: [], hasMore: false }

/**
 * What a person has to do on a day, what is late, what waits in their groups, and what they closed.
 * A to-do belongs to its plain day in every time zone, a timed one to each day of the reader's clock
 * that it touches; one that ends at midnight does not touch the next.
 * Each part is walks of the indexes (assignee or group, state, startsAt), one for each open state:
 * both together would have to be sorted. What lasts longer than a day comes from its own index.
 */
export const myDay = async ({
  limit = 50,
  now = new Date(),
  req,
  timeZone,
  user,
  ...args
}: MyDayArgs): Promise<MyDay> => {
  const today = dayIn(now, timeZone)
  const day = args.day ?? today
  const read = reader({ limit, req })
  const span = spanOf(day, timeZone)
  const open = (where: Where, sort: Sort = 'startsAt') =>
    openStates.map((state) =>
      read({ and: [{ assignee: { equals: user } }, { state: { equals: state } }, where] }, sort),
    )
  const long = async () => {
    const mine: Where[] = [{ assignee: { equals: user } }, { state: { in: [...openStates] } }]
    const where = { and: [...mine, ...span.across] }
    const ids = await lasting({ limit: limit + 1, req, where })
    return ids.length > 0 ? read({ id: { in: ids } }, 'startsAt') : []
  }
  const queue = async () => {
    const groups = await groupsOf(req, user)
    return groups.flatMap((group) =>
      openStates.map((state) =>
        read(
          {
            and: [
              { assigneeGroup: { equals: group } },
              { state: { equals: state } },
              { assignee: { exists: false } },
            ],
          },
          'startsAt',
        ),
      ),
    )
  }
  const parts = async (walks: Promise<Activity[]>[], order = byStart) =>
    partOf((await Promise.all(walks)).flat().sort(order), limit)
  const isToday = day === today
  const [appointments, todos, overdue, undated, waiting, closed] = await Promise.all([
    parts([...open(span.timed), long()]),
    parts(open(span.plain)),
    isToday ? parts(open(span.before)) : none,
    isToday ? parts(open({ startsAt: { exists: false } }, '-createdAt'), byNewest) : none,
    isToday ? queue().then((walks) => parts(walks)) : none,
    parts(
      closedBy(user, span).map((where) => read(where, '-completedAt')),
      byClosing,
    ),
  ])
  return { appointments, closed, day, overdue, queue: waiting, timeZone, today, todos, undated }
}

type Span = {
  /** Timed ones that began more than a day before it and go on: those that last longer than a day. */
  across: Where[]
  before: Where
  closed: (field: string) => Where[]
  plain: Where
  /** The other timed ones that touch it. */
  timed: Where
}

/**
 * A day as filters. Each begins with a plain bound on the date, which the index walks; what tells
 * to-dos (noon UTC of their day) from timed ones follows. (A timed one always has an end.)
 */
const spanOf = (day: string, timeZone: string): Span => {
  const { end, start } = dayBounds(day, timeZone)
  const noon = `${day}T12:00:00.000Z`
  const from = start.toISOString()
  const to = end.toISOString()
  const earliest = new Date(start.getTime() - longestOfOthers).toISOString()
  const isTimed: Where = { hasTime: { not_equals: false } }
  const isPlain: Where = { hasTime: { equals: false } }
  const begins: Where = { startsAt: { greater_than_equal: from } }
  const goesOn: Where = { endsAt: { greater_than: from } }
  return {
    across: [isTimed, { startsAt: { less_than: earliest } }, goesOn],
    before: {
      and: [
        { startsAt: { less_than: from > noon ? from : noon } },
        {
          or: [
            {
              and: [
                isTimed,
                { startsAt: { less_than: from } },
                { endsAt: { less_than_equal: from } },
              ],
            },
            { and: [isPlain, { startsAt: { less_than: noon } }] },
          ],
        },
      ],
    },
    closed: (field) => [{ [field]: { greater_than_equal: from } }, { [field]: { less_than: to } }],
    plain: { and: [{ startsAt: { equals: noon } }, isPlain] },
    timed: {
      and: [
        { startsAt: { greater_than_equal: earliest } },
        { startsAt: { less_than: to } },
        isTimed,
        { or: [begins, goesOn] },
      ],
    },
  }
}

/** A cancelled one has no completion: when it was last changed stands in for when it was closed. */
const closedBy = (user: number, { closed }: Span): Where[] => [
  { and: [...closed('completedAt'), { completedBy: { equals: user } }] },
  {
    and: [
      ...closed('updatedAt'),
      { completedBy: { equals: user } },
      { state: { equals: 'cancelled' } },
    ],
  },
]

const columns = {
  assignee: true,
  assigneeGroup: true,
  company: true,
  completedAt: true,
  contact: true,
  createdAt: true,
  createdBy: true,
  description: true,
  duration: true,
  hasTime: true,
  mode: true,
  nextAssignee: true,
  nextDate: true,
  nextNotes: true,
  note: true,
  onAgenda: true,
  outcome: true,
  priority: true,
  startsAt: true,
  state: true,
  status: true,
  subject: true,
  updatedAt: true,
} as const

const reader =
  ({ limit, req }: { limit: number; req: PayloadRequest }) =>
  async (where: Where, sort: Sort): Promise<Activity[]> => {
    const { docs } = await req.payload.find({
      collection: 'activities',
      depth: 1,
      limit: limit + 1,
      overrideAccess: false,
      pagination: false,
      req,
      select: columns,
      sort,
      user: req.user,
      where,
    })
    // The columns that the lines of a day need.
    return docs as Activity[]
  }

const partOf = (docs: Activity[], limit: number): DayPart => ({
  docs: docs.slice(0, limit),
  hasMore: docs.length > limit,
})

const late = '9999'
const byStart = (a: Activity, b: Activity) =>
  (a.startsAt ?? late).localeCompare(b.startsAt ?? late) || a.id - b.id
const byNewest = (a: Activity, b: Activity) => b.createdAt.localeCompare(a.createdAt)
const closedAt = ({ completedAt, updatedAt }: Activity) => completedAt ?? updatedAt
const byClosing = (a: Activity, b: Activity) => closedAt(b).localeCompare(closedAt(a))

/** The groups in whose queues a person looks. */
const groupsOf = async (req: PayloadRequest, user: number): Promise<number[]> => {
  const actor = await actorOf(req)
  if (actor?.userID === user) return actor.groups
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT groups_id AS id FROM users_rels WHERE path = 'groups' AND parent_id = ${user}`,
  )
  return rows.map(({ id }) => Number(id))
}
