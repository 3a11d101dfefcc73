import { sql } from '@payloadcms/db-postgres'
import type { AccessResult, CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'
import { compileWhere } from './adapter/compile'
import { tableOf } from './adapter/tables'
import { type RecordShape, recordShape } from './recordShape'
import { toSnake } from './toSnake'

type SQL = ReturnType<typeof sql>

/** What the user may read of each collection. */
export type Answers = Map<CollectionSlug, AccessResult>

/** What the user may read of each of these. */
export const answersFor = async (req: PayloadRequest, slugs: CollectionSlug[]): Promise<Answers> =>
  new Map(
    await Promise.all(
      slugs.map(async (slug): Promise<[CollectionSlug, AccessResult]> => {
        const { config } = req.payload.collections[slug]
        return [slug, await config.access.read({ req })]
      }),
    ),
  )

export type Target = {
  collection: CollectionSlug
  select?: SelectType
  /** Null where Payload has to read it. */
  shape: null | RecordShape
}

/** The collections that records of this shape point to. */
export const slugsIn = ({ columns, many }: RecordShape): CollectionSlug[] => [
  ...new Set([
    ...columns.flatMap(({ relationTo }) => relationTo ?? []),
    ...many.flatMap(({ relationTo }) => relationTo),
  ]),
]

export const targetsOf = (req: PayloadRequest, shape: RecordShape): Target[] =>
  slugsIn(shape).map((collection) => {
    const select = populatedFields(req, collection)
    const found = recordShape(req.payload, collection, select)
    const isPlain = found && found.arrays.length === 0 && found.many.length === 0
    return { collection, select, shape: isPlain ? found : null }
  })

/** The ids of a collection that `record` names, as a query. */
const pointersTo = (target: CollectionSlug, { columns, many }: RecordShape): SQL => {
  const ofColumns = columns.flatMap(({ name, relationTo }) =>
    relationTo === target ? [`SELECT "${name}" FROM record`] : [],
  )
  const isAmongMany = many.some(({ relationTo }) => relationTo.includes(target))
  const ofMany = isAmongMany ? [`SELECT "${toSnake(target)}_id" FROM rel`] : []
  // Names of columns, from the configuration.
  return sql.raw([...ofColumns, ...ofMany].join(' UNION '))
}

/** The fields with which a collection is populated elsewhere; undefined for all. */
const populatedFields = (
  req: PayloadRequest,
  collection: CollectionSlug,
): SelectType | undefined => {
  const { defaultPopulate, forceSelect, trash } = req.payload.collections[collection].config
  if (!defaultPopulate) return undefined
  return { ...defaultPopulate, ...forceSelect, ...(trash ? { deletedAt: true } : {}) }
}

/** Which records, and what else the same statement is to say. */
export type Which = {
  /** JSON expressions, which may name `list`. */
  also?: Record<string, SQL>
  /** An array of ids; it may name `list`. */
  ids: SQL
  /** Rows that the others may look at. */
  list?: SQL
}

type StatementArgs = {
  access: Answers
  collection: CollectionSlug
  req: PayloadRequest
  shape: RecordShape
  targets: Target[]
  which: Which
}

/** What the records point to, and what was asked for besides, in the first row of what is read. */
export const relatedKey = '_related'
export const alsoKey = '_also'

/** The records, and with the first row what they point to as one list; one empty row where there are none. */
export const statementFor = ({
  access,
  collection,
  req,
  shape,
  targets,
  which,
}: StatementArgs): SQL => {
  const { from, where } = readable({ access, collection, ids: which.ids, req })
  const branches = targets.flatMap(({ collection: target, shape: found }) => {
    if (!found || !access.get(target)) return []
    const pointed = sql`ARRAY(${pointersTo(target, shape)})`
    const those = readable({ access, collection: target, ids: pointed, req, trash: true })
    // The slug of a collection, from the configuration.
    return sql`SELECT ${sql.raw(`'${target}'`)}, ${found.json} FROM ${those.from} WHERE ${those.where}`
  })
  const pointedTo =
    branches.length > 0
      ? sql`(SELECT json_agg(one) FROM (${sql.join(branches, sql` UNION ALL `)}) one (collection, doc))`
      : sql`NULL::json`
  const once = (value: SQL, key: string) =>
    sql`CASE WHEN row_number() OVER () = 1 THEN ${value} END AS ${sql.identifier(key)}`
  return sql`WITH ${withList(which)} record AS MATERIALIZED (SELECT ${shape.selection} FROM ${from} WHERE ${where})
    ${relsOf(collection, shape)}
    SELECT record.*, ${once(pointedTo, relatedKey)}, ${once(alsoOf(which), alsoKey)}
    FROM (SELECT 1) always LEFT JOIN record ON TRUE`
}

/** What is asked for besides the records, without them. */
export const besides = (which: Which): SQL =>
  sql`WITH ${withList(which)} asked AS (SELECT ${which.ids} AS ids)
    SELECT ids, ${alsoOf(which)} AS ${sql.identifier(alsoKey)} FROM asked`

const withList = ({ list }: Which): SQL => (list ? sql`list AS MATERIALIZED (${list}),` : sql``)

const alsoOf = ({ also = {} }: Which): SQL => {
  const pairs = Object.entries(also).map(([key, value]) => sql`${key}::text, ${value}`)
  return pairs.length > 0 ? sql`json_build_object(${sql.join(pairs, sql`, `)})` : sql`NULL::json`
}

/** The rows of several values of `record`, where there are such fields. */
const relsOf = (collection: CollectionSlug, { many }: RecordShape): SQL =>
  many.length === 0
    ? sql``
    : sql`, rel AS MATERIALIZED (SELECT * FROM ${sql.identifier(`${toSnake(collection)}_rels`)}
        WHERE parent_id IN (SELECT id FROM record))`

type ReadableArgs = {
  access: Answers
  collection: CollectionSlug
  ids: SQL
  req: PayloadRequest
  trash?: boolean
}

/** The records of these ids that the user may read, as FROM and WHERE. */
const readable = ({ access, collection, ids, req, trash = false }: ReadableArgs) => {
  const answer = access.get(collection)
  if (!answer) return { from: tableOf(req.payload, collection), where: sql`FALSE` }
  const and: Where[] = typeof answer === 'object' ? [answer] : []
  if (req.payload.collections[collection].config.trash && !trash) {
    and.push({ deletedAt: { exists: false } })
  }
  const { from, where } = compileWhere({ collection, req, where: { and } })
  const { id } = tableOf(req.payload, collection)
  return { from, where: sql`${id} = ANY(${ids}) AND ${where}` }
}
