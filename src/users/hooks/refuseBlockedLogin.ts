import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeLoginHook } from 'payload'
import { transactionOf } from '#platform/database'
import { failure } from '#platform/i18n'

/**
 * A blocked user can do nothing further (D12). Asked of the database once more: somebody
 * may have blocked the user while the password was being checked.
 */
export const refuseBlockedLogin: CollectionBeforeLoginHook = async ({ req, user }) => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT COALESCE(blocked, FALSE) AS blocked FROM users WHERE id = ${user.id} FOR SHARE`,
  )
  if (rows[0]?.blocked === false) return user
  throw failure({
    code: 'user-blocked',
    message: {
      en: 'This user is blocked. Ask an administrator.',
      it: 'Questo utente è bloccato. Chiedi a un amministratore.',
    },
    req,
    status: 403,
  })
}
