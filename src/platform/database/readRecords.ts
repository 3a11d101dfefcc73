import { sql } from '@payloadcms/db-postgres'
import type { AccessResult, CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'
import { isoMoment } from './isoMoment'
import { executePrepared } from './prepared'
import { type ColumnField, type RecordShape, recordShape, relsKey, toSnake } from './recordShape'
import { postgresOf, transactionOf } from './transaction'
import { compileWhere } from './where'

type SQL = ReturnType<typeof sql>

type Doc = Record<string, unknown>
type Related = Map<CollectionSlug, Map<number, Doc>>

type ReadArgs = { collection: CollectionSlug; ids: number[]; req: PayloadRequest }

/**
 * The records with these ids and what they point to, as the user may see them: what
 * `payload.find({ depth: 1, overrideAccess: false })` gives, hooks of collections included, in one
 * statement instead of a dozen finds that wait for each other. Records that it cannot read like
 * that (files, fields with access of their own) come from Payload. For long lists that are shown
 * at once; hooks before the operation are not called.
 */
export const readRecords = async <Record extends { id: number }>({
  collection,
  ids,
  req,
}: ReadArgs): Promise<Map<number, Record>> => {
  if (ids.length === 0) return new Map()
  const shape = recordShape(req.payload, collection)
  if (!shape) return (await findAll({ collection, depth: 1, ids, req })) as Map<number, never>
  const access = await answersFor(req, [collection, ...slugsIn(shape)])
  if (!access.get(collection)) return new Map()
  const targets = targetsOf(req, shape)
  const { rows } = await executePrepared({
    db: await transactionOf(req),
    key: ['records', collection, [...access]],
    statement: () => statementFor({ access, collection, req, shape, targets }),
    values: { ids },
  })
  // Its pieces are those of the branches.
  const found = (rows[0]?.[relatedKey] ?? []) as { collection: string; doc: Doc }[]
  const docs = await prepared({
    collection,
    docs: rows.map((row) => docOf(shape, row)),
    req,
    shape,
  })
  const related: Related = new Map()
  await Promise.all(
    targets.map(async ({ collection: target, select, shape: which }) => {
      const read = which
        ? await readFound({
            collection: target,
            found: found.filter((one) => one.collection === target),
            req,
            shape: which,
          })
        : await findAll({
            collection: target,
            depth: 0,
            ids: docs.flatMap((doc) => referencesTo(target, shape, doc)),
            req,
            select,
          })
      related.set(target, read)
    }),
  )
  const populated = docs.map((doc) => populate({ doc, related, req, shape }))
  return byID(await hooked({ collection, docs: populated, req })) as Map<number, never>
}

/** What the records point to, in what is read. */
const relatedKey = '_related'

type Answers = Map<CollectionSlug, AccessResult>

/** What the user may read of each of these. */
const answersFor = async (req: PayloadRequest, slugs: CollectionSlug[]): Promise<Answers> =>
  new Map(
    await Promise.all(
      slugs.map(async (slug): Promise<[CollectionSlug, AccessResult]> => {
        const { config } = req.payload.collections[slug]
        return [slug, await config.access.read({ req })]
      }),
    ),
  )

type StatementArgs = {
  access: Answers
  collection: CollectionSlug
  req: PayloadRequest
  shape: RecordShape
  targets: Target[]
}

/** The records, and with the first of them what they point to, as one list. */
const statementFor = ({ access, collection, req, shape, targets }: StatementArgs): SQL => {
  // One list instead of a parameter for each.
  const ids = sql`${sql.placeholder('ids')}::int[]`
  const { from, where } = readable({ access, collection, ids, req })
  const branches = targets.flatMap(({ collection: target, shape: which }) => {
    if (!which || !access.get(target)) return []
    const pointed = sql`ARRAY(${pointersTo(target, shape)})`
    const those = readable({ access, collection: target, ids: pointed, req, trash: true })
    // The slug of a collection, from the configuration.
    return sql`SELECT ${sql.raw(`'${target}'`)}, ${which.json} FROM ${those.from} WHERE ${those.where}`
  })
  const pointedTo =
    branches.length > 0
      ? sql`(SELECT json_agg(one) FROM (${sql.join(branches, sql` UNION ALL `)}) one (collection, doc))`
      : sql`NULL::json`
  return sql`WITH record AS MATERIALIZED (SELECT ${shape.selection} FROM ${from} WHERE ${where})
    ${relsOf(collection, shape)}
    SELECT record.*,
      CASE WHEN row_number() OVER () = 1 THEN ${pointedTo} END AS ${sql.identifier(relatedKey)}
    FROM record`
}

/** The rows of several values of `record`, where there are such fields. */
const relsOf = (collection: CollectionSlug, { many }: RecordShape): SQL =>
  many.length === 0
    ? sql``
    : sql`, rel AS MATERIALIZED (SELECT * FROM ${sql.identifier(`${toSnake(collection)}_rels`)}
        WHERE parent_id IN (SELECT id FROM record))`

type FoundArgs = {
  collection: CollectionSlug
  found: { doc: Doc }[]
  req: PayloadRequest
  shape: RecordShape
}

const readFound = async ({
  collection,
  found,
  req,
  shape,
}: FoundArgs): Promise<Map<number, Doc>> => {
  const read = found.map(({ doc }) => docOf(shape, doc))
  const docs = await prepared({ collection, docs: read, req, shape })
  return byID(await hooked({ collection, docs, req }))
}

const byID = (docs: Doc[]): Map<number, Doc> => new Map(docs.map((doc) => [Number(doc.id), doc]))

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
  const and: Where[] = typeof answer === 'object' ? [answer] : []
  if (req.payload.collections[collection].config.trash && !trash) {
    and.push({ deletedAt: { exists: false } })
  }
  const { from, where } = compileWhere({ collection, req, where: { and } })
  const { id } = postgresOf(req.payload).tables[toSnake(collection)] ?? {}
  return { from, where: sql`${id} = ANY(${ids}) AND ${where}` }
}

