import type { CollectionSlug, PayloadRequest } from 'payload'
import { hideIn } from './hidden/hideIn'
import { isoMoment } from './isoMoment'
import { type ColumnField, type RecordShape, relsKey } from './recordShape'
import { toSnake } from './toSnake'

export type Doc = Record<string, unknown>
export type Related = Map<CollectionSlug, Map<number, Doc>>

const readValue = ({ kind }: ColumnField, value: unknown): unknown => {
  if (value === null || value === undefined) return null
  if (kind === 'number') return Number(value)
  return kind === 'date' ? isoMoment(String(value)) : value
}

/** A row as a record of depth 0. */
export const docOf = ({ arrays, columns, many }: RecordShape, row: Doc): Doc => {
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
export const referencesTo = (
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

export const populate = ({ doc, related, req, shape }: PopulateArgs): Doc => {
  /** Undefined for what may not be seen; as Payload has it, nothing for what is in the trash. */
  const read = (relationTo: CollectionSlug, id: unknown): Doc | null | undefined => {
    const found = related.get(relationTo)?.get(id as number)
    return found && req.payload.collections[relationTo].config.trash && found.deletedAt
      ? null
      : found
  }
  for (const { name, relationTo } of shape.columns) {
    if (relationTo && doc[name] !== null) doc[name] = read(relationTo, doc[name]) ?? null
  }
  for (const { isMixed, name, relationTo } of shape.many) {
    // Of several, what is in the trash and what may not be seen is left out.
    doc[name] = (doc[name] as unknown[]).flatMap((one) => {
      const mixed = isMixed ? (one as { relationTo: CollectionSlug; value: number }) : null
      const id = mixed ? mixed.value : one
      const value = read(mixed ? mixed.relationTo : (relationTo[0] as CollectionSlug), id)
      if (!value) return []
      return [mixed ? { relationTo: mixed.relationTo, value } : value]
    })
  }
  return doc
}

type FoundArgs = {
  collection: CollectionSlug
  found: { doc: Doc }[]
  req: PayloadRequest
  shape: RecordShape
}

export const readFound = async ({
  collection,
  found,
  req,
  shape,
}: FoundArgs): Promise<Map<number, Doc>> => {
  const read = found.map(({ doc }) => docOf(shape, doc))
  const docs = await prepared({ collection, docs: read, req, shape })
  return byID(await hideIn({ collection, docs: await hooked({ collection, docs, req }), req }))
}

export const byID = (docs: Doc[]): Map<number, Doc> =>
  new Map(docs.map((doc) => [Number(doc.id), doc]))

type HookArgs = { collection: CollectionSlug; docs: Doc[]; req: PayloadRequest }

/** The hooks before reading; what they add to the fields that were asked for goes again. */
export const prepared = async ({
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
export const hooked = async ({ collection, docs, req }: HookArgs): Promise<Doc[]> => {
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
