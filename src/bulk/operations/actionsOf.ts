import type { CollectionSlug, Payload, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { may } from '#platform/access'
import { type BulkAction, type BulkAsk, type BulkWork, contributed } from '#platform/parts'
import { bulkFieldAt, mayWriteField } from './bulkFields'

/** An action with what this person may say in it. */
export type OpenAction = { action: BulkAction; asks: BulkAsk[] }

/** What the parts let be done with many records of a collection. */
export const actionsOf = (
  { config }: Pick<Payload, 'config'>,
  collection: SanitizedCollectionConfig,
): BulkAction[] =>
  contributed(config)
    .of('bulkActions')
    .filter((action) => action.on(collection))

export const isWork = (action: BulkAction): action is BulkWork => !('opens' in action)

/** Those that have work of their own, by name. */
export const workOf = (payload: Payload, collection: CollectionSlug, slug: unknown) =>
  actionsOf(payload, payload.collections[collection].config)
    .filter(isWork)
    .find((action) => action.slug === slug)

/** What an action asks for, as far as this person may write it. */
export const asksOf = async (
  action: BulkWork,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<BulkAsk[]> => {
  const asks = action.asks?.(collection) ?? []
  const open = await Promise.all(
    asks.map(async ({ field }) => {
      const found = bulkFieldAt(collection, field)
      return found !== undefined && (await mayWriteField(found, req))
    }),
  )
  return asks.filter((_, index) => open[index])
}

/** What this person may do with many records of a collection, in the order of the bar. */
export const openActions = async (
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<OpenAction[]> => {
  const slug = collection.slug as CollectionSlug
  const found = await Promise.all(
    actionsOf(req.payload, collection).map(async (action): Promise<OpenAction[]> => {
      if ((await may({ collection: slug, operation: action.needs, req })) === false) return []
      if (!isWork(action) || !action.asks) return [{ action, asks: [] }]
      const asks = await asksOf(action, collection, req)
      return asks.length > 0 ? [{ action, asks }] : []
    }),
  )
  return found.flat()
}
