import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { idOf } from '#platform/fields'
import { asHook, type Draft, type Operation } from '#platform/records'
import { isClosed } from '../state'

/**
 * What follows from the choices: the outcome sets the status that it leads to, a done status sets
 * `completedAt`, a contact brings its company, and the line that people read defaults to the
 * subject. One query answers all of it, for one activity or for many.
 */
export const settleStatus = asHook(async ({ drafts, operation, req }) => {
  const found = await consequencesOf(drafts, req)
  drafts.forEach((draft, index) => {
    settle({ draft, found: found.get(index) ?? {}, operation, req })
  })
})

type Consequences = { company?: unknown; state?: unknown; status?: unknown; subject?: unknown }

const choicesOf = ({ before, copied, data }: Draft) => {
  const stored = before ?? copied
  const outcome = idOf(data.outcome)
  return {
    contact: idOf(data.contact),
    outcome: outcome === idOf(stored?.outcome) ? null : outcome,
    status: idOf(data.status === undefined ? stored?.status : data.status),
    subject: idOf(data.subject === undefined ? stored?.subject : data.subject),
  }
}

const consequencesOf = async (
  drafts: Draft[],
  req: PayloadRequest,
): Promise<Map<number, Consequences>> => {
  const asked = drafts.map((draft, index) => ({ ...choicesOf(draft), index }))
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT given.index, next.id AS status, next.state::text AS state,
      (SELECT company_id FROM contacts WHERE id = given.contact) AS company,
      (SELECT label FROM activity_subjects WHERE id = given.subject) AS subject
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      AS given(index int, outcome int, status int, contact int, subject int)
    LEFT JOIN activity_statuses next ON next.id =
      COALESCE((SELECT status_id FROM activity_outcomes WHERE id = given.outcome), given.status)`)
  return new Map(rows.map((row) => [Number(row.index), row]))
}

const settle = ({
  draft,
  found,
  operation,
  req: { user },
}: {
  draft: Draft
  found: Consequences
  operation: Operation
  req: PayloadRequest
}): void => {
  const { before, copied, data } = draft
  const stored = before ?? copied
  data.status = found.status ?? choicesOf(draft).status
  // The trigger writes the same; the hooks that follow need not ask again.
  data.state = found.state ?? null
  const isNew = operation === 'create'
  if (isNew && idOf(data.contact) !== null && data.company === undefined && found.company) {
    data.company = found.company
  }
  if (!(data.description ?? stored?.description)) data.description = found.subject ?? null
  const done = found.state === 'done'
  if (!isClosed(found.state)) data.completedBy = null
  else if (!isClosed(stored?.state)) {
    data.completedBy = user?.collection === 'users' ? user.id : null
  }
  if (!done && stored?.completedAt) data.completedAt = null
  if (done && !(data.completedAt ?? stored?.completedAt)) {
    data.completedAt = new Date().toISOString()
  }
}