const readValue = ({ kind }: ColumnField, value: unknown): unknown => {
  if (value === null || value === undefined) return null
  if (kind === 'number') return Number(value)
  return kind === 'date' ? isoMoment(String(value)) : value
}

/** A row as a record of depth 0. */
const docOf = ({ arrays, columns, many }: RecordShape, row: Doc): Doc => {
  const doc: Doc = {}
  for (const field of columns) doc[field.name] = readValue(field, row[field.name])
  for (const { fields, name } of arrays) {
    doc[name] = ((row[name] ?? []) as Doc[]).map((one) => ({
      id: one.id,
      ...Object.fromEntries(
        fields.map((field) => [field.name, readValue(field, one[toSnake(field.name)])]),
      ),
    }))
  }
  const rels = (row[relsKey] ?? []) as Doc[]
  for (const { isMixed, name, relationTo } of many) {
    doc[name] = rels
      .filter(({ path }) => path === name)
      .flatMap((rel) =>
        relationTo.flatMap((slug) => {
          const value = rel[`${toSnake(slug)}_id`]
          if (typeof value !== 'number') return []
          return [isMixed ? { relationTo: slug, value } : value]
        }),
      )
  }
  return doc
}

/** The ids of a collection that a record of depth 0 names. */
const referencesTo = (
  target: CollectionSlug,
  { columns, many }: RecordShape,
  doc: Doc,
): number[] => [
  ...columns.flatMap(({ name, relationTo }) => {
    const id = doc[name]
    return relationTo === target && typeof id === 'number' ? [id] : []
  }),
  ...many.flatMap(({ isMixed, name, relationTo }) =>
    (doc[name] as unknown[]).flatMap((one) => {
      if (!isMixed) return relationTo[0] === target ? [one as number] : []
      const mixed = one as { relationTo: CollectionSlug; value: number }
      return mixed.relationTo === target ? [mixed.value] : []
    }),
  ),
]

