import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { understandFilter } from '../database'
import { rowsProblem } from './problems'
import { sortKey } from './sql/order'

/**
 * What Payload does with the order and the filter of a list before it asks the database: the hooks of
 * the collection (no order by what is hidden, labels in the language asked for), then what the filter
 * means, with the rights to related records in it.
 */
export const checkFilter = async ({
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
  const wrong = sort.filter((path) => !sortKey({ collection, path, req }))
  if (wrong.length > 0) {
    const valid = config.flattenedFields
      .filter((field) => !('hidden' in field && field.hidden))
      .flatMap(({ name: path }) => (sortKey({ collection, path, req }) ? [path] : []))
    throw rowsProblem(req, 'unknown-sort', { data: { unknown: wrong, valid } })
  }
  let args: { sort?: string | string[] } = { sort }
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
  const understood = await understandFilter({ collection, req, where: filter })
  if ('wrong' in understood) {
    const valid = config.flattenedFields.map(({ name }) => name)
    const unknown = understood.wrong.kind === 'unknown' ? understood.wrong.paths : undefined
    throw rowsProblem(req, 'invalid-where', { data: { unknown, valid } })
  }
  return { sort: [args.sort ?? []].flat(), where: understood.where }
}
