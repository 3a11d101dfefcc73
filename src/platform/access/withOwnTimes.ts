import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { notAllowed } from '../i18n'
import { onEveryCollection } from '../records/onEveryCollection'
import { setWise } from '../records/rules'
import { may } from './may'

type Args = {
  data?: Record<string, unknown>
  id?: number | string
  overrideAccess?: boolean
  trash?: boolean
  where?: Where
}

/**
 * When a record was made, and when it went into the trash, is what the CRM has seen, not what somebody
 * writes: what is sent of it counts for nothing. Taking a record out of the trash undoes a deletion, and
 * needs the same right as one. (`updatedAt` says what one has read: database/refuseStale.ts.)
 * @throws 403 for a restore without the right to delete
 */
const keepTimes: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { data, overrideAccess } = args as Args
  if (!data || overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  const { createdAt: _made, deletedAt, ...rest } = data
  if (operation === 'create') {
    const { updatedAt: _changed, ...fresh } = rest
    return { ...args, data: fresh }
  }
  if (!collection.trash || !('deletedAt' in data)) return { ...args, data: rest }
  // Payload asks for the right to delete itself.
  if (deletedAt) return { ...args, data: { ...rest, deletedAt: new Date().toISOString() } }
  // A form sends it along for a record that is in no trash.
  if (!(args as Args).trash) return { ...args, data: rest }
  const restored = { args: args as Args, collection: collection.slug as CollectionSlug, req }
  return { ...args, data: { ...rest, deletedAt: null }, ...(await narrowRestore(restored)) }
}
setWise(keepTimes)

type RestoreArgs = { args: Args; collection: CollectionSlug; req: PayloadRequest }

/** What it may restore of what a filter finds: what it may delete. */
const narrowRestore = async ({
  args,
  collection,
  req,
}: RestoreArgs): Promise<{ where?: Where }> => {
  const right = await may({ collection, operation: 'delete', req })
  if (right === false) throw notAllowed(req)
  if (right === true) return {}
  if (args.id === undefined) return { where: args.where ? { and: [args.where, right] } : right }
  const { totalDocs } = await req.payload.count({
    collection,
    // The right is the filter.
    overrideAccess: true,
    req,
    trash: true,
    where: { and: [{ id: { equals: args.id } }, right] },
  })
  if (totalDocs === 0) throw notAllowed(req)
  return {}
}

/** It comes last: what is left is what is written. */
export const withOwnTimes = onEveryCollection('beforeOperation', keepTimes, 'last')
