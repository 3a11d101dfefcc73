import { sql } from '@payloadcms/db-postgres'
import type { CompiledWhere } from '../../platform/database'

type SQL = ReturnType<typeof sql>

export type SubjectCollection = 'companies' | 'contacts'
export type Subject = { collection: SubjectCollection; id: number }

/** Why an activity of somebody else stands in this timeline. */
export type Because = 'contact' | 'lead' | 'member' | 'project' | 'self'

type Reason = { because: Because; where: SQL }

/** What the prepared statement is given each time. */
export type TimelineValues = {
  card: number
  limit: number
  /** How many of the open ones; on the first page. */
  planned?: number
  /** Where the page before ended (`Cursor`); on later pages. */
  at?: string
  before?: number
  type?: string
}

const value = (name: keyof TimelineValues, as: 'int' | 'text' | 'timestamptz'): SQL =>
  sql`${sql.placeholder(name)}::${sql.raw(as)}`

const card = value('card', 'int')
const limit = value('limit', 'int')

/**
 * Why a row of a table belongs to a card: an index for each. The log knows companies and people alone.
 */
const reasonsFor = (collection: SubjectCollection, table: SQL, isLog: boolean): Reason[] => {
  const points = (because: Because, column: string, ids: SQL): Reason => ({
    because,
    where: sql`${table}.${sql.raw(column)} ${ids}`,
  })
  const itself = sql`= ${card}`
  const withLeads = (column: 'company_id' | 'contact_id') =>
    isLog
      ? []
      : [
          points(
            'lead',
            'lead_id',
            sql`IN (SELECT id FROM leads WHERE ${sql.raw(column)} = ${card})`,
          ),
        ]
  if (collection === 'contacts') {
    return [points('self', 'contact_id', itself), ...withLeads('contact_id')]
  }
  return [
    points('self', 'company_id', itself),
    points('contact', 'contact_id', sql`IN (SELECT id FROM contacts WHERE company_id = ${card})`),
    ...withLeads('company_id'),
    ...(isLog
      ? []
      : [
          points(
            'project',
            'project_id',
            sql`IN (SELECT id FROM projects WHERE company_id = ${card})`,
          ),
        ]),
    points('member', 'company_id', sql`IN (SELECT id FROM companies WHERE parent_id = ${card})`),
  ]
}

/** Each row once, under the first reason that holds. */
const sourcesOf = (reasons: Reason[]): Reason[] =>
  reasons.map(({ because, where }, index) => ({
    because,
    where: sql.join(
      [where, ...reasons.slice(0, index).map((before) => sql`(${before.where}) IS NOT TRUE`)],
      sql` AND `,
    ),
  }))

const union = (parts: SQL[]): SQL =>
  sql.join(
    parts.map((part) => sql`(${part})`),
    sql` UNION ALL `,
  )

/** A word of our own, written out: a parameter has no type where a union begins. */
const text = (word: Because | 'activity' | 'attachment'): SQL => sql.raw(`'${word}'::text`)

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
}

type PartArgs = Omit<TimelineArgs, 'card' | 'filter'> & { filter: Filter }

const order = sql`at DESC, type DESC, id DESC`

const after = ({ isLater }: PartArgs, at: SQL, type: SQL, id: SQL): SQL =>
  isLater
    ? sql`${at} <= ${value('at', 'timestamptz')} AND (${at}, ${type}, ${id})
        < (${value('at', 'timestamptz')}, ${value('type', 'text')}, ${value('before', 'int')})`
    : sql`TRUE`

const activitiesOf = ({ collection }: PartArgs) =>
  sourcesOf(reasonsFor(collection, sql`activities`, false))

