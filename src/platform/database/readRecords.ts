import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'
import { type ColumnField, type RecordShape, recordShape, relsKey, toSnake } from './recordShape'
import { postgresOf, transactionOf } from './transaction'
import { compileWhere } from './where'

type SQL = ReturnType<typeof sql>

type Doc = Record<string, unknown>
type Related = Map<CollectionSlug, Map<number, Doc>>
type Reference = { id: number; relationTo: CollectionSlug }

type ReadArgs = { collection: CollectionSlug; ids: number[]; req: PayloadRequest }

/**
 * The records with these ids and what they point to, as the user may see them: what
 * `payload.find({ depth: 1, overrideAccess: false })` gives, hooks of collections included, in two
 * statements instead of a dozen finds that wait for each other. Records that it cannot read like
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
  const from = await readable({ collection, ids, req })
  if (!from) return new Map()
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT ${shape.selection} FROM ${from.from} WHERE ${from.where}`,
  )
  const docs = await prepared({
    collection,
    docs: rows.map((row) => docOf(shape, row)),
    req,
    shape,
  })
  const related = await readRelated(
    req,
    docs.flatMap((doc) => referencesOf(shape, doc)),
  )
  const populated = docs.map((doc) => populate({ doc, related, req, shape }))
  const read = await hooked({ collection, docs: populated, req })
  // The caller names a collection and its type together.
  return new Map(read.map((doc) => [Number(doc.id), doc as unknown as Record]))
}

/** The records of these ids that the user may read, as FROM and WHERE; null for none. */
const readable = async ({
  collection,
  ids,
  req,
  trash = false,
}: ReadArgs & { trash?: boolean }): Promise<null | { from: SQL; where: SQL }> => {
  const { config } = req.payload.collections[collection]
  const answer = await config.access.read({ req })
  if (!answer) return null
  const and: Where[] = answer === true ? [] : [answer]
  if (config.trash && !trash) and.push({ deletedAt: { exists: false } })
  const { from, where } = compileWhere({ collection, req, where: { and } })
  const { id } = postgresOf(req.payload).tables[toSnake(collection)] ?? {}
  // One list instead of a parameter for each.
  return { from, where: sql`${id} = ANY(${sql.param(ids)}::int[]) AND ${where}` }
}

const readValue = ({ kind }: ColumnField, value: unknown): unknown => {
  if (value === null || value === undefined) return null
  if (kind === 'number') return Number(value)
  return kind === 'date' ? new Date(String(value)).toISOString() : value
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

const referencesOf = ({ columns, many }: RecordShape, doc: Doc): Reference[] => [
  ...columns.flatMap(({ name, relationTo }) => {
    const id = doc[name]
    return relationTo && typeof id === 'number' ? [{ id, relationTo }] : []
  }),
  ...many.flatMap(({ isMixed, name, relationTo }) =>
    (doc[name] as unknown[]).map((one) =>
      isMixed
        ? { id: (one as { value: number }).value, relationTo: (one as Reference).relationTo }
        : { id: one as number, relationTo: relationTo[0] as CollectionSlug },
    ),
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

/** Everything that is pointed to, as far as the user may see it: one statement for all of it. */
const readRelated = async (req: PayloadRequest, references: Reference[]): Promise<Related> => {
  const wanted = new Map<CollectionSlug, Set<number>>()
  for (const { id, relationTo } of references) {
    wanted.set(relationTo, (wanted.get(relationTo) ?? new Set()).add(id))
  }
  const related: Related = new Map()
  const shapes = new Map<CollectionSlug, RecordShape>()
  const parts = await Promise.all(
    [...wanted].map(async ([collection, found]): Promise<SQL[]> => {
      const ids = [...found]
      const select = populatedFields(req, collection)
      const shape = recordShape(req.payload, collection, select)
      if (!shape || shape.arrays.length > 0 || shape.many.length > 0) {
        related.set(collection, await findAll({ collection, depth: 0, ids, req, select }))
        return []
      }
      const from = await readable({ collection, ids, req, trash: true })
      if (!from) return []
      shapes.set(collection, shape)
      return [
        sql`SELECT ${collection}::text AS collection, ${shape.json} AS doc
          FROM ${from.from} WHERE ${from.where}`,
      ]
    }),
  )
  const branches = parts.flat()
  if (branches.length === 0) return related
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql.join(branches, sql` UNION ALL `))
  for (const [collection, shape] of shapes) {
    const found = rows.filter((row) => row.collection === collection)
    const read = found.map(({ doc }) => docOf(shape, doc as Doc))
    const docs = await prepared({ collection, docs: read, req, shape })
    const done = await hooked({ collection, docs, req })
    related.set(collection, new Map(done.map((doc) => [Number(doc.id), doc])))
  }
  return related
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
