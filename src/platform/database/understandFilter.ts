import {
  type CollectionSlug,
  type PayloadRequest,
  QueryError,
  validateQueryPaths,
  type Where,
} from 'payload'
import { refuseBadDates } from './refuseBadDates'

/** What of a filter is not understood: `unknown` paths, or its shape. */
export type Misunderstood = { kind: 'malformed' } | { kind: 'unknown'; paths: string[] }

/**
 * What a filter from outside may be, wherever it comes from (lists, exports, statistics, locks): fields
 * that exist and that this person may read, compared with what they can hold.
 * @returns a copy that may be compiled, with the rights to related records in it, or what is wrong
 * @throws 400 `bad-date`
 */
export const understandFilter = async ({
  collection,
  overrideAccess = false,
  req,
  where,
}: {
  collection: CollectionSlug
  overrideAccess?: boolean
  req: PayloadRequest
  where: unknown
}): Promise<{ where: Where } | { wrong: Misunderstood }> => {
  if (!isFilter(where)) return { wrong: { kind: 'malformed' } }
  // The check writes into it what a person may see of relations.
  const own = structuredClone(where)
  try {
    await validateQueryPaths({
      collectionConfig: req.payload.collections[collection].config,
      overrideAccess,
      req,
      where: own,
    })
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    // Payload says it of fields that do not exist and of those that the person may not read alike.
    const found = error.data as undefined | { path?: string }[]
    const paths = (found ?? []).map(({ path }) => String(path))
    return { wrong: { kind: 'unknown', paths: [...new Set(paths)] } }
  }
  refuseBadDates({ collection, req, where: own })
  return { where: own }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Is it built as a `Where` is: fields with operators, `and` and `or` with lists? */
const isFilter = (where: unknown): where is Where =>
  isObject(where) &&
  Object.entries(where).every(([key, value]) =>
    /^(and|or)$/i.test(key) ? Array.isArray(value) && value.every(isFilter) : isObject(value),
  )
