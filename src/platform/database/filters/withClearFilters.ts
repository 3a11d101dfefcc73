import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { onEveryCollection } from '../../records/onEveryCollection'
import { setWise } from '../../records/rules'
import { inPlace } from '../adapter/inPlace'
import { measureFilter } from './measureFilter'
import { refuseBadDates } from './refuseBadDates'
import { refuseUnfit, unclear } from './refuseUnfit'
import { understoodFilter } from './understoodFilter'

/**
 * Payload drops what it does not understand of a filter, which then means more than was written: such
 * a filter is refused, whoever sends it and for whatever (lists, counts, bulk changes). What is
 * understood means what it says, and tells nothing of related records that are hidden.
 */
const meanWhatIsSaid: CollectionBeforeOperationHook = async ({
  args,
  collection: { slug },
  req,
}) => {
  const { overrideAccess, where } = args as { overrideAccess?: boolean; where?: Where }
  if (!where || Object.keys(where).length === 0) return args
  const collection = slug as CollectionSlug
  // Who may read nothing there is told so by Payload, and not what of the filter they may not ask for.
  const { config } = req.payload.collections[collection]
  if (!overrideAccess && (await config.access.read({ req })) === false) {
    refuseUnclear({ collection, req, where })
    return args
  }
  const understood = await understoodFilter({ collection, overrideAccess, req, where })
  // Payload finds a path that everybody may ask for.
  return { ...args, where: { id: { exists: inPlace(understood) } } }
}

type UnclearArgs = { collection: CollectionSlug; req: PayloadRequest; where: Where }

/** What is no filter, or compares a field with what it cannot hold. */
const refuseUnclear = ({ collection, req, where }: UnclearArgs): void => {
  const measured = measureFilter(where)
  if ('wrong' in measured) throw unclear({ part: measured.wrong, req })
  refuseUnfit({ collection, req, where })
  refuseBadDates({ collection, req, where })
}

// There is no filter where records are written one by one.
setWise(meanWhatIsSaid)

/** It comes first: locks are taken by the filter, too. */
export const withClearFilters = onEveryCollection('beforeOperation', meanWhatIsSaid, 'first')
