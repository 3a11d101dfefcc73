import {
  type CollectionSlug,
  type PayloadRequest,
  QueryError,
  validateQueryPaths,
  type Where,
} from 'payload'
import { hideRelated } from './hideRelated'
import { measureFilter } from './measureFilter'
import { refuseBadDates } from './refuseBadDates'
import { refuseUnfit } from './refuseUnfit'

/** What of a filter is not understood: `unknown` paths, or its shape. */
export type Misunderstood =
  | { kind: 'malformed'; part: string }
  | { kind: 'unknown'; paths: string[] }

/**
 * What a filter from outside may be, wherever it comes from (lists, exports, statistics, locks): fields
 * that exist and that this person may read, compared with what they can hold.
 * @returns a copy that may be compiled, with the rights to related records in it, or what is wrong
 * @throws 400 `bad-date`, `bad-filter`
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
  const measured = measureFilter(where)
  if ('wrong' in measured) return { wrong: { kind: 'malformed', part: measured.wrong } }
  // The check writes into it what a person may see of relations.
  const own = structuredClone(where as Where)
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
  // What the check wrote into it is ours.
  refuseUnfit({ collection, req, where: where as Where })
  refuseBadDates({ collection, req, where: where as Where })
  return { where: overrideAccess ? own : await hideRelated({ collection, req, where: own }) }
}
