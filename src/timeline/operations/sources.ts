import { sql } from '@payloadcms/db-postgres'
import type { CompiledWhere } from '../../platform/database'
import type { Cursor } from '../cursor'

type SQL = ReturnType<typeof sql>

export type Subject = { collection: 'companies' | 'contacts'; id: number }

/** Why an activity of somebody else stands in this timeline. */
export type Because = 'contact' | 'member' | 'self'

type Source = { because: Because; where: SQL }

const ownColumn = ({ collection }: Subject): SQL =>
  collection === 'companies' ? sql`company_id` : sql`contact_id`

/** What a member organisation did with a person of this company is here once: as the person's. */
const notOfContacts = (contact: SQL, company: number): SQL =>
  sql`NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.id = ${contact}
    AND contacts.company_id = ${company})`

/** What belongs to a timeline, of any table that names a company and a contact: one index-walking source for each reason. */
const sourcesIn = (table: SQL, subject: Subject): Source[] => {
  const { id } = subject
  const [company, contact] = [sql`${table}.company_id`, sql`${table}.contact_id`]
  const self: Source = { because: 'self', where: sql`${table}.${ownColumn(subject)} = ${id}` }
  if (subject.collection === 'contacts') return [self]
  return [
    self,
    {
      because: 'contact',
      where: sql`${contact} IN (SELECT id FROM contacts WHERE company_id = ${id})
        AND ${company} IS DISTINCT FROM ${id}`,
    },
    {
      because: 'member',
      where: sql`${company} IN (SELECT id FROM companies WHERE parent_id = ${id})
        AND ${notOfContacts(contact, id)}`,
    },
  ]
}

const union = (parts: SQL[]): SQL =>
  sql.join(
    parts.map((part) => sql`(${part})`),
    sql` UNION ALL `,
  )

type Filter = Pick<CompiledWhere, 'from' | 'where'>

const order = sql`at DESC, type DESC, id DESC`

const below = (at: SQL, type: SQL, id: SQL, cursor: Cursor | null): SQL =>
  cursor
    ? sql`${at} <= ${cursor.at}::timestamptz
        AND (${at}, ${type}, ${id}) < (${cursor.at}::timestamptz, ${cursor.type}::text, ${cursor.id}::int)`
    : sql`TRUE`

type PartArgs = {
  cursor: Cursor | null
  /** What of the activities is asked for and may be seen. */
  filter: Filter
  limit: number
  subject: Subject
}

/** What is still to be done, the next first. */
const openActivities = ({ filter, limit, subject }: PartArgs): SQL =>
  sql`SELECT 'open' AS part, row_number() OVER (ORDER BY at NULLS LAST, id) AS place, open.*
    FROM (${union(
      sourcesIn(sql`activities`, subject).map(
        ({ because, where }) => sql`
          SELECT 'activity' AS type, activities.id, activities.starts_at AS at, ${text(because)} AS because
          FROM ${filter.from} WHERE ${where} AND ${filter.where}
            AND activities.state IN ('planned', 'in-progress')
          ORDER BY activities.starts_at LIMIT ${limit}`,
      ),
    )}) open ORDER BY at NULLS LAST, id LIMIT ${limit}`

/** A word of our own, written out: a parameter has no type where a union begins. */
const text = (word: Because | 'activity' | 'attachment'): SQL => sql.raw(`'${word}'::text`)

/** Activities that are over, by their own date; one without happened when it was written down. */
const closedActivities = ({ cursor, filter, limit, subject }: PartArgs): SQL[] =>
  sourcesIn(sql`activities`, subject).flatMap(({ because, where }) =>
    [
      { at: sql`activities.starts_at`, dated: sql`activities.starts_at IS NOT NULL` },
      { at: sql`activities.created_at`, dated: sql`activities.starts_at IS NULL` },
    ].map(
      ({ at, dated }) => sql`
        SELECT ${text('activity')} AS type, activities.id, ${at} AS at, ${text(because)} AS because
        FROM ${filter.from} WHERE ${where} AND ${filter.where}
          AND activities.state IN ('done', 'cancelled') AND ${dated}
          AND ${below(at, text('activity'), sql`activities.id`, cursor)}
        ORDER BY ${at} DESC, activities.id DESC LIMIT ${limit}`,
    ),
  )

const files = ({ cursor, limit, subject }: PartArgs): SQL =>
  sql`SELECT ${text('attachment')} AS type, id, created_at AS at, ${text('self')} AS because
    FROM attachments WHERE ${ownColumn(subject)} = ${subject.id}
      AND ${below(sql`created_at`, text('attachment'), sql`id`, cursor)}
    ORDER BY created_at DESC, id DESC LIMIT ${limit}`

/** Changes of owner, of the card alone, and activities that were opened again. */
const logged = ({ cursor, limit, subject }: PartArgs): SQL[] => {
  const type = sql`CASE audit_log.action WHEN 'reopen' THEN 'reopen' ELSE 'owner' END`
  return sourcesIn(sql`audit_log`, subject).map(({ because, where }) => {
    const owner =
      because === 'self' ? sql`OR (action = 'update' AND changes @> '[{"path":"owner"}]')` : sql``
    return sql`SELECT ${type} AS type, id, created_at AS at, ${text(because)} AS because
      FROM audit_log WHERE ${where} AND (action = 'reopen' ${owner})
        AND ${below(sql`created_at`, type, sql`id`, cursor)}
      ORDER BY created_at DESC, type DESC, id DESC LIMIT ${limit}`
  })
}

/** What happened, newest first. */
const pastEvents = (args: PartArgs, everything: boolean): SQL => {
  const others = everything ? [files(args), ...logged(args)] : []
  return sql`SELECT 'past' AS part, row_number() OVER (ORDER BY ${order}) AS place, past.*
    FROM (${union([...closedActivities(args), ...others])}) past
    ORDER BY ${order} LIMIT ${args.limit}`
}

export type TimelineArgs = Omit<PartArgs, 'filter'> & {
  /** The card, where the user may see it. */
  card: Filter
  /** Attachments, changes of owner and reopenings come along; a filter that only activities have drops them. */
  everything: boolean
  /** Null for who may see no activities. */
  filter: Filter | null
  /** How many open ones; none on later pages. */
  planned: number
}

/**
 * A page of a timeline in one statement: rows of `part` (`card`: the user may see it, else there is
 * no such row; `past`; `open`), `type`, `id`, `at`, `because`, in their order.
 */
export const timelineRows = ({ card, everything, filter, planned, ...args }: TimelineArgs): SQL => {
  const shared = { ...args, filter: filter ?? { from: sql`activities`, where: sql`FALSE` } }
  return sql`SELECT * FROM (${union([
    sql`SELECT 'card' AS part, 0::bigint AS place, 'card' AS type, ${args.subject.id}::int AS id,
      NULL::timestamptz AS at, ${text('self')} AS because FROM ${card.from} WHERE ${card.where} LIMIT 1`,
    pastEvents(shared, everything),
    ...(planned > 0 ? [openActivities({ ...shared, limit: planned })] : []),
  ])}) page ORDER BY part, place`
}
