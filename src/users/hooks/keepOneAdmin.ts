import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '#platform/database'
import { failure, notAllowed } from '#platform/i18n'

/** Any number that only this rule uses: two requests cannot both be the first, or the last. */
const lockKey = 7_240_002

/**
 * The first user of an empty CRM is its administrator. Of two who register at the same moment the
 * second is refused: from then on only administrators make users.
 */
export const firstUserIsAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || req.user) return data
  const db = await transactionOf(req)
  await db.execute(sql`SELECT pg_advisory_xact_lock(${lockKey})`)
  const { rows } = await db.execute(sql`SELECT EXISTS (SELECT 1 FROM users) AS some`)
  if (!rows[0]?.some) return { ...data, admin: true, blocked: false }
  if (req.payloadAPI !== 'local') throw notAllowed(req)
  return data
}

/**
 * Refuses the change after which nobody could administer the CRM. One at a time: many users in one
 * request, whose hooks run side by side, is what `disableBulkEdit` refuses.
 */
export const keepOneAdmin: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || originalDoc?.admin !== true || originalDoc.blocked === true) {
    return data
  }
  if (data.admin !== false && data.blocked !== true) return data
  const db = await transactionOf(req)
  await db.execute(sql`SELECT pg_advisory_xact_lock(${lockKey})`)
  const { rows } = await db.execute(
    sql`SELECT EXISTS (SELECT 1 FROM users WHERE admin AND NOT COALESCE(blocked, FALSE)
          AND id <> ${originalDoc.id}) AS other`,
  )
  if (rows[0]?.other) return data
  throw failure({
    code: 'last-admin',
    message: {
      en: 'This is the only administrator: make another one first.',
      it: 'È l’unico amministratore: prima nominane un altro.',
    },
    req,
    status: 409,
  })
}
