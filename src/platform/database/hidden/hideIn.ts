import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { accessibleIDs } from '../where'
import { hidingRelation, targetOf } from './hidingRelation'

type Doc = Record<string, unknown>

type HideArgs = { collection: CollectionSlug; docs: Doc[]; req: PayloadRequest }

/** The records without what they name that the reader may not see. Those that are populated may be seen. */
export const hideIn = async ({ collection, docs, req }: HideArgs): Promise<Doc[]> => {
  const { flattenedFields } = req.payload.collections[collection].config
  const hidden = await Promise.all(
    flattenedFields.map(async (field) => ({
      ids: await hiddenIDs({ collection, field, ids: namedBy(docs, field.name), req }),
      name: field.name,
    })),
  )
  const found = hidden.filter(({ ids }) => ids.size > 0)
  if (found.length === 0) return docs
  return docs.map((doc) => {
    const names = found.filter(({ ids, name }) => ids.has(doc[name] as number))
    return { ...doc, ...Object.fromEntries(names.map(({ name }) => [name, null])) }
  })
}

const namedBy = (docs: Doc[], name: string): number[] => [
  ...new Set(docs.map((doc) => doc[name]).filter((value) => typeof value === 'number')),
]

type FieldArgs = {
  collection: CollectionSlug
  field: FlattenedField
  ids: number[]
  req: PayloadRequest
}

/** Which of the records that a relation names the user may not read. */
export const hiddenIDs = async ({
  collection,
  field,
  ids,
  req,
}: FieldArgs): Promise<Set<number>> => {
  if (ids.length === 0 || !targetOf(field)) return new Set()
  const relation = await hidingRelation({ collection, field, req })
  if (!relation) return new Set()
  const seen = await accessibleIDs({ collection: relation.target, ids, req, trash: true })
  return new Set(ids.filter((id) => !seen.has(id)))
}
