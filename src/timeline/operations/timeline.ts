import { isDeepStrictEqual } from 'node:util'
import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { Activity, Attachment, AuditLog } from '#payload-types'
import { may } from '#platform/access'
import {
  accessibleIDs,
  accessibleWhere,
  compileWhere,
  isoMoment,
  readListed,
  readRecords,
  tableOf,
  transactionOf,
} from '#platform/database'
import { idOf } from '#platform/fields'
import { notFound } from '#platform/i18n'
import type { TimelineLine, TimelineSource } from '#platform/parts'
import { type Cursor, writeCursor } from '../cursor'
import { type Subject, sourcesOf, type TimelineValues, timelineRows } from './sources'

/** What a reader narrows a timeline by; all given ones hold. */
export type TimelineFilter = {
  createdFrom?: string
  createdTo?: string
  /** Kinds of modes: `call`, `meeting`, … */
  kinds?: string[]
  modes?: number[]
  /** Assigned to or written by this user. */
  person?: number
  plannedFrom?: string
  plannedTo?: string
  tag?: number
}

export type TimelineEntry = {
  at: null | string
  /** `self`, or the way by which it belongs to the card: `contact`, `lead`, … (`timelineWays`) */
  because: string
} & (
  | {
      activity: Activity
      /** What the user may do with it. */
      can: { update: boolean }
      /** Its attachments. */
      files: Attachment[]
      type: 'activity'
    }
  /** The card has another owner, or an activity was opened again. */
  | { change: AuditLog; type: 'owner' | 'reopen' }
  /** A record of a `timelineSource`, such as a file: it stands under the source's `key`. */
  | { icon: string; id: number; line: TimelineLine; type: string }
)

/** Types of entries that are the timeline's own; a source takes another. */
export const ownTypes = ['activity', 'owner', 'reopen'] as const

export type TimelinePage = {
  docs: TimelineEntry[]
  /** Send it as `before` for the next page; null at the end. */
  next: null | string
  /** What somebody pinned stands above the rest; on the first page only. */
  pinned?: TimelineEntry[]
  /** What is still to be done; on the first page only. */
  planned?: TimelineEntry[]
}

/** More open ones than this are a list of their own, not the head of a history. */
const mostPlanned = 50

type SQL = ReturnType<typeof sql>

type Row = {
  at: null | string
  because: string
  id: number
  part: 'card' | 'open' | 'past' | 'pinned'
  type: string
}

/**
 * Everything about a company or contact in one stream, newest first, what is planned above: its own
 * activities, its contacts', leads', projects' and member organisations' (each says why it is here), attachments,
 * changes of owner and reopened activities. Keyset paging over indexes: as quick for 20,000 entries as for 20.
 * @throws 404 when the user may not see the card
 */
export const timeline = async ({
  before,
  filter = {},
  limit = 25,
  req,
  subject,
}: {
  before: Cursor | null
  filter?: TimelineFilter
  limit?: number
  req: PayloadRequest
  subject: Subject
}): Promise<TimelinePage> => {
  const { collection } = subject
  const everything = Object.values(filter).every((one) => one === undefined)
  const [own, activities, sources] = await Promise.all([
    accessibleWhere({ collection, req }),
    accessibleWhere({ collection: 'activities', req, where: await whereOf(req, filter) }),
    everything ? readableSources({ collection, req }) : [],
  ])
  if (!own) throw notFound(req)
  const read = { activities, everything, limit, own, req, sources, subject }
  const seen: Placed[] = []
  let first: Pick<Page, 'pinned' | 'planned'> = { pinned: [], planned: [] }
  let hasMore = false
  // What the reader may not see neither shows nor counts: a page with less of it goes on below.
  for (let from = before; ; ) {
    const page = await readPage({ ...read, before: from })
    if (from === null) first = { pinned: page.pinned, planned: page.planned }
    seen.push(...page.seen)
    hasMore = seen.length > limit || (seen.length === limit && page.isNextSeen)
    from = page.next
    if (hasMore || from === null) break
  }
  const shown = seen.slice(0, limit)
  const last = shown.at(-1)
  return {
    docs: shown.map(({ entry }) => entry),
    next: hasMore && last ? writeCursor(cursorOf(last.row)) : null,
    ...(before ? {} : first),
  }
}

