import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '#platform/database'

/**
 * With another meaning of a status all its activities change, and the work dates of their companies
 * after them. The companies are taken first, as everywhere: who changes one of the activities
 * meanwhile waits, and nobody waits in a circle.
 */
export const takeCompaniesOfStatus: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data.state || data.state === originalDoc?.state) return data
  const db = await transactionOf(req)
  await db.execute(sql`
    SELECT FROM companies
    WHERE id IN (SELECT company_id FROM activities WHERE status_id = ${Number(originalDoc.id)})
    ORDER BY id FOR NO KEY UPDATE`)
  return data
}
