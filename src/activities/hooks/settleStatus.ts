import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '#platform/database'
import { idOf } from '#platform/fields'
import { isClosed } from '../state'

/**
 * What follows from the choices: the outcome sets the status that it leads to, a done status sets
 * `completedAt`, a contact brings its company, and the line that people read defaults to the
 * subject. One query answers all of it.
 */
export const settleStatus: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const outcome = idOf(data.outcome)
  const newOutcome = outcome !== null && outcome !== idOf(originalDoc?.outcome)
  const status = idOf(data.status === undefined ? originalDoc?.status : data.status)
  const contact = idOf(data.contact)
  const subject = idOf(data.subject === undefined ? originalDoc?.subject : data.subject)
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT next.id AS status, next.state::text AS state,
      (SELECT company_id FROM contacts WHERE id = ${contact}::int) AS company,
      (SELECT label FROM activity_subjects WHERE id = ${subject}::int) AS subject
    FROM (SELECT ${newOutcome ? outcome : null}::int AS outcome, ${status}::int AS status) given
    LEFT JOIN activity_statuses next ON next.id =
      COALESCE((SELECT status_id FROM activity_outcomes WHERE id = given.outcome), given.status)`)
  const found = rows[0] ?? {}
  data.status = found.status ?? status
  // The trigger writes the same; the hooks that follow need not ask again.
  data.state = found.state ?? null
  if (operation === 'create' && contact !== null && data.company === undefined && found.company) {
    data.company = found.company
  }
  if (!(data.description ?? originalDoc?.description)) data.description = found.subject ?? null
  const done = found.state === 'done'
  if (!isClosed(found.state)) data.completedBy = null
  else if (!isClosed(originalDoc?.state))
    data.completedBy = req.user?.collection === 'users' ? req.user.id : null
  if (!done && originalDoc?.completedAt) data.completedAt = null
  if (done && !(data.completedAt ?? originalDoc?.completedAt)) {
    data.completedAt = new Date().toISOString()
  }
  return data
}
