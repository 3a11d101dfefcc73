import type { Client } from 'pg'

const names = `m.label AS mode, s.label AS subject, st.label AS status, o.label AS outcome,
  u.name AS assignee, w.name AS creator, c.name AS company, p.full_name AS contact`
const joins = `LEFT JOIN activities a ON page.type = 'activity' AND a.id = page.id
  LEFT JOIN attachments f ON page.type = 'attachment' AND f.id = page.id
  LEFT JOIN audit_log l ON page.type = 'change' AND l.id = page.id
  LEFT JOIN companies c ON c.id = a.company_id LEFT JOIN contacts p ON p.id = a.contact_id
  LEFT JOIN activity_modes m ON m.id = a.mode_id
  LEFT JOIN activity_subjects s ON s.id = a.subject_id
  LEFT JOIN activity_statuses st ON st.id = a.status_id
  LEFT JOIN activity_outcomes o ON o.id = a.outcome_id
  LEFT JOIN users u ON u.id = a.assignee_id LEFT JOIN users w ON w.id = a.created_by_id`

type Part = { columns: string; order: string; table: string; where: string }

/** How a company leads to rows: by a column of theirs, through other records of the company if need be. */
const ways: { column: string; through?: { column: string; table: string } }[] = [
  { column: 'company_id' },
  { column: 'contact_id', through: { column: 'company_id', table: 'contacts' } },
  { column: 'company_id', through: { column: 'parent_id', table: 'companies' } },
  { column: 'lead_id', through: { column: 'company_id', table: 'leads' } },
  { column: 'project_id', through: { column: 'company_id', table: 'projects' } },
]

/** The first rows on each way. */
const onEachWay = (size: number, { columns, order, table, where }: Part): string =>
  ways
    .map(({ column, through }) => {
      const rows = `SELECT ${columns} FROM ${table} one
        WHERE one.${column} = ${through ? 'card.id' : '$1'} AND ${where} ORDER BY ${order} LIMIT ${size}`
      if (!through) return `(${rows})`
      return `(SELECT step.* FROM ${through.table} card CROSS JOIN LATERAL (${rows}) step
        WHERE card.${through.column} = $1)`
    })
    .join(' UNION ')

const pastPage = (isLater: boolean): string => {
  const after = (at: string) => (isLater ? `AND ${at} < $2` : '')
  const past = onEachWay(25, {
    columns: `'activity' AS type, one.id, one.starts_at AS at`,
    order: 'one.starts_at DESC, one.id DESC',
    table: 'activities',
    where: `one.deleted_at IS NULL AND one.state IN ('done', 'cancelled') ${after('one.starts_at')}`,
  })
  return `SELECT page.*, a.*, ${names}, f.filename, l.changes FROM (
    SELECT * FROM (${past}
      UNION (SELECT 'attachment', id, created_at FROM attachments WHERE company_id = $1
        ${after('created_at')} ORDER BY created_at DESC LIMIT 25)
      UNION (SELECT 'change', id, created_at FROM audit_log WHERE company_id = $1
        AND (action = 'reopen' OR changes @> '[{"path":"owner"}]')
        ${after('created_at')} ORDER BY created_at DESC LIMIT 25)
    ) found ORDER BY at DESC, id DESC LIMIT 25) page ${joins} ORDER BY page.at DESC, page.id DESC`
}

const openOnes = `SELECT page.*, a.*, ${names} FROM (SELECT * FROM (${onEachWay(50, {
  columns: `'activity' AS type, one.id, one.starts_at AS at`,
  order: 'one.starts_at',
  table: 'activities',
  where: `one.deleted_at IS NULL AND one.state IN ('planned', 'in-progress')`,
})}) found ORDER BY at LIMIT 50) page ${joins} ORDER BY page.at`

/**
 * What a page of a company's timeline shows, as SQL says it by hand: the same rows from the same places
 * with the same names, in statements that are prepared once; no rights.
 */
export const rawPage =
  (client: Client, company: number) =>
  async (before: null | string): Promise<void> => {
    if (before === null) await client.query({ name: 'open', text: openOnes, values: [company] })
    await client.query({
      name: before ? 'past after' : 'past',
      text: pastPage(before !== null),
      values: before ? [company, before] : [company],
    })
  }
