import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Activity } from '../../payload-types'
import { actorOf, may } from '../../platform/access'
import { accessibleTo, transactionOf } from '../../platform/database'

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
  if (!access || !actor?.userID) return { canUpdate, count: 0, items: [] }
  const db = await transactionOf(req)
  // The very condition of the index `activities_remind`, so that it is what is walked.
  const { rows } = await db.execute(sql`
    SELECT activities.id FROM ${access.from}
    WHERE activities.assignee_id = ${actor.userID} AND activities.remind_at <= now()
      AND activities.state IN ('planned', 'in-progress') AND ${access.where}
    ORDER BY activities.remind_at DESC LIMIT ${mostCounted}`)
  const ids = rows.slice(0, limit).map(({ id }) => Number(id))
  return { canUpdate, count: rows.length, items: await load(req, ids) }
}

const load = async (req: PayloadRequest, ids: number[]): Promise<Reminder[]> => {
  if (ids.length === 0) return []
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
