import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, Payload } from 'payload'
import { auditedFields } from '#platform/audit'
import { type CompiledWhere, tableOf } from '#platform/database'
import { contributed, type TimelineSource, type TimelineWay } from '#platform/parts'

type SQL = ReturnType<typeof sql>

/** A record that has a timeline. */
export type Subject = { collection: CollectionSlug; id: number }

/** What the prepared statement is given each time. */
export type TimelineValues = {
  card: number
  /** Where the page before ended (`Cursor`); on later pages. */
  at?: string
  before?: number
  type?: string
}

/** Words and numbers that this file writes itself. */
const own = (text: string): SQL =>
  // From the configuration, or a whole number; never a text of a request.
  sql.raw(text)

const value = (name: keyof TimelineValues, as: 'int' | 'text' | 'timestamptz'): SQL =>
  sql`${sql.placeholder(name)}::${own(as)}`

const card = value('card', 'int')

/** A word of ours, written out: a parameter has no type where a union begins. */
const text = (word: string): SQL => own(`'${word.replaceAll("'", '')}'::text`)

/** The ways into the timelines of a collection, in the order in which they are told. */
export const waysTo = ({ config }: Pick<Payload, 'config'>, collection: string): TimelineWay[] =>
  contributed(config)
    .of('timelineWays')
    .filter(({ to }) => to === collection)

/** What stands in the timelines of a collection beside the activities. */
export const sourcesOf = (
  { config }: Pick<Payload, 'config'>,
  collection: CollectionSlug,
): TimelineSource[] =>
  contributed(config)
    .of('timelineSources')
    .filter(({ on }) => on[collection])

type Listed = 'activities' | 'audit-log'

/** The log has no relationship to some of what activities are about. */
const waysOf = ({ collection, payload, table }: PartArgs & { table: Listed }): TimelineWay[] => {
  const logged = auditedFields(payload)
  const ways = waysTo(payload, collection)
  return table === 'activities' ? ways : ways.filter(({ field }) => logged.has(field))
}

const isOn = (payload: Payload, table: Listed, { field, through }: TimelineWay): SQL => {
  const column = tableOf(payload, table)[field]
  if (!through) return sql`${column} = ${card}`
  const between = tableOf(payload, through.collection)
  return sql`${column} IN (SELECT ${between.id} FROM ${between} WHERE ${between[through.field]} = ${card})`
}

type Rows = {
  from: SQL
  limit: SQL
  /** Over what is selected: `type`, `id`, `at`. */
  order: SQL
  /** Expressions over the table. */
  at: SQL
  table: Listed
  type: SQL
  where: SQL
}

/**
 * The first rows on a way, each row on one way only. Of each record that it goes through as many are
 * looked at as are wanted at all: a few steps in an index, whatever the database believes of how many
 * there are.
 */
const rowsOn = (
  { payload }: PartArgs,
  way: TimelineWay,
  before: TimelineWay[],
  { from, limit, order, at, table, type, where }: Rows,
) => {
  const { because, field, through } = way
  const rowsOf = tableOf(payload, table)
  const between = sql.identifier('way')
  const start = through
    ? sql`${rowsOf[field]} = ${between}.${sql.identifier('id')}`
    : isOn(payload, table, way)
  const others = before.map((one) => sql`(${isOn(payload, table, one)}) IS NOT TRUE`)
  const rows = sql`SELECT ${type} AS type, ${rowsOf.id} AS id, ${at} AS at, ${text(because)} AS because
    FROM ${from} WHERE ${sql.join([start, where, ...others], sql` AND `)}
    ORDER BY ${order} LIMIT ${limit}`
  if (!through) return rows
  const middle = tableOf(payload, through.collection)
  return sql`SELECT step.* FROM ${middle} ${between} CROSS JOIN LATERAL (${rows}) step
    WHERE ${between}.${nameOf(middle, through.field)} = ${card} ORDER BY ${order} LIMIT ${limit}`
}

/** The column of a field, without its table. */
const nameOf = (table: ReturnType<typeof tableOf>, field: string): SQL => {
  // Drizzle's columns know their names.
  const { name } = table[field] as unknown as { name: string }
  return sql`${sql.identifier(name)}`
}

const rowsOnAll = (
  args: PartArgs,
  rows: Rows,
  and: (way: TimelineWay) => SQL = () => sql``,
): SQL[] =>
  waysOf({ ...args, table: rows.table }).map((way, index, all) =>
    rowsOn(args, way, all.slice(0, index), { ...rows, where: sql`${rows.where}${and(way)}` }),
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
  collection: CollectionSlug
  /** Attachments, changes of owner and reopenings come along; a filter that only activities have drops them. */
  everything: boolean
  /** What of the activities is asked for and may be seen; null for nothing. */
  filter: Filter | null
  /** A page after another: what is planned stands on the first. */
  isLater: boolean
  /** Written out: without it the database takes the plan for a dear one, and makes it each time. */
  limit: number
  payload: Payload
  /** The most open ones that are asked for. */
  planned: number
  /** What stands in it beside the activities, as far as the user may see it. */
  sources: VisibleSource[]
}

/** A source, with what of it the user may see. */
export type VisibleSource = { source: TimelineSource; visible: Filter }