type PopulateArgs = { doc: Doc; related: Related; req: PayloadRequest; shape: RecordShape }

const populate = ({ doc, related, req, shape }: PopulateArgs): Doc => {
  /** As Payload has it: the id of what may not be seen, nothing for what is in the trash. */
  const read = (relationTo: CollectionSlug, id: unknown): unknown => {
    const found = related.get(relationTo)?.get(id as number)
    if (!found) return id
    return req.payload.collections[relationTo].config.trash && found.deletedAt ? null : found
  }
  for (const { name, relationTo } of shape.columns) {
    if (relationTo && doc[name] !== null) doc[name] = read(relationTo, doc[name])
  }
  for (const { isMixed, name, relationTo } of shape.many) {
    // Of several, what is in the trash is left out.
    doc[name] = (doc[name] as unknown[]).flatMap((one) => {
      const mixed = isMixed ? (one as { relationTo: CollectionSlug; value: number }) : null
      const value = mixed
        ? read(mixed.relationTo, mixed.value)
        : read(relationTo[0] as CollectionSlug, one)
      if (value === null) return []
      return [mixed ? { relationTo: mixed.relationTo, value } : value]
    })
  }
  return doc
}

type Target = {
  collection: CollectionSlug
  select?: SelectType
  /** Null where Payload has to read it. */
  shape: null | RecordShape
}

/** The collections that records of this shape point to. */
const slugsIn = ({ columns, many }: RecordShape): CollectionSlug[] => [
  ...new Set([
    ...columns.flatMap(({ relationTo }) => relationTo ?? []),
    ...many.flatMap(({ relationTo }) => relationTo),
  ]),
]

const targetsOf = (req: PayloadRequest, shape: RecordShape): Target[] =>
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

type HookArgs = { collection: CollectionSlug; docs: Doc[]; req: PayloadRequest }

/** The hooks before reading; what they add to the fields that were asked for goes again. */
const prepared = async ({
  collection,
  docs,
  req,
  shape,
}: HookArgs & { shape: RecordShape }): Promise<Doc[]> => {
  const { config } = req.payload.collections[collection]
  if (config.hooks.beforeRead.length === 0) return docs
  const names = [...shape.columns, ...shape.arrays, ...shape.many].map(({ name }) => name)
  return Promise.all(
    docs.map(async (given) => {
      let doc = given
      for (const hook of config.hooks.beforeRead) {
        const { context } = req
        const args = { collection: config, context, doc, overrideAccess: false, query: {}, req }
        doc = (await hook(args)) || doc
      }
      return Object.fromEntries(names.map((name) => [name, doc[name]]))
    }),
  )
}

/** What Payload and the collection's own hooks add to each record that is read. */
const hooked = async ({ collection, docs, req }: HookArgs): Promise<Doc[]> => {
  const { config } = req.payload.collections[collection]
  if (!config.auth && config.hooks.afterRead.length === 0) return docs
  return Promise.all(
    docs.map(async (given) => {
      let doc = config.auth ? { ...given, collection } : given
      for (const hook of config.hooks.afterRead) {
        const changed = await hook({
          collection: config,
          context: req.context,
          doc,
          findMany: true,
          overrideAccess: false,
          query: {},
          req,
        })
        doc = changed || doc
      }
      return doc
    }),
  )
}

type FindArgs = ReadArgs & { depth: number; select?: SelectType }

const findAll = async ({
  collection,
  depth,
  ids,
  req,
  select,
}: FindArgs): Promise<Map<number, Doc>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    depth,
    // Who may read none of them sees none, not an error.
    disableErrors: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    select,
    trash: depth === 0 && req.payload.collections[collection].config.trash,
    user: req.user,
    where: { id: { in: ids } },
  })
  return new Map(docs.map((doc) => [Number(doc.id), doc as unknown as Doc]))
}
