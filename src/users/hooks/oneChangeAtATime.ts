import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook } from 'payload'
import { transactionOf } from '#platform/database'
import { notLoggedIn } from '#platform/i18n'

/**
 * Payload reads a user, then writes all of it back: a profile saved while an administrator blocks
 * its owner would lift the block again. So whoever changes a user takes its row before it is read.
 */
export const oneChangeAtATime: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const db = await transactionOf(req)
  if (operation === 'refresh' && req.user?.collection === 'users') {
    await db.execute(sql`SELECT id FROM users WHERE id = ${req.user.id} FOR NO KEY UPDATE`)
    // Payload puts it there and leaves it out of the generated type.
    const { _sid } = req.user as { _sid?: string }
    const { rows } = await db.execute(
      sql`SELECT id FROM users_sessions WHERE _parent_id = ${req.user.id} AND id = ${_sid ?? null}`,
    )
    if (rows.length === 0) throw notLoggedIn(req)
  }
  if (operation === 'resetPassword') {
    const { token } = (args as { data?: { token?: unknown } }).data ?? {}
    await db.execute(
      sql`SELECT id FROM users WHERE reset_password_token = ${String(token)} FOR NO KEY UPDATE`,
    )
  }
  return args
}
