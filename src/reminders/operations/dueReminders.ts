import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { actorOf, may } from '#platform/access'
import { accessibleTo, transactionOf } from '#platform/database'
import { instantAt } from '#platform/i18n/dates'
import { contributed, type DueItem } from '#platform/parts'
import { dayIn, settingsOf } from '#settings'

/** More than this is “many”, and is not counted. */
export const mostCounted = 100

/** What is due, as the bell shows it. */
export type Reminder = Pick<
  Activity,
  'company' | 'contact' | 'description' | 'hasTime' | 'id' | 'mode' | 'remindAt' | 'startsAt'
>

export type DueReminders = {
  /** May the user close and change activities at all? */
  canUpdate: boolean
  /** How many are due; 100 for more as well. */
  count: number
  /** Those that came due last, the newest first. */
  items: Reminder[]
  /** What is due beside activities, from other parts. */
  others: DueItem[]
  /** When work begins tomorrow, to put things off until then; null where nothing is due. */
  tomorrow: null | string
}

/**
 * What reminds the asking person at this moment: open activities of theirs whose moment has come,
 * as far as they may see them. It reads a stretch of one index, however many activities there are.
 * @param limit most items @default 20
 */
export const dueReminders = async ({
  limit = 20,
  req,
}: {
  limit?: number
  req: PayloadRequest
}): Promise<DueReminders> => {
  const [actor, access, update] = await Promise.all([
    actorOf(req),
    accessibleTo({ collection: 'activities', req }),
    may({ collection: 'activities', operation: 'update', req }),
  ])
  const canUpdate = update !== false
  const others = actor?.userID ? await dueElsewhere(req, limit) : []
  const nothing = { canUpdate, count: others.length, items: [], others, tomorrow: null }
  if (!access || !actor?.userID) return nothing
  const db = await transactionOf(req)
  // The very condition of the index `activities_remind`, so that it is what is walked.
  const { rows } = await db.execute(sql`
    SELECT activities.id FROM ${access.from}
    WHERE activities.assignee_id = ${actor.userID} AND activities.remind_at <= now()
      AND activities.state IN ('planned', 'in-progress') AND ${access.where}
    ORDER BY activities.remind_at DESC LIMIT ${mostCounted}`)
  const ids = rows.slice(0, limit).map(({ id }) => Number(id))
  if (ids.length === 0) return nothing
  return {
    canUpdate,
    count: rows.length + others.length,
    items: await load(req, ids),
    others,
    tomorrow: await startOfTomorrow(req),
  }
}

/** What other parts remind the asking person of, the latest first. */
const dueElsewhere = async (req: PayloadRequest, limit: number): Promise<DueItem[]> => {
  const sources = contributed(req.payload.config).of('reminders')
  const due = await Promise.all(
    sources.map(async (source) =>
      (await source.due({ limit, req })).map((item) => ({
        ...item,
        // Unique among the items of all sources.
        id: `${source.slug}:${item.id}`,
      })),
    ),
  )
  return due
    .flat()
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, limit)
}

const startOfTomorrow = async (req: PayloadRequest): Promise<string> => {
  const { timeZone, workStart } = await settingsOf(req)
  const today = dayIn(new Date(), timeZone)
  const tomorrow = new Date(Date.parse(`${today}T12:00:00Z`) + 24 * 60 * 60 * 1000)
  return instantAt(tomorrow.toISOString().slice(0, 10), workStart, timeZone).toISOString()
}

const load = async (req: PayloadRequest, ids: number[]): Promise<Reminder[]> => {
  const { docs } = await req.payload.find({
    collection: 'activities',
    depth: 1,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    select: {
      company: true,
      contact: true,
      description: true,
      hasTime: true,
      mode: true,
      remindAt: true,
      startsAt: true,
    },
    user: req.user,
    where: { id: { in: ids } },
  })
  const place = new Map(ids.map((id, index) => [id, index]))
  return docs.sort((a, b) => Number(place.get(a.id)) - Number(place.get(b.id)))
}
