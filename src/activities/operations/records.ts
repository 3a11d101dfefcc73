import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { transactionOf } from '#platform/database'
import { failure, notFound } from '#platform/i18n'
import { contributed, subjectsOf } from '#platform/parts'
import type { ActivityInput } from '../following'
import { aboutOf } from '../subjects'

/**
 * Creates an activity that follows from another one, about the same unless `data` says otherwise;
 * with the user's rights, in the request's transaction.
 */
export const createFollowing = (
  req: PayloadRequest,
  from: Activity,
  data: ActivityInput,
): Promise<Activity> =>
  req.payload.create({
    collection: 'activities',
    // The type asks for what Payload itself fills in.
    data: {
      ...aboutOf(from, subjectsOf(contributed(req.payload.config), 'activities')),
      ...data,
    } as Activity,
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })

/** Changes an activity with the user's rights, in the request's transaction. */
export const updateActivity = (
  req: PayloadRequest,
  id: number,
  data: ActivityInput,
): Promise<Activity> =>
  req.payload.update({
    collection: 'activities',
    data,
    depth: 0,
    id,
    overrideAccess: false,
    req,
    user: req.user,
  })

/** An activity as the user may see it, with the names of what it is about. */
export const readActivity = (req: PayloadRequest, id: number, depth = 1): Promise<Activity> =>
  req.payload.findByID({
    collection: 'activities',
    depth,
    id,
    overrideAccess: false,
    req,
    user: req.user,
  })

/**
 * Several activities as the user may see them, read at once.
 * @returns them by their ids
 * @throws 404 when one of them is not there for the user
 */
export const readActivities = async (
  req: PayloadRequest,
  ids: number[],
  depth: 0 | 1,
): Promise<Map<number, Activity>> => {
  const { docs } = await req.payload.find({
    collection: 'activities',
    depth,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    user: req.user,
    where: { id: { in: ids } },
  })
  if (docs.length < ids.length) throw notFound(req)
  return new Map(docs.map((doc) => [doc.id, doc]))
}

/** Is there an activity with this id, whoever may see it? */
export const isStored = async (req: PayloadRequest, id: number): Promise<boolean> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`SELECT FROM activities WHERE id = ${id}`)
  return rows.length > 0
}

/** The first active status that means done; null where there is none. */
export const firstDoneStatus = async (req: PayloadRequest): Promise<null | number> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT id FROM activity_statuses WHERE state = 'done' AND active ORDER BY "order", id LIMIT 1`,
  )
  return rows[0] ? Number(rows[0].id) : null
}

/**
 * The first active status that means done.
 * @throws 409 `no-done-status`
 */
export const doneStatus = async (req: PayloadRequest): Promise<number> => {
  const status = await firstDoneStatus(req)
  if (status !== null) return status
  throw failure({
    code: 'no-done-status',
    message: {
      en: 'No active status means “done”: an administrator can add one to the dictionary.',
      it: 'Nessuno stato attivo significa «svolta»: un amministratore può aggiungerlo al dizionario.',
    },
    req,
    status: 409,
  })
}
