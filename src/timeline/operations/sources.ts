import { sql } from '@payloadcms/db-postgres'
import type { CompiledWhere } from '#platform/database'

type SQL = ReturnType<typeof sql>

export type SubjectCollection = 'companies' | 'contacts'
export type Subject = { collection: SubjectCollection; id: number }

/** Why an activity of somebody else stands in this timeline. */
export type Because = 'contact' | 'lead' | 'member' | 'project' | 'self'

/** What the prepared statement is given each time. */
export type TimelineValues = {
  card: number
  /** Where the page before ended (`Cursor`); on later pages. */
  at?: string
  before?: number
  type?: string
}

/** Names of columns, tables and types, and numbers, that this file writes itself. */
const own = (text: string): SQL =>
  // From the lists of this file, or a whole number; never a text of a request.
  sql.raw(text)

const value = (name: keyof TimelineValues, as: 'int' | 'text' | 'timestamptz'): SQL =>
  sql`${sql.placeholder(name)}::${own(as)}`

const card = value('card', 'int')

/** A word of our own, written out: a parameter has no type where a union begins. */
const text = (word: Because | 'activity' | 'attachment'): SQL => own(`'${word}'::text`)

/** How a card leads to rows: by a column of theirs, through other records of the card if need be. */
type Way = { because: Because; column: string; through?: { column: string; table: string } }

/** The first way that leads to a row is the one that is told. */
const ways: Record<SubjectCollection, Way[]> = {
  companies: [
    { because: 'self', column: 'company_id' },
    {
      because: 'contact',
      column: 'contact_id',
      through: { column: 'company_id', table: 'contacts' },
    },
    { because: 'lead', column: 'lead_id', through: { column: 'company_id', table: 'leads' } },
    {
      because: 'project',
      column: 'project_id',
      through: { column: 'company_id', table: 'projects' },
    },
    {
      because: 'member',
      column: 'company_id',
      through: { column: 'parent_id', table: 'companies' },
    },
  ],
  contacts: [
    { because: 'self', column: 'contact_id' },
    { because: 'lead', column: 'lead_id', through: { column: 'contact_id', table: 'leads' } },
  ],
}

type Table = 'activities' | 'audit_log'

/** The log knows companies and people alone. */
const waysTo = (table: Table, collection: SubjectCollection): Way[] =>
  ways[collection].filter(({ because }) =>
    table === 'activities' ? true : because !== 'lead' && because !== 'project',
  )

const isOn = (table: Table, { column, through }: Way): SQL =>
  through
    ? sql`${own(`${table}.${column}`)} IN (SELECT id FROM ${own(through.table)}
        WHERE ${own(through.column)} = ${card})`
    : sql`${own(`${table}.${column}`)} = ${card}`

type Rows = {
  from: SQL
  limit: SQL
  /** Over what is selected: `type`, `id`, `at`. */
  order: SQL
  /** Expressions over the table. */
  at: SQL
  table: Table
  type: SQL
  where: SQL
}

/**
 * The first rows on a way, each row on one way only. Of each record that it goes through as many are
 * looked at as are wanted at all: a few steps in an index, whatever the database believes of how many
 * there are.
 */
const rowsOn = (way: Way, before: Way[], { from, limit, order, at, table, type, where }: Rows) => {
  const { because, column, through } = way
  const start = through ? own(`${table}.${column} = way.id`) : isOn(table, way)
  const others = before.map((one) => sql`(${isOn(table, one)}) IS NOT TRUE`)
  const rows = sql`SELECT ${type} AS type, ${own(table)}.id AS id, ${at} AS at, ${text(because)} AS because
    FROM ${from} WHERE ${sql.join([start, where, ...others], sql` AND `)}
    ORDER BY ${order} LIMIT ${limit}`
  if (!through) return rows
  return sql`SELECT step.* FROM ${own(through.table)} way CROSS JOIN LATERAL (${rows}) step
    WHERE way.${own(through.column)} = ${card} ORDER BY ${order} LIMIT ${limit}`
}

const rowsOnAll = (
  collection: SubjectCollection,
  rows: Rows,
  and: (way: Way) => SQL = () => sql``,
): SQL[] =>
  waysTo(rows.table, collection).map((way, index, all) =>
    rowsOn(way, all.slice(0, index), { ...rows, where: sql`${rows.where}${and(way)}` }),
  )

const union = (parts: SQL[]): SQL =>
  sql.join(
    parts.map((part) => sql`(${part})`),
    sql` UNION ALL `,
  )

type Filter = Pick<CompiledWhere, 'from' | 'where'>

