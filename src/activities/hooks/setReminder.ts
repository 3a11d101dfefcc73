import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { idOf } from '#platform/fields'
import { asHook, type Data, type Draft, type Operation } from '#platform/records'
import { settingsOf } from '#settings'
import { remindAt } from '../remindAt'
import { isClosed } from '../state'

/** What the moment of the reminder is worked out from. */
const sources = ['startsAt', 'hasTime', 'reminder', 'assignee'] as const

/**
 * Works out `remindAt` again when what decides it changed, and for an activity that was opened again
 * and is still to come. Otherwise it stays as it is: whoever snoozed it is not reminded earlier.
 */
export const setReminder = asHook(async ({ drafts, operation, req }) => {
  const toRemind: { activity: Data; data: Data }[] = []
  for (const draft of drafts) {
    const way = wayOf(draft, operation)
    if (way === 'leave') continue
    draft.data.remindAt = null
    if (way === 'remind') toRemind.push({ activity: allOf(draft), data: draft.data })
  }
  const moments = await remindersOf(
    toRemind.map(({ activity }) => activity),
    req,
  )
  toRemind.forEach(({ data }, index) => {
    data.remindAt = moments[index]?.toISOString() ?? null
  })
})

const allOf = ({ before, copied, data }: Draft): Data => ({ ...(before ?? copied), ...data })

const wayOf = (draft: Draft, operation: Operation): 'forget' | 'leave' | 'remind' => {
  const { data } = draft
  const stored = draft.before ?? draft.copied ?? {}
  const all = allOf(draft)
  const isReopened = operation === 'update' && !isClosed(all.state) && isClosed(stored.state)
  const isMoved =
    operation === 'create' ||
    sources.some((name) => data[name] !== undefined && !same(stored[name], data[name]))
  if (!isMoved && !isReopened) return 'leave'
  const isOver = Boolean(all.startsAt) && new Date(all.startsAt as string).getTime() < Date.now()
  return (isReopened && !isMoved && isOver) || isClosed(all.state) ? 'forget' : 'remind'
}

/** The same person, instant, number or choice, however it is written. */
const same = (a: unknown, b: unknown): boolean => plain(a) === plain(b)

const plain = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'object') return idOf(value)
  return typeof value === 'string' ? new Date(value).getTime() : value
}

/** When the assignee of an open activity is reminded, by the company's settings and their own. */
export const reminderOf = async (
  activity: Data,
  req: PayloadRequest,
): Promise<Date | null | undefined> => {
  const [moment] = await remindersOf([activity], req)
  return moment
}

const isTimed = ({ hasTime }: Data): boolean => hasTime !== false

const remindersOf = async (
  activities: Data[],
  req: PayloadRequest,
): Promise<(Date | null | undefined)[]> => {
  const due = activities.filter(({ assignee, startsAt }) => idOf(assignee) !== null && startsAt)
  if (due.length === 0) return []
  const { timeZone, workStart } = await settingsOf(req)
  const byHabit = due.filter((one) => typeof one.reminder !== 'number' && isTimed(one))
  const before = await preferencesOf(
    req,
    byHabit.map(({ assignee }) => Number(idOf(assignee))),
  )
  const moments = new Map(
    due.map((activity) => {
      const { assignee: person, reminder, startsAt } = activity
      const assignee = Number(idOf(person))
      const moment = remindAt({
        assignee,
        before: before.get(assignee) ?? usual,
        hasTime: isTimed(activity),
        isClosed: false,
        reminder: typeof reminder === 'number' ? reminder : null,
        startsAt: startsAt as Date | string,
        timeZone,
        workStart,
      })
      return [activity, moment]
    }),
  )
  return activities.map((activity) => moments.get(activity))
}

/** Minutes before the start, for who has not chosen. */
const usual = 15

/** How many minutes before a user wants to be reminded. */
export const preferenceOf = async (req: PayloadRequest, user: number): Promise<number> =>
  (await preferencesOf(req, [user])).get(user) ?? usual

const preferencesOf = async (
  req: PayloadRequest,
  users: number[],
): Promise<Map<number, number>> => {
  if (users.length === 0) return new Map()
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT id, reminders_before AS before FROM users
    WHERE id = ANY(${sql.param([...new Set(users)])}::int[]) AND reminders_before IS NOT NULL`)
  return new Map(rows.map(({ before, id }) => [Number(id), Number(before)]))
}
