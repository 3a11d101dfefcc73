import {
  type CollectionSlug,
  type PayloadRequest,
  QueryError,
  validateQueryPaths,
  type Where,
} from 'payload'
import { exact, isList, isQuantifier } from './exact'
import { isTooLarge, measureFilter } from './measureFilter'
import { refuseBadDates } from './refuseBadDates'
import { refuseUnfit, tooLarge } from './refuseUnfit'
import { placeIn, placeOf, relatedAt } from './related'
import { withRights } from './withRights'
import { withListSearch } from './words/listSearch'
import { meant } from './words/meant'

/** What of a filter is not understood: `unknown` paths, or its shape. */
export type Misunderstood =
  | { kind: 'malformed'; part: string }
  | { kind: 'unknown'; paths: string[] }

type Asked = { collection: CollectionSlug; overrideAccess?: boolean; req: PayloadRequest }

export type UnderstandArgs = Asked & { where: unknown }

/**
 * What a filter from outside may be, wherever it comes from (lists, exports, statistics, locks): fields
 * that exist and that this person may read, compared with what they can hold.
 * @returns a copy that may be compiled and means what was written (`exact`), with the rights to related
 * records in it; or what is wrong
 * @throws 400 `bad-date`, `bad-filter`
 */
export const understandFilter = async ({
  collection,
  overrideAccess = false,
  req,
  where,
}: UnderstandArgs): Promise<{ where: Where } | { wrong: Misunderstood }> => {
  const measured = measureFilter(where)
  if ('wrong' in measured) return { wrong: { kind: 'malformed', part: measured.wrong } }
  if (!overrideAccess && isTooLarge(measured)) throw tooLarge(req)
  const given = overrideAccess
    ? (where as Where)
    : await withListSearch({ collection, req, where: where as Where })
  const paths = await unknownIn({ collection, overrideAccess, req, where: given })
  if (paths.length > 0) return { wrong: { kind: 'unknown', paths: [...new Set(paths)] } }
  const place = placeOf(req.payload, collection)
  const now = await meant({ place, req, where: exact(place, given) })
  return { where: overrideAccess ? now : await withRights({ place, req, where: now }) }
}

/** What is asked of a collection itself, and what of its relations is asked by `some` and `none`. */
type Split = {
  own: Where
  related: { collection: CollectionSlug; where: Where }[]
  unknown: string[]
}

/**
 * Paths that do not exist, or that this person may not read: Payload tells the two alike.
 * @throws 400 `bad-date`, `bad-filter`
 */
const unknownIn = async ({ where, ...asked }: Asked & { where: Where }): Promise<string[]> => {
  const { own, related, unknown } = split(asked, where)
  const paths = [...unknown, ...(await unknownPaths({ ...asked, where: own }))]
  if (paths.length > 0) return paths
  refuseUnfit({ ...asked, where: own })
  refuseBadDates({ ...asked, where: own })
  const behind = await Promise.all(
    related.map(async (each) => {
      const may = asked.overrideAccess || (await mayRead(asked.req, each.collection))
      return may ? unknownIn({ ...asked, ...each }) : [each.collection]
    }),
  )
  return behind.flat()
}

const mayRead = async (req: PayloadRequest, collection: CollectionSlug): Promise<boolean> =>
  (await req.payload.collections[collection].config.access.read({ req })) !== false

const split = ({ collection, req }: Asked, where: Where): Split => {
  const place = placeOf(req.payload, collection)
  const result: Split = { own: {}, related: [], unknown: [] }
  const conditions: Where[] = []
  const walk = (part: Where): void => {
    for (const [path, value] of Object.entries(part)) {
      if (isList(path)) {
        for (const each of value as Where[]) walk(each)
        continue
      }
      for (const [operator, operand] of Object.entries(value as object)) {
        if (!isQuantifier(operator)) {
          conditions.push({ [path]: { [operator]: operand } })
          continue
        }
        const related = relatedAt(place, path)
        const inner = related ? placeIn(place, related) : undefined
        if (inner?.collection) result.related.push({ collection: inner.collection, where: operand })
        else result.unknown.push(path)
      }
    }
  }
  walk(where)
  if (conditions.length > 0) result.own = { and: conditions }
  return result
}

const unknownPaths = async ({
  collection,
  overrideAccess = false,
  req,
  where,
}: Asked & { where: Where }): Promise<string[]> => {
  try {
    await validateQueryPaths({
      collectionConfig: req.payload.collections[collection].config,
      overrideAccess,
      req,
      // It writes into it what a person may see of relations, in its own way.
      where: structuredClone(where),
    })
    return []
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const found = error.data as undefined | { path?: string }[]
    return (found ?? []).map(({ path }) => String(path))
  }
}
