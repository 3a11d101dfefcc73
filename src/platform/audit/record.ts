import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../database'

export type AuditAction = 'create' | 'delete' | 'reopen' | 'restore' | 'trash' | 'update'
export type AuditSource = 'graphql' | 'import' | 'rest' | 'system'
export type FieldChange = { from?: unknown; path: string; to?: unknown }

export type AuditEntry = {
  action: AuditAction
  changes?: FieldChange[]
  /** relationship field of the audit log → id of the record */
  record: { field: string; id: null | number }
  title: string
}

/**
 * Writes audit entries in the transaction of the change that they tell of: one statement, however
 * many there are.
 * @param source how the change came; worked out from the request when left out
 */
export const recordAudit = async ({
  entries,
  req,
  source,
}: {
  entries: AuditEntry[]
  req: PayloadRequest
  source?: AuditSource
}): Promise<void> => {
  if (entries.length === 0) return
  const db = await transactionOf(req)
  const { user } = req
  const way = source ?? (!user ? 'system' : req.payloadAPI === 'GraphQL' ? 'graphql' : 'rest')
  const userID = user?.collection === 'users' ? Number(user.id) : null
  const clientID = user?.collection === 'api-clients' ? Number(user.id) : null
  for (const field of new Set(entries.map(({ record }) => record.field))) {
    const rows = entries
      .filter(({ record }) => record.field === field)
      .map(({ action, changes = [], record, title }) => ({ action, changes, id: record.id, title }))
    await db.execute(sql`
      INSERT INTO audit_log
        (title, ${sql.identifier(`${field}_id`)}, action, user_id, api_client_id, source, changes)
      SELECT e.title, e.id, e.action::enum_audit_log_action, ${userID}::int, ${clientID}::int,
        ${way}::enum_audit_log_source, e.changes
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS e(title text, id int, action text, changes jsonb)`)
  }
}