/** What is still to be done, the next first. */
const openActivities = (args: PartArgs): SQL => {
  const most = value('planned', 'int')
  const parts = activitiesOf(args).map(
    ({ because, where }) => sql`
      SELECT ${text('activity')} AS type, activities.id, activities.starts_at AS at, ${text(because)} AS because
      FROM ${args.filter.from} WHERE ${where} AND ${args.filter.where}
        AND activities.state IN ('planned', 'in-progress')
      ORDER BY activities.starts_at LIMIT ${most}`,
  )
  return sql`SELECT 'open' AS part, row_number() OVER (ORDER BY at NULLS LAST, id) AS place, open.*
    FROM (${union(parts)}) open ORDER BY at NULLS LAST, id LIMIT ${most}`
}

/** Activities that are over, by their own date; one without happened when it was written down. */
const closedActivities = (args: PartArgs): SQL[] =>
  activitiesOf(args).flatMap(({ because, where }) =>
    [
      { at: sql`activities.starts_at`, isDated: sql`activities.starts_at IS NOT NULL` },
      { at: sql`activities.created_at`, isDated: sql`activities.starts_at IS NULL` },
    ].map(
      ({ at, isDated }) => sql`
        SELECT ${text('activity')} AS type, activities.id, ${at} AS at, ${text(because)} AS because
        FROM ${args.filter.from} WHERE ${where} AND ${args.filter.where}
          AND activities.state IN ('done', 'cancelled') AND ${isDated}
          AND ${after(args, at, text('activity'), sql`activities.id`)}
        ORDER BY ${at} DESC, activities.id DESC LIMIT ${limit}`,
    ),
  )

const files = (args: PartArgs): SQL => {
  const column = sql.raw(args.collection === 'companies' ? 'company_id' : 'contact_id')
  return sql`SELECT ${text('attachment')} AS type, id, created_at AS at, ${text('self')} AS because
    FROM attachments WHERE ${column} = ${card}
      AND ${after(args, sql`created_at`, text('attachment'), sql`id`)}
    ORDER BY created_at DESC, id DESC LIMIT ${limit}`
}

/** Changes of owner, of the card alone, and activities that were opened again. */
const logged = (args: PartArgs): SQL[] => {
  const type = sql`CASE audit_log.action WHEN 'reopen' THEN 'reopen' ELSE 'owner' END`
  const reasons = reasonsFor(args.collection, sql`audit_log`, true)
  return sourcesOf(reasons).map(({ because, where }) => {
    const owner = sql`OR (action = 'update' AND changes @> '[{"path":"owner"}]')`
    return sql`SELECT ${type} AS type, id, created_at AS at, ${text(because)} AS because
      FROM audit_log WHERE ${where} AND (action = 'reopen' ${because === 'self' ? owner : sql``})
        AND ${after(args, sql`created_at`, type, sql`id`)}
      ORDER BY created_at DESC, type DESC, id DESC LIMIT ${limit}`
  })
}

/** What happened, newest first. */
const pastEvents = (args: PartArgs): SQL => {
  const others = args.everything ? [files(args), ...logged(args)] : []
  return sql`SELECT 'past' AS part, row_number() OVER (ORDER BY ${order}) AS place, past.*
    FROM (${union([...closedActivities(args), ...others])}) past ORDER BY ${order} LIMIT ${limit}`
}

/**
 * A page of a timeline in one statement, to be given `TimelineValues`: rows of `part` (`card`: the user
 * may see it, else there is no such row; `past`; `open`), `type`, `id`, `at`, `because`, in their order.
 */
export const timelineRows = ({ card: visible, filter, ...rest }: TimelineArgs): SQL => {
  const args = { ...rest, filter: filter ?? { from: sql`activities`, where: sql`FALSE` } }
  const parts = [
    sql`SELECT 'card' AS part, 0::bigint AS place, 'card' AS type, ${card} AS id,
      NULL::timestamptz AS at, ${text('self')} AS because
      FROM ${visible.from} WHERE ${sql.raw(`${rest.collection}.id`)} = ${card} AND ${visible.where} LIMIT 1`,
    pastEvents(args),
    ...(args.isLater ? [] : [openActivities(args)]),
  ]
  return sql`SELECT * FROM (${union(parts)}) page ORDER BY part, place`
}
