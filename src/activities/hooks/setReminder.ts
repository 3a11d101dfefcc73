import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { idOf } from '#platform/fields'
import { settingsOf } from '#settings'
import { remindAt } from '../remindAt'
import { isClosed } from '../state'

type Data = Record<string, unknown>

/** What the moment of the reminder is worked out from. */
const sources = ['startsAt', 'hasTime', 'reminder', 'assignee'] as const

/**
 * Works out `remindAt` again when what decides it changed, and for an activity that was opened again
 * and is still to come. Otherwise it stays as it is: whoever snoozed it is not reminded earlier.
 */
export const setReminder: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc = {},
  req,
}) => {
  const all: Data = { ...originalDoc, ...data }
  const isOver = isClosed(all.state)
  const isReopened = operation === 'update' && !isOver && isClosed(originalDoc.state)
  const isMoved =
    operation === 'create' ||
    sources.some((name) => data[name] !== undefined && !same(originalDoc[name], data[name]))
  if (!isMoved && !isReopened) return data
  const isPast = Boolean(all.startsAt) && new Date(all.startsAt as string).getTime() < Date.now()
  const moment =
    isReopened && !isMoved && isPast
      ? null
      : await reminderOf({ activity: all, isClosed: isOver, req })
  data.remindAt = moment?.toISOString() ?? null
  return data
}

/** The same person, instant, number or choice, however it is written. */
const same = (a: unknown, b: unknown): boolean => plain(a) === plain(b)

const plain = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'object') return idOf(value)
  return typeof value === 'string' ? new Date(value).getTime() : value
}

/** When the assignee is reminded of an activity, by the company's settings and their own. */
export const reminderOf = async ({
  activity: { assignee: person, hasTime, reminder, startsAt },
  isClosed,
  req,
}: {
  activity: Data
  isClosed: boolean
  req: PayloadRequest
}): Promise<Date | null> => {
  const assignee = idOf(person)
  if (assignee === null || !startsAt || isClosed) return null
  const minutes = typeof reminder === 'number' ? reminder : null
  const { timeZone, workStart } = await settingsOf(req)
  return remindAt({
    assignee,
    before: minutes === null && hasTime !== false ? await preferenceOf(req, assignee) : 0,
    hasTime: hasTime !== false,
    isClosed,
    reminder: minutes,
    startsAt: startsAt as Date | string,
    timeZone,
    workStart,
  })
}

/** How many minutes before a user wants to be reminded. */
export const preferenceOf = async (req: PayloadRequest, user: number): Promise<number> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT reminders_before AS before FROM users WHERE id = ${user}`,
  )
  return Number(rows[0]?.before ?? 15)
}
