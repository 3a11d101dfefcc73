import {
  type CollectionSlug,
  type PayloadRequest,
  QueryError,
  validateQueryPaths,
  type Where,
} from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { type AccessAnswer, both, may } from '#platform/access'
import { refuseBadDates } from '#platform/database'
import { type Language, languageOf, notAllowed } from '#platform/i18n'
import { settingsOf } from '#settings'
import { describeColumns } from '../columns/describeColumns'
import { sortKey } from '../sql/order'
import { type ExportColumn, type ExportFormat, exportFormats } from '../types'
import { problem } from './problem'

/** What was sent, unchecked. */
export type ExportInput = {
  collection?: unknown
  columns?: unknown
  format?: unknown
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

export type PreparedExport = PreparedRows & { columns: ExportColumn[]; format: ExportFormat }

/** The collections that this user may take anything out of. */
export const exportableCollections = async (req: PayloadRequest): Promise<CollectionSlug[]> => {
  const ruled = req.payload.config.collections.filter(({ custom }) => custom?.access)
  const answers = await Promise.all(
    ruled.map(async ({ slug }) => ({ open: await exportRight(slug, req), slug })),
  )
  return answers.filter(({ open }) => open !== false).map(({ slug }) => slug)
}

/** What a user may export: what they may also read. */
export const exportRight = async (
  collection: CollectionSlug,
  req: PayloadRequest,
): Promise<AccessAnswer> =>
  both(
    await may({ collection, operation: 'read', req }),
    await may({ collection, operation: 'export', req }),
  )

/** Checks which records are meant: collection, filter, search and order. */
export const prepareRows = async (
  input: ExportInput,
  req: PayloadRequest,
): Promise<PreparedRows> => {
  const config = req.payload.config.collections.find(
    ({ custom, slug }) => slug === input.collection && custom?.access,
  )
  if (!config) {
    const valid = await exportableCollections(req)
    throw problem(req, 'unknown-collection', { data: { valid } })
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
  const settings = await settingsOf(req)
  return {
    collection,
    filter,
    language: languageOf(req),
    sort: checked.sort,
    timeZone: settings.timeZone ?? 'Europe/Rome',
    where: { and: parts },
  }
}

/** Checks a whole request for a file. */
export const prepareExport = async (
  input: ExportInput,
  req: PayloadRequest,
): Promise<PreparedExport> => {
  const format = exportFormats.find((each) => each === input.format)
  if (!format) throw problem(req, 'unknown-format', { data: { valid: exportFormats } })
  const rows = await prepareRows(input, req)
  const all = await describeColumns({ collection: rows.collection, language: rows.language, req })
  return { ...rows, columns: columnsOf(all, input.columns, rows.collection, req), format }
}

/** The columns of the list as everybody sees it first. */
export const defaultColumns = (
  all: ExportColumn[],
  collection: CollectionSlug,
  req: PayloadRequest,
): ExportColumn[] => {
  const names = req.payload.collections[collection].config.admin.defaultColumns ?? []
  const found = names.flatMap((name) => all.find((column) => column.name === name) ?? [])
  return found.length > 0 ? found : all.filter(({ name }) => name !== 'id')
}

const columnsOf = (
  all: ExportColumn[],
  names: unknown,
  collection: CollectionSlug,
  req: PayloadRequest,
): ExportColumn[] => {
  if (names === undefined || names === null) return defaultColumns(all, collection, req)
  const valid = all.map(({ name }) => name)
  const asked = typeof names === 'string' ? names.split(',') : names
  if (!Array.isArray(asked)) throw problem(req, 'unknown-columns', { data: { valid } })
  if (asked.length === 0) throw problem(req, 'no-columns', { data: { valid } })
  const unknown = asked.filter((name) => !valid.includes(name))
  if (unknown.length > 0) throw problem(req, 'unknown-columns', { data: { unknown, valid } })
  return [...new Set(asked)].map(
    (name) => all.find((column) => column.name === name) as ExportColumn,
  )
}

const whereOf = (where: unknown, req: PayloadRequest): Where => {
  if (where === undefined || where === null) return {}
  if (typeof where !== 'object' || Array.isArray(where)) throw problem(req, 'invalid-where')
  // A copy: what follows writes into it.
  return structuredClone(where) as Where
}

const sortOf = (sort: unknown, standard: string | string[] | undefined): string[] =>
  [typeof sort === 'string' && sort ? sort : Array.isArray(sort) ? sort : (standard ?? [])]
    .flat()
    .flatMap((each) => String(each).split(','))
    .map((each) => each.trim())
    .filter(Boolean)

/**
 * What Payload does with the filter and the order of a list before it asks the database: the hooks of
 * the collection (no order by what is hidden, labels in both languages), then which fields may be
 * asked for at all, with the rights of related records put into the filter.
 */
const checkFilter = async ({
  collection,
  filter,
  req,
  sort,
}: {
  collection: CollectionSlug
  filter: Where
  req: PayloadRequest
  sort: string[]
}): Promise<{ sort: string[]; where: Where }> => {
  const { config } = req.payload.collections[collection]
  let args: { sort?: string | string[]; where?: Where } = { sort, where: structuredClone(filter) }
  for (const hook of config.hooks.beforeOperation) {
    const changed = await hook({
      args: args as never,
      collection: config,
      context: req.context,
      operation: 'read',
      overrideAccess: false,
      req,
    })
    // A hook gives back what it was given, of the arguments of any operation.
    if (changed !== undefined) args = changed as unknown as typeof args
  }
  const where = args.where ?? {}
  try {
    await validateQueryPaths({ collectionConfig: config, overrideAccess: false, req, where })
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const valid = config.flattenedFields.map(({ name }) => name)
    const unknown = (error.data as { path?: string }[] | undefined)?.map(({ path }) => path)
    throw problem(req, 'invalid-where', { data: { unknown, valid } })
  }
  refuseBadDates({ collection, req, where })
  const keys = [args.sort ?? []].flat()
  const wrong = keys.filter((path) => !sortKey({ collection, path, req }))
  if (wrong.length > 0) {
    const valid = config.flattenedFields
      .filter((field) => !('hidden' in field && field.hidden))
      .flatMap(({ name: path }) => (sortKey({ collection, path, req }) ? [path] : []))
    throw problem(req, 'unknown-sort', { data: { unknown: wrong, valid } })
  }
  return { sort: keys, where }
}
