import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { accessibleTo, tableOf, transactionOf } from '#platform/database'
import { openStates } from '../state'

/** When the next open activity about a record is due, and when the last done one took place. */
export type WorkDates = { last: Date | null; next: Date | null }

type WorkDatesArgs = {
  /** The field of activities that names the records: `lead`. */
  about: string
  ids: number[]
  req: PayloadRequest
}

/**
 * The dates of work on each record, as far as the user may see its activities, in one statement. An open
 * one without a date counts from when it was written down, as those of companies do.
 */
export const workDatesOf = async ({
  about,
  ids,
  req,
}: WorkDatesArgs): Promise<Map<number, WorkDates>> => {
  const compiled = await accessibleTo({
    collection: 'activities',
    req,
    where: { [about]: { in: ids } },
  })
  if (!compiled) return new Map()
  const activities = tableOf(req.payload, 'activities')
  const column = (name: string) => activities[name as keyof typeof activities]
  const open = sql.join(
    openStates.map((state) => sql`${state}`),
    sql`, `,
  )
  const isOpen = sql`${column('state')} IN (${open})`
  const isDone = sql`${column('state')} = 'done'`
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT ${column(about)} AS id,
      coalesce(min(${column('startsAt')}) FILTER (WHERE ${isOpen}),
        min(${column('createdAt')}) FILTER (WHERE ${isOpen})) AS next,
      coalesce(max(${column('startsAt')}) FILTER (WHERE ${isDone}),
        max(${column('completedAt')}) FILTER (WHERE ${isDone})) AS last
    FROM ${compiled.from} WHERE ${compiled.where} GROUP BY 1`)
  const dateOf = (value: unknown): Date | null => (value ? new Date(String(value)) : null)
  return new Map(
    rows.map(({ id, last, next }) => [Number(id), { last: dateOf(last), next: dateOf(next) }]),
  )
}
