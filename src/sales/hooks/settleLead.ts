import { sql } from '@payloadcms/db-postgres'
import { transactionOf } from '#platform/database'
import { idOf } from '#platform/fields'
import { asHook } from '#platform/records'

/**
 * What follows from the choices, in one query: a lead without a status has the first that means open,
 * `state` is what its status means, and the contact of a new lead brings its company.
 */
export const settleLead = asHook(async ({ drafts, operation, req }) => {
  const asked = drafts.map(({ before, copied, data }, index) => ({
    contact: idOf(data.contact),
    index,
    status: idOf(data.status === undefined ? (before ?? copied)?.status : data.status),
  }))
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT given.index, chosen.id AS status, chosen.state::text AS state,
      (SELECT company_id FROM contacts WHERE id = given.contact) AS company
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      AS given(index int, status int, contact int)
    LEFT JOIN lead_statuses chosen ON chosen.id = COALESCE(given.status,
      (SELECT id FROM lead_statuses WHERE state = 'open' AND active ORDER BY "order", id LIMIT 1))`)
  for (const { company, index, state, status } of rows) {
    const { data } = drafts[Number(index)] ?? {}
    if (!data) continue
    data.status = status ?? asked[Number(index)]?.status
    // The trigger writes the same; the hooks that follow need not ask again.
    data.state = state ?? null
    if (operation === 'create' && idOf(data.contact) !== null && data.company === undefined) {
      if (company) data.company = company
    }
  }
})