/** An entry that the reader may see. */
type Placed = { entry: TimelineEntry; row: Row }

type PageArgs = {
  activities: null | Where
  before: Cursor | null
  everything: boolean
  limit: number
  own: Where
  req: PayloadRequest
  sources: ReadableSource[]
  subject: Subject
}

type Page = {
  /** May the reader see the row after the page? */
  isNextSeen: boolean
  /** Where it goes on, by the rows as they are, seen or not: for this file alone. */
  next: Cursor | null
  pinned: TimelineEntry[]
  planned: TimelineEntry[]
  seen: Placed[]
}

/** The next rows, and which of them the reader may see. */
const readPage = async ({
  activities,
  before,
  everything,
  limit,
  own,
  req,
  sources,
  subject: { collection, id: card },
}: PageArgs): Promise<Page> => {
  const isLater = before !== null
  const values: TimelineValues = {
    card,
    ...(before && { at: before.at, before: before.id, type: before.type }),
  }
  const { also, records } = await readListed<Activity, Also>({
    collection: 'activities',
    key: [
      'timeline',
      collection,
      own,
      activities,
      sources.map(({ source, where }) => [source.type, where]),
      everything,
      isLater,
      limit,
    ],
    req,
    values,
    which: () => ({
      also: {
        files: filesOf(shownOf(limit)),
        rows: sql`(SELECT json_agg(list ORDER BY place) FROM list)`,
      },
      ids: shownOf(limit),
      list: timelineRows({
        card: compileWhere({ collection, req, where: own }),
        collection,
        everything,
        filter: activities && compileWhere({ collection: 'activities', req, where: activities }),
        isLater,
        limit: limit + 1,
        payload: req.payload,
        planned: mostPlanned,
        sources: sources.map(({ source, where }) => ({
          source,
          visible: visibleOf({ req, source, where }),
        })),
      }),
    }),
  })
  const of = (part: Row['part']) => (also.rows ?? []).filter((row) => row.part === part)
  if (of('card').length === 0) throw notFound(req)
  const [open, past, pinned] = [of('open'), of('past'), of('pinned')]
  const entries = await fill({
    activities: records,
    files: also.files ?? [],
    req,
    rows: [...open, ...past, ...pinned],
    sources: sources.map(({ source }) => source),
  })
  const entryAt = (place: number) => entries[open.length + place] ?? null
  const last = past[limit - 1]
  return {
    // Its activity is not read: it was found by what the reader may see of them.
    isNextSeen: past[limit]?.type === 'activity' || entryAt(limit) !== null,
    next: past.length > limit && last ? cursorOf(last) : null,
    pinned: entries.slice(open.length + past.length).filter((entry) => entry !== null),
    planned: entries.slice(0, open.length).filter((entry) => entry !== null),
    seen: past.slice(0, limit).flatMap((row, place) => {
      const entry = entryAt(place)
      return entry ? [{ entry, row }] : []
    }),
  }
}

const cursorOf = ({ at, id, type }: Row): Cursor => ({ at: isoMoment(String(at)), id, type })

/** What comes with the activities: null where there is none. */
type Also = { files: null | number[]; rows: null | Row[] }

/** The activities of the page; one more has been looked up to know whether another page follows. */
const shownOf = (limit: number): SQL =>
  sql`ARRAY(SELECT id FROM list WHERE type = 'activity' AND (part = 'open' OR place <= ${limit})
    AND EXISTS (SELECT FROM list WHERE part = 'card'))`

/** More files than these are in their activity's own tab. */
const mostFiles = 200

/** The newest files of the activities. */
const filesOf = (shown: SQL): SQL =>
  sql`(SELECT json_agg(id) FROM (SELECT id FROM attachments WHERE activity_id = ANY(${shown})
    ORDER BY created_at DESC LIMIT ${mostFiles}) file)`

