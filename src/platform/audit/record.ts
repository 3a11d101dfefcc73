import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../database'

export type AuditAction =
  | 'create'
  | 'delete'
  | 'reopen'
  | 'restore'
  /** Somebody who may not see the record wanted a value of it, which may stand once. */
  | 'taken'
  | 'trash'
  /** A step was taken back. */
  | 'undo'
  | 'update'
export type AuditSource = 'graphql' | 'import' | 'rest' | 'system'
export type FieldChange = { from?: unknown; path: string; to?: unknown }

export type AuditEntry = {
  action: AuditAction
  /** Further records that the entry is about: field → id; who reads it must see all of them. */
  also?: Record<string, null | number>
  changes?: FieldChange[]
  /** relationship field of the audit log → id of the record */
  record: { field: string; id: null | number }
  title: string
}

/**
 * Writes audit entries in the transaction of the change that they tell of: one statement, however
 * many there are.
 * @param source how the change came; left out, what `req.context.auditSource` says or the request
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
  const own = !user ? 'system' : req.payloadAPI === 'GraphQL' ? 'graphql' : 'rest'
  const way = source ?? (req.context.auditSource as AuditSource | undefined) ?? own
  const userID = user?.collection === 'users' ? Number(user.id) : null
  const clientID = user?.collection === 'api-clients' ? Number(user.id) : null
  // Entries about the same fields go in together.
  const sets = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const key = fieldsOf(entry).join()
    sets.set(key, [...(sets.get(key) ?? []), entry])
  }
  for (const set of sets.values()) {
    const fields = fieldsOf(set[0] as AuditEntry)
    const rows = set.map(({ action, also, changes = [], record, title }) => ({
      action,
      changes,
      ids: fields.map((field) => (field === record.field ? record.id : also?.[field])),
      title,
    }))
    const columns = fields.map((field) => sql.identifier(`${field}_id`))
    // A position counted here.
    const ids = fields.map((_, index) => sql`(e.ids->>${sql.raw(String(index))})::int`)
    await db.execute(sql`
      INSERT INTO audit_log
        (title, ${sql.join(columns, sql`, `)}, action, user_id, api_client_id, source, changes)
      SELECT e.title, ${sql.join(ids, sql`, `)}, e.action::enum_audit_log_action, ${userID}::int,
        ${clientID}::int, ${way}::enum_audit_log_source, e.changes
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS e(title text, ids jsonb, action text, changes jsonb)`)
  }
}

const fieldsOf = ({ also = {}, record }: AuditEntry): string[] => [
  record.field,
  ...Object.keys(also).sort(),
]
