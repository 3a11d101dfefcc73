import { sql } from '@payloadcms/db-postgres'
import type { CompiledWhere } from '../../platform/database'
import type { Cursor } from '../cursor'

type SQL = ReturnType<typeof sql>

export type Subject = { collection: 'companies' | 'contacts'; id: number }

/** Why an activity of somebody else stands in this timeline. */
export type Because = 'contact' | 'member' | 'self'

type Source = { because: Because; where: SQL }

/**
 * What there is for a timeline at all. To plan a statement costs the database more than to look
 * through a short index, so what is not there is not asked for.
 */
export type Present = {
  /** Files of the card. */
  attachments: boolean
  /** Closed activities of the card without a date of their own. */
  dateless: boolean
  /** People of the company. */
  people: boolean
  /** Changes of the card or its activities in the log. */
  log: boolean
  /** Member organisations. */
  members: boolean
}

const ownColumn = ({ collection }: Subject): SQL =>
  collection === 'companies' ? sql`company_id` : sql`contact_id`

/** One row of `Present`, or none where the card is not among what `access` lets through. */
export const presentFor = (subject: Subject, access: Filter): SQL => {
  const own = ownColumn(subject)
  const { collection, id } = subject
  const none = sql`FALSE`
  const isCompany = collection === 'companies'
  return sql`SELECT
      EXISTS (SELECT FROM attachments WHERE attachments.${own} = ${id}) AS attachments,
      EXISTS (SELECT FROM activities WHERE activities.${own} = ${id}
        AND activities.starts_at IS NULL) AS dateless,
      EXISTS (SELECT FROM audit_log WHERE audit_log.${own} = ${id}
        AND audit_log.action IN ('reopen', 'update')) AS log,
      ${isCompany ? sql`EXISTS (SELECT FROM contacts p WHERE p.company_id = ${id})` : none} AS people,
      ${isCompany ? sql`EXISTS (SELECT FROM companies m WHERE m.parent_id = ${id})` : none} AS members
    FROM ${access.from} WHERE ${access.where} LIMIT 1`
}

/** What a member organisation did with a person of this company is here once: as the person's. */
const notOfContacts = (contact: SQL, company: number): SQL =>
  sql`NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.id = ${contact}
    AND contacts.company_id = ${company})`

/** The activities that belong to a timeline, one index-walking source for each reason. */
const activitySources = (subject: Subject, present: Present): Source[] =>
  sourcesIn(sql`activities`, subject, present)

/** The same for any table that names a company and a contact. */
const sourcesIn = (table: SQL, subject: Subject, { members, people }: Present): Source[] => {
  const { id } = subject
  const [company, contact] = [sql`${table}.company_id`, sql`${table}.contact_id`]
  const sources: Source[] = [
    { because: 'self', where: sql`${table}.${ownColumn(subject)} = ${id}` },
  ]
  if (people) {
    sources.push({
      because: 'contact',
      where: sql`${contact} IN (SELECT id FROM contacts WHERE company_id = ${id})
        AND ${company} IS DISTINCT FROM ${id}`,
    })
  }
  if (members) {
    sources.push({
      because: 'member',
      where: sql`${company} IN (SELECT id FROM companies WHERE parent_id = ${id})
        AND ${notOfContacts(contact, id)}`,
    })
  }
  return sources
}

const union = (parts: SQL[]): SQL =>
  sql.join(
    parts.map((part) => sql`(${part})`),
    sql` UNION ALL `,
  )

type Filter = Pick<CompiledWhere, 'from' | 'where'>

type ActivityArgs = { filter: Filter; limit: number; present: Present; subject: Subject }

/** What is still to be done, the next first. */
export const openActivities = ({ filter, limit, present, subject }: ActivityArgs): SQL =>
  sql`SELECT * FROM (${union(
    activitySources(subject, present).map(
      ({ because, where }) => sql`
        SELECT activities.id, activities.starts_at AS at, ${because}::text AS because
        FROM ${filter.from} WHERE ${where} AND ${filter.where}
          AND activities.state IN ('planned', 'in-progress')
        ORDER BY activities.starts_at LIMIT ${limit}`,
    ),
  )}) open ORDER BY at NULLS LAST, id LIMIT ${limit}`

const below = (at: SQL, type: SQL, id: SQL, cursor: Cursor | null): SQL =>
  cursor
    ? sql`${at} <= ${cursor.at}::timestamptz
        AND (${at}, ${type}, ${id}) < (${cursor.at}::timestamptz, ${cursor.type}::text, ${cursor.id}::int)`
    : sql`TRUE`

type EventArgs = ActivityArgs & {
  cursor: Cursor | null
  /** Attachments, changes of owner and reopenings come along; a filter that only activities have drops them. */
  everything: boolean
}

const textOf = (type: string): SQL => sql`${type}::text`

/** What happened, newest first: `type`, `id`, `at`, `because`. */
export const pastEvents = ({
  cursor,
  everything,
  filter,
  limit,
  present,
  subject,
}: EventArgs): SQL => {
  const own = ownColumn(subject)
  const closed = sql`activities.state IN ('done', 'cancelled')`
  const activity = textOf('activity')
  const parts = activitySources(subject, present).flatMap(({ because, where }) => {
    const dated = sql`SELECT ${activity} AS type, activities.id, activities.starts_at AS at, ${because}::text AS because
      FROM ${filter.from}
      WHERE ${where} AND ${filter.where} AND ${closed}
        AND ${below(sql`activities.starts_at`, activity, sql`activities.id`, cursor)}
        AND activities.starts_at IS NOT NULL
      ORDER BY activities.starts_at DESC, activities.id DESC LIMIT ${limit}`
    if (because === 'self' && !present.dateless) return [dated]
    // Without a date of its own it happened when it was written down.
    const dateless = sql`SELECT ${activity} AS type, activities.id, activities.created_at AS at, ${because}::text AS because
      FROM ${filter.from}
      WHERE ${where} AND ${filter.where} AND ${closed} AND activities.starts_at IS NULL
        AND ${below(sql`activities.created_at`, activity, sql`activities.id`, cursor)}
      ORDER BY activities.created_at DESC, activities.id DESC LIMIT ${limit}`
    return [dated, dateless]
  })
  if (everything && present.attachments) {
    parts.push(
      sql`SELECT 'attachment' AS type, id, created_at AS at, 'self' AS because FROM attachments
        WHERE ${own} = ${subject.id} AND ${below(sql`created_at`, textOf('attachment'), sql`id`, cursor)}
        ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
    )
  }
  if (everything) {
    const logged = sql`CASE audit_log.action WHEN 'reopen' THEN 'reopen' ELSE 'owner' END`
    parts.push(
      ...sourcesIn(sql`audit_log`, subject, present)
        .filter(({ because }) => because !== 'self' || present.log)
        .map(
          ({ because, where }) =>
            sql`SELECT ${logged} AS type, id, created_at AS at, ${because}::text AS because
              FROM audit_log
              WHERE ${where} AND (action = 'reopen' ${
                because === 'self'
                  ? sql`OR (action = 'update' AND changes @> '[{"path":"owner"}]')`
                  : sql``
              }) AND ${below(sql`created_at`, logged, sql`id`, cursor)}
              ORDER BY created_at DESC, type DESC, id DESC LIMIT ${limit}`,
        ),
    )
  }
  return sql`SELECT * FROM (${union(parts)}) past ORDER BY at DESC, type DESC, id DESC LIMIT ${limit}`
}