const whereOf = async (req: PayloadRequest, filter: TimelineFilter): Promise<Where> => {
  const parts: Where[] = []
  const db = await transactionOf(req)
  if (filter.kinds?.length) {
    const { rows } = await db.execute(
      sql`SELECT id FROM activity_modes WHERE kind::text = ANY(${sql.param(filter.kinds)}::text[])`,
    )
    parts.push({ mode: { in: rows.map(({ id }) => Number(id)) } })
  }
  if (filter.modes?.length) parts.push({ mode: { in: filter.modes } })
  if (filter.person) {
    parts.push({
      or: [{ assignee: { equals: filter.person } }, { createdBy: { equals: filter.person } }],
    })
  }
  if (filter.tag) parts.push({ tags: { in: [filter.tag] } })
  if (filter.createdFrom) parts.push({ createdAt: { greater_than_equal: filter.createdFrom } })
  if (filter.createdTo) parts.push({ createdAt: { less_than: filter.createdTo } })
  if (filter.plannedFrom) parts.push({ startsAt: { greater_than_equal: filter.plannedFrom } })
  if (filter.plannedTo) parts.push({ startsAt: { less_than: filter.plannedTo } })
  return { and: parts }
}

type ReadableSource = {
  source: TimelineSource
  /** What of it the user may see; null where whether a record is seen is asked when it is read. */
  where: null | Where
}

/** The sources of which the user may see some records. */
const readableSources = async ({
  collection,
  req,
}: {
  collection: CollectionSlug
  req: PayloadRequest
}): Promise<ReadableSource[]> => {
  const found = await Promise.all(
    sourcesOf(req.payload, collection).map(async (source): Promise<ReadableSource[]> => {
      const rule = req.payload.collections[source.collection].config.custom?.access
      // What hangs on the card is seen with it, but for the few records that hang on others as well.
      if (rule?.kind === 'attached') return [{ source, where: null }]
      const where = await accessibleWhere({ collection: source.collection, req })
      return where ? [{ source, where }] : []
    }),
  )
  return found.flat()
}

const visibleOf = ({ req, source, where }: ReadableSource & { req: PayloadRequest }) =>
  where
    ? compileWhere({ collection: source.collection, req, where })
    : { from: tableOf(req.payload, source.collection), where: sql`TRUE` }

type FillArgs = {
  activities: Map<number, Activity>
  files: number[]
  req: PayloadRequest
  rows: Row[]
  sources: TimelineSource[]
}

/** The records behind the rows, as the user may see them. */
const fill = async ({
  activities,
  files,
  req,
  rows,
  sources,
}: FillArgs): Promise<(null | TimelineEntry)[]> => {
  const idsOf = (...types: string[]) =>
    rows.filter(({ type }) => types.includes(type)).map(({ id }) => id)
  const [changes, changeable, records, attachments] = await Promise.all([
    readRecords<AuditLog>({ collection: 'audit-log', ids: idsOf('owner', 'reopen'), req }),
    changeableOf(req, idsOf('activity')),
    Promise.all(
      sources.map(({ collection, type }) => readRecords({ collection, ids: idsOf(type), req })),
    ),
    readRecords<Attachment>({ collection: 'attachments', ids: files, req }),
  ])
  const seen = files.flatMap((id) => attachments.get(id) ?? [])
  return rows.map(({ at, because, id, type }) => {
    const head = { at: at && isoMoment(at), because }
    if (type === 'activity') {
      const activity = activities.get(id)
      if (!activity) return null
      const own = seen.filter((file) => idOf(file.activity) === id)
      return { ...head, activity, can: { update: changeable(id) }, files: own, type }
    }
    if (type === 'owner' || type === 'reopen') {
      const change = changes.get(id)
      return change ? { ...head, change, type } : null
    }
    const place = sources.findIndex((one) => one.type === type)
    const source = sources[place]
    const record = records[place]?.get(id)
    if (!source || !record) return null
    const { icon, key = 'record' } = source
    // What a source reads is of its own collection.
    const line = source.line({ record: record as never, req })
    return { ...head, icon, id, line, type, [key]: record }
  })
}

const changeableOf = async (
  req: PayloadRequest,
  ids: number[],
): Promise<(id: number) => boolean> => {
  const [read, answer] = await Promise.all([
    may({ collection: 'activities', operation: 'read', req }),
    may({ collection: 'activities', operation: 'update', req }),
  ])
  if (typeof answer === 'boolean') return () => answer
  // These were read by the very same rule.
  if (isDeepStrictEqual(read, answer)) return () => true
  const found = await accessibleIDs({ collection: 'activities', ids, operation: 'update', req })
  return (id) => found.has(id)
}