export type TimelineArgs = {
  /** The card, where the user may see it. */
  card: Filter
  collection: SubjectCollection
  /** Attachments, changes of owner and reopenings come along; a filter that only activities have drops them. */
  everything: boolean
  /** What of the activities is asked for and may be seen; null for nothing. */
  filter: Filter | null
  /** A page after another: what is planned stands on the first. */
  isLater: boolean
  /** Written out: without it the database takes the plan for a dear one, and makes it each time. */
  limit: number
  /** The most open ones that are asked for. */
  planned: number
}

const most = (rows: number): SQL => own(String(Math.trunc(rows)))

type PartArgs = Omit<TimelineArgs, 'card' | 'filter'> & { filter: Filter }

const after = ({ isLater }: PartArgs, at: SQL, type: SQL, id: SQL): SQL =>
  isLater
    ? sql`${at} <= ${value('at', 'timestamptz')} AND (${at}, ${type}, ${id})
        < (${value('at', 'timestamptz')}, ${value('type', 'text')}, ${value('before', 'int')})`
    : sql`TRUE`

/** What is still to be done, the next first. */
const openActivities = ({ collection, filter, planned }: PartArgs): SQL => {
  const parts = rowsOnAll(collection, {
    at: sql`activities.starts_at`,
    from: filter.from,
    limit: most(planned),
    order: sql`at`,
    table: 'activities',
    type: text('activity'),
    where: sql`${filter.where} AND activities.state IN ('planned', 'in-progress')`,
  })
  return sql`SELECT 'open' AS part, row_number() OVER (ORDER BY at NULLS LAST, id) AS place, open.*
    FROM (${union(parts)}) open ORDER BY at NULLS LAST, id LIMIT ${most(planned)}`
}

/** Activities that are over, by their own date; one without happened when it was written down. */
const closedActivities = (args: PartArgs): SQL[] =>
  [
    { at: sql`activities.starts_at`, isDated: sql`activities.starts_at IS NOT NULL` },
    { at: sql`activities.created_at`, isDated: sql`activities.starts_at IS NULL` },
  ].flatMap(({ at, isDated }) =>
    rowsOnAll(args.collection, {
      at,
      from: args.filter.from,
      limit: most(args.limit),
      order: sql`at DESC, id DESC`,
      table: 'activities',
      type: text('activity'),
      where: sql`${args.filter.where} AND activities.state IN ('done', 'cancelled') AND ${isDated}
        AND ${after(args, at, text('activity'), sql`activities.id`)}`,
    }),
  )

const files = (args: PartArgs): SQL => {
  const column = own(args.collection === 'companies' ? 'company_id' : 'contact_id')
  return sql`SELECT ${text('attachment')} AS type, id, created_at AS at, ${text('self')} AS because
    FROM attachments WHERE ${column} = ${card}
      AND ${after(args, sql`created_at`, text('attachment'), sql`id`)}
    ORDER BY at DESC, id DESC LIMIT ${most(args.limit)}`
}

const newest = sql`at DESC, type DESC, id DESC`

/** Changes of owner, of the card alone, and activities that were opened again. */
const logged = (args: PartArgs): SQL[] => {
  const type = sql`CASE audit_log.action WHEN 'reopen' THEN 'reopen' ELSE 'owner' END`
  const owner = sql`OR (audit_log.action = 'update' AND audit_log.changes @> '[{"path":"owner"}]')`
  return rowsOnAll(
    args.collection,
    {
      at: sql`audit_log.created_at`,
      from: sql`audit_log`,
      limit: most(args.limit),
      order: newest,
      table: 'audit_log',
      type,
      where: after(args, sql`audit_log.created_at`, type, sql`audit_log.id`),
    },
    ({ because }) => sql` AND (audit_log.action = 'reopen' ${because === 'self' ? owner : sql``})`,
  )
}

/** What happened, newest first. */
const pastEvents = (args: PartArgs): SQL => {
  const others = args.everything ? [files(args), ...logged(args)] : []
  return sql`SELECT 'past' AS part, row_number() OVER (ORDER BY ${newest}) AS place, past.*
    FROM (${union([...closedActivities(args), ...others])}) past ORDER BY ${newest} LIMIT ${most(args.limit)}`
}

/**
 * A page of a timeline in one statement, to be given `TimelineValues`: rows of `part` (`card`: the user
 * may see it, else there is no such row; `past`; `open`), `type`, `id`, `at`, `because`, in their order.
 */
export const timelineRows = ({ card: visible, filter, ...rest }: TimelineArgs): SQL => {
  const args = { ...rest, filter: filter ?? { from: sql`activities`, where: sql`FALSE` } }
  const parts = [
    sql`SELECT 'card' AS part, 0::bigint AS place, 'card' AS type, ${card} AS id,
      NULL::timestamptz AS at, ${text('self')} AS because FROM ${visible.from}
      WHERE ${own(`${rest.collection}.id`)} = ${card} AND ${visible.where} LIMIT 1`,
    pastEvents(args),
    ...(args.isLater ? [] : [openActivities(args)]),
  ]
  return union(parts)
}
