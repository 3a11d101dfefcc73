import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Activity } from '#payload-types'
import { transactionOf } from '#platform/database'
import { failure } from '#platform/i18n'

/** Fields of an activity that a client may send for a new one; the collection checks them. */
export type ActivityInput = Partial<Omit<Activity, 'createdAt' | 'id' | 'updatedAt'>>

/** What an activity is about: what follows from it is about the same. */
export const aboutOf = ({
  campaign,
  company,
  contact,
  lead,
  project,
}: Activity): ActivityInput => ({ campaign, company, contact, lead, project })

/** Creates an activity with the user's rights, in the request's transaction. */
export const createActivity = async (req: PayloadRequest, data: ActivityInput): Promise<number> => {
  const { id } = await req.payload.create({
    collection: 'activities',
    data: data as Activity,
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })
  return id
}

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
 * The first active status that means done.
 * @throws 409 `no-done-status`
 */
export const doneStatus = async (req: PayloadRequest): Promise<number> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT id FROM activity_statuses WHERE state = 'done' AND active ORDER BY "order", id LIMIT 1`,
  )
  if (rows[0]) return Number(rows[0].id)
  throw failure({
    code: 'no-done-status',
    message: {
      en: 'No active status means “done”: an administrator can add one to the dictionary.',
      it: 'Nessuno stato attivo significa «fatta»: un amministratore può aggiungerlo al dizionario.',
    },
    req,
    status: 409,
  })
}