const most = (rows: number): SQL => own(String(Math.trunc(rows)))

type PartArgs = Omit<TimelineArgs, 'card' | 'filter'> & { filter: Filter }

const after = ({ isLater }: PartArgs, at: SQL, type: SQL, id: SQL): SQL =>
  isLater
    ? sql`${at} <= ${value('at', 'timestamptz')} AND (${at}, ${type}, ${id})
        < (${value('at', 'timestamptz')}, ${value('type', 'text')}, ${value('before', 'int')})`
    : sql`TRUE`

/** What is still to be done, the next first. */
const openActivities = (args: PartArgs): SQL => {
  const { filter, planned } = args
  const parts = rowsOnAll(args, {
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

/**
 * When an activity that is over happened: on its own date, or when it was closed before that (one that
 * was cancelled, when it was last changed); without either, when it was written down. Indexed as it
 * stands here (migration `happened`).
 */
const happened = sql`coalesce(least(activities.starts_at, CASE activities.state WHEN 'cancelled'
  THEN activities.updated_at ELSE activities.completed_at END), activities.created_at)`

/** Activities that are over, in the order in which they happened. */
const closedActivities = (args: PartArgs): SQL[] =>
  rowsOnAll(args, {
    at: happened,
    from: args.filter.from,
    limit: most(args.limit),
    order: sql`at DESC, id DESC`,
    table: 'activities',
    type: text('activity'),
    where: sql`${args.filter.where} AND activities.state IN ('done', 'cancelled')
      AND ${after(args, happened, text('activity'), sql`activities.id`)}`,
  })

/** The records of a source that point at the card; those that are pinned stand apart. */
const recordsOf = (args: PartArgs, { source, visible }: VisibleSource, isPinned = false): SQL => {
  const { collection, limit, payload } = args
  const table = tableOf(payload, source.collection)
  const at = table[source.at] as SQL
  const type = text(source.type)
  const mark = source.pinned
    ? sql`AND ${table[source.pinned]} IS ${own(isPinned ? 'TRUE' : 'NOT TRUE')}`
    : sql``
  return sql`SELECT ${type} AS type, ${table.id} AS id, ${at} AS at, ${text('self')} AS because
    FROM ${visible.from} WHERE ${table[source.on[collection] ?? '']} = ${card} AND ${visible.where}
      ${mark} AND ${at} IS NOT NULL AND ${after(args, at, type, table.id as SQL)}
    ORDER BY ${at} DESC, ${table.id} DESC LIMIT ${most(limit)}`
}

const newest = sql`at DESC, type DESC, id DESC`

/** Changes of owner, of the card alone, and activities that were opened again. */
const logged = (args: PartArgs): SQL[] => {
  const type = sql`CASE audit_log.action WHEN 'reopen' THEN 'reopen' ELSE 'owner' END`
  const owner = sql`OR (audit_log.action = 'update' AND audit_log.changes @> '[{"path":"owner"}]')`
  return rowsOnAll(
    args,
    {
      at: sql`audit_log.created_at`,
      from: sql`audit_log`,
      limit: most(args.limit),
      order: newest,
      table: 'audit-log',
      type,
      where: after(args, sql`audit_log.created_at`, type, sql`audit_log.id`),
    },
    ({ because }) => sql` AND (audit_log.action = 'reopen' ${because === 'self' ? owner : sql``})`,
  )
}

/** What happened, newest first. */
const pastEvents = (args: PartArgs): SQL => {
  const others = args.everything
    ? [...args.sources.map((source) => recordsOf(args, source)), ...logged(args)]
    : []
  return sql`SELECT 'past' AS part, row_number() OVER (ORDER BY ${newest}) AS place, past.*
    FROM (${union([...closedActivities(args), ...others])}) past ORDER BY ${newest} LIMIT ${most(args.limit)}`
}

/** What was pinned, newest first; null where nothing can be. */
const pinnedRecords = (args: PartArgs): null | SQL => {
  const pinning = args.sources.filter(({ source }) => source.pinned)
  if (pinning.length === 0) return null
  const parts = pinning.map((source) => recordsOf(args, source, true))
  return sql`SELECT 'pinned' AS part, row_number() OVER (ORDER BY ${newest}) AS place, pinned.*
    FROM (${union(parts)}) pinned ORDER BY ${newest} LIMIT ${most(args.limit)}`
}

/**
 * A page of a timeline in one statement, to be given `TimelineValues`: rows of `part` (`card`: the user
 * may see it, else there is no such row; `past`; on the first page `open` and `pinned`), `type`, `id`, `at`, `because`, in their order.
 */
export const timelineRows = ({ card: visible, filter, ...rest }: TimelineArgs): SQL => {
  const args = { ...rest, filter: filter ?? { from: sql`activities`, where: sql`FALSE` } }
  const parts = [
    sql`SELECT 'card' AS part, 0::bigint AS place, 'card' AS type, ${card} AS id,
      NULL::timestamptz AS at, ${text('self')} AS because FROM ${visible.from}
      WHERE ${tableOf(rest.payload, rest.collection).id} = ${card} AND ${visible.where} LIMIT 1`,
    pastEvents(args),
    ...(args.isLater ? [] : [openActivities(args), pinnedRecords(args) ?? []].flat()),
  ]
  return union(parts)
}
