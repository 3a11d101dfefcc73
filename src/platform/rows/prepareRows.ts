import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { type Language, languageOf, notAllowed } from '../i18n'
import { checkFilter } from './checkFilter'
import { rowsProblem } from './problems'
import { exportableCollections, exportRight } from './rights'

/** Which records somebody asks for, as it was sent, unchecked. */
export type RowsInput = {
  collection?: unknown
  search?: unknown
  sort?: unknown
  where?: unknown
}

/** A checked question to one collection, with the rights of who asks. */
export type PreparedRows = {
  collection: CollectionSlug
  /** The filter as it was asked for, search included: kept with the export. */
  filter: Where
  language: Language
  sort: string[]
  timeZone: string
  /** The filter with the rights in it. */
  where: Where
}

/**
 * Checks which records are meant: collection, filter, search and order.
 * @param timeZone whose wall clock and days the cells show
 * @throws 400 with a stable code, 403 who may not take them out
 */
export const prepareRows = async ({
  input,
  req,
  timeZone,
}: {
  input: RowsInput
  req: PayloadRequest
  timeZone: string
}): Promise<PreparedRows> => {
  const config = req.payload.config.collections.find(
    ({ custom, slug }) => slug === input.collection && custom?.access,
  )
  if (!config) {
    const valid = await exportableCollections(req)
    throw rowsProblem(req, 'unknown-collection', { data: { valid } })
  }
  const collection = config.slug
  const right = await exportRight(collection, req)
  if (right === false) throw notAllowed(req)
  const filter = mergeListSearchAndWhere({
    collectionConfig: config,
    search: typeof input.search === 'string' ? input.search : '',
    where: whereOf(input.where, req),
  })
  const checked = await checkFilter({
    collection,
    filter,
    req,
    sort: sortOf(input.sort, config.defaultSort),
  })
  const parts: Where[] = [checked.where]
  if (right !== true) parts.push(right)
  if (config.trash) parts.push({ deletedAt: { exists: false } })
  return {
    collection,
    filter,
    language: languageOf(req),
    sort: checked.sort,
    timeZone,
    where: { and: parts },
  }
}

const whereOf = (where: unknown, req: PayloadRequest): Where => {
  if (where === undefined || where === null) return {}
  if (typeof where !== 'object' || Array.isArray(where)) throw rowsProblem(req, 'invalid-where')
  // A copy: what follows writes into it.
  return structuredClone(where) as Where
}

const sortOf = (sort: unknown, standard: string | string[] | undefined): string[] =>
  [typeof sort === 'string' && sort ? sort : Array.isArray(sort) ? sort : (standard ?? [])]
    .flat()
    .flatMap((each) => String(each).split(','))
    .map((each) => each.trim())
    .filter(Boolean)
