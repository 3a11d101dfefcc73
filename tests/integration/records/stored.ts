import type { CollectionSlug } from 'payload'
import type { Office } from './office'
import type { Pairs } from './values'

/** Everything that is stored of a record, so that two ways of writing it can be compared. */
export type Stored = { audit: unknown; lists: unknown; row: unknown; workDates: unknown }

const auditColumn: Record<string, string> = { companies: 'company_id', contacts: 'contact_id' }

/** What a record has become: its row, its lists, what the log says, the work dates of its company. */
export const storedOf = async (
  office: Office,
  collection: CollectionSlug,
  id: number,
  way: 0 | 1,
  pairs: Pairs,
): Promise<Stored> => {
  const table = collection.replaceAll('-', '_')
  const [row] = await office.query(`SELECT to_jsonb(t) AS one FROM "${table}" t WHERE id = $1`, [
    id,
  ])
  const tables = await office.query(
    `SELECT table_name AS name, column_name AS parent FROM information_schema.columns
     WHERE table_name LIKE $1 AND column_name IN ('parent_id', '_parent_id')
       AND table_schema = 'public' ORDER BY 1`,
    [`${table}\\_%`],
  )
  const lists: Record<string, unknown> = {}
  for (const { name, parent } of tables) {
    const rows = await office.query(
      `SELECT to_jsonb(t) AS one FROM "${name}" t WHERE "${parent}" = $1 ORDER BY to_jsonb(t) - 'id'`,
      [id],
    )
    lists[String(name)] = rows.map(({ one }) => same(one, way, pairs, [String(parent)]))
  }
  const column = auditColumn[collection]
  const audit = column
    ? await office.query(
        `SELECT title, action, user_id, source, changes FROM audit_log WHERE ${column} = $1 ORDER BY id`,
        [id],
      )
    : []
  const one = row?.one as Record<string, unknown> | undefined
  const [workDates] = await office.query(
    'SELECT next_action_at, last_activity_at FROM companies WHERE id = $1',
    [one?.company_id ?? null],
  )
  return {
    audit: same(audit, way, pairs),
    lists,
    row: same(one, way, pairs),
    workDates: same(workDates, way, pairs),
  }
}

const unlike = new Set(['created_at', 'id', 'updated_at'])

const targets: Record<string, CollectionSlug> = {
  company: 'companies',
  company_id: 'companies',
  contact: 'contacts',
  contact_id: 'contacts',
  contacts_id: 'contacts',
  lead_id: 'leads',
  parent: 'companies',
  parent_id: 'companies',
  previous_id: 'activities',
}

/** A stored value without what two ways may differ in: ids of their own, keys of their own, now. */
const same = (value: unknown, way: 0 | 1, pairs: Pairs, leftOut: string[] = []): unknown => {
  if (Array.isArray(value)) return value.map((one) => same(one, way, pairs))
  if (value instanceof Date) return same(value.toISOString(), way, pairs)
  if (typeof value === 'string') {
    if (/^[ab]-key-[\d-]+$/.test(value)) return value.slice(2)
    const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:/.test(value)
    if (!isMoment) return value
    const at = new Date(value).getTime()
    return Math.abs(at - Date.now()) < 300_000 ? 'now' : at
  }
  if (typeof value !== 'object' || value === null) return value
  const record = value as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !unlike.has(key) && !leftOut.includes(key))
      .map(([key, one]) => {
        const path = typeof record.path === 'string' && (key === 'from' || key === 'to')
        const pair = pairs[targets[path ? String(record.path) : key] as CollectionSlug]
        const index = pair?.findIndex((ids) => ids[way] === one) ?? -1
        return [key, index >= 0 ? `pair ${index}` : same(one, way, pairs)]
      }),
  )
}
