import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook } from 'payload'
import { refuseStale, transactionOf } from '../../platform/database'
import { notLoggedIn } from '../../platform/i18n'

/**
 * Payload reads a user, then writes all of it back: a profile saved while an administrator blocks
 * its owner would lift the block again. So whoever changes a user takes its row before it is read.
 */
export const oneChangeAtATime: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const db = await transactionOf(req)
  if (operation === 'update') {
    const { data, id: given } = args as { data?: { updatedAt?: unknown }; id?: number | string }
    const id = Number(given)
    if (!Number.isInteger(id)) return args
    const { rows } = await db.execute(
      sql`SELECT updated_at FROM users WHERE id = ${id} FOR NO KEY UPDATE`,
    )
    const isAdmin = req.user?.collection === 'users' && req.user.admin === true
    if (!rows[0] || !(isAdmin || Number(req.user?.id) === id)) return args
    refuseStale({ now: new Date(String(rows[0].updated_at)), read: data?.updatedAt, req })
  }
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
