import { sql } from '@payloadcms/db-postgres'
import type { CompiledWhere } from '../../platform/database'
import type { Cursor } from '../cursor'

type SQL = ReturnType<typeof sql>

export type Subject = { collection: 'companies' | 'contacts'; id: number }

/** Why an activity of somebody else stands in this timeline. */
export type Because = 'contact' | 'member' | 'self'

type Source = { because: Because; where: SQL }

/** What a member organisation did with a person of this company is here once: as the person's. */
const notOfContacts = (contact: SQL, company: number): SQL =>
  sql`NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.id = ${contact}
    AND contacts.company_id = ${company})`

/** The activities that belong to a timeline, one index-walking source for each reason. */
const activitySources = ({ collection, id }: Subject): Source[] =>
  collection === 'contacts'
    ? [{ because: 'self', where: sql`activities.contact_id = ${id}` }]
    : [
        { because: 'self', where: sql`activities.company_id = ${id}` },
        {
          because: 'contact',
          where: sql`activities.contact_id IN (SELECT id FROM contacts WHERE company_id = ${id})
            AND activities.company_id IS DISTINCT FROM ${id}`,
        },
        {
          because: 'member',
          where: sql`activities.company_id IN (SELECT id FROM companies WHERE parent_id = ${id})
            AND ${notOfContacts(sql`activities.contact_id`, id)}`,
        },
      ]

/** The reopened activities of a timeline: the log names their company and contact. */
const reopenedSources = ({ collection, id }: Subject): Source[] =>
  collection === 'contacts'
    ? [{ because: 'self', where: sql`contact_id = ${id}` }]
    : [
        { because: 'self', where: sql`company_id = ${id}` },
        {
          because: 'contact',
          where: sql`contact_id IN (SELECT id FROM contacts WHERE company_id = ${id})
            AND company_id IS DISTINCT FROM ${id}`,
        },
        {
          because: 'member',
          where: sql`company_id IN (SELECT id FROM companies WHERE parent_id = ${id})
            AND ${notOfContacts(sql`contact_id`, id)}`,
        },
      ]

const union = (parts: SQL[]): SQL =>
  sql.join(
    parts.map((part) => sql`(${part})`),
    sql` UNION ALL `,
  )

type Filter = Pick<CompiledWhere, 'from' | 'where'>

type ActivityArgs = { filter: Filter; limit: number; subject: Subject }

/** What is still to be done, the next first. */
export const openActivities = ({ filter, limit, subject }: ActivityArgs): SQL =>
  sql`SELECT * FROM (${union(
    activitySources(subject).map(
      ({ because, where }) => sql`
        SELECT activities.id, activities.starts_at AS at, ${because}::text AS because
        FROM ${filter.from} WHERE ${where} AND ${filter.where}
          AND activities.state IN ('planned', 'in-progress')
        ORDER BY activities.starts_at LIMIT ${limit}`,
    ),
  )}) open ORDER BY at NULLS LAST, id LIMIT ${limit}`

const below = (at: SQL, type: string, id: SQL, cursor: Cursor | null): SQL =>
  cursor
    ? sql`${at} <= ${cursor.at}::timestamptz
        AND (${at}, ${type}::text, ${id}) < (${cursor.at}::timestamptz, ${cursor.type}::text, ${cursor.id}::int)`
    : sql`TRUE`

type EventArgs = ActivityArgs & {
  cursor: Cursor | null
  /** Attachments, changes of owner and reopenings come along; a filter that only activities have drops them. */
  everything: boolean
}

/** What happened, newest first: `type`, `id`, `at`, `because`. */
export const pastEvents = ({ cursor, everything, filter, limit, subject }: EventArgs): SQL => {
  const column = sql.identifier(subject.collection === 'companies' ? 'company_id' : 'contact_id')
  const closed = sql`activities.state IN ('done', 'cancelled')`
  const parts = activitySources(subject).flatMap(({ because, where }) => [
    sql`SELECT 'activity' AS type, activities.id, activities.starts_at AS at, ${because}::text AS because
      FROM ${filter.from}
      WHERE ${where} AND ${filter.where} AND ${closed}
        AND ${below(sql`activities.starts_at`, 'activity', sql`activities.id`, cursor)}
        AND activities.starts_at IS NOT NULL
      ORDER BY activities.starts_at DESC, activities.id DESC LIMIT ${limit}`,
    // Without a date of its own it happened when it was written down.
    sql`SELECT 'activity' AS type, activities.id, activities.created_at AS at, ${because}::text AS because
      FROM ${filter.from}
      WHERE ${where} AND ${filter.where} AND ${closed} AND activities.starts_at IS NULL
        AND ${below(sql`activities.created_at`, 'activity', sql`activities.id`, cursor)}
      ORDER BY activities.created_at DESC, activities.id DESC LIMIT ${limit}`,
  ])
  if (everything) {
    parts.push(
      sql`SELECT 'attachment' AS type, id, created_at AS at, 'self' AS because FROM attachments
        WHERE ${column} = ${subject.id} AND ${below(sql`created_at`, 'attachment', sql`id`, cursor)}
        ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      sql`SELECT 'owner' AS type, id, created_at AS at, 'self' AS because FROM audit_log
        WHERE ${column} = ${subject.id} AND action = 'update' AND changes @> '[{"path":"owner"}]'
          AND ${below(sql`created_at`, 'owner', sql`id`, cursor)}
        ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      ...reopenedSources(subject).map(
        ({ because, where }) =>
          sql`SELECT 'reopen' AS type, id, created_at AS at, ${because}::text AS because
            FROM audit_log
            WHERE ${where} AND action = 'reopen'
              AND ${below(sql`created_at`, 'reopen', sql`id`, cursor)}
            ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      ),
    )
  }
  return sql`SELECT * FROM (${union(parts)}) past ORDER BY at DESC, type DESC, id DESC LIMIT ${limit}`
}
