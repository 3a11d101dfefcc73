import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '#platform/database'
import { idOf } from '#platform/fields'

/**
 * What follows from the choices, in one query: a lead without a status has the first that means open,
 * `state` is what its status means, and the contact of a new lead brings its company.
 */
export const settleLead: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const status = idOf(data.status === undefined ? originalDoc?.status : data.status)
  const contact = idOf(data.contact)
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT chosen.id AS status, chosen.state::text AS state,
      (SELECT company_id FROM contacts WHERE id = ${contact}::int) AS company
    FROM (SELECT COALESCE(${status}::int,
      (SELECT id FROM lead_statuses WHERE state = 'open' AND active ORDER BY "order", id LIMIT 1)
    ) AS id) given
    LEFT JOIN lead_statuses chosen ON chosen.id = given.id`)
  const found = rows[0] ?? {}
  data.status = found.status ?? status
  // The trigger writes the same; the hooks that follow need not ask again.
  data.state = found.state ?? null
  if (operation === 'create' && contact !== null && data.company === undefined && found.company) {
    data.company = found.company
  }
  return data
}
