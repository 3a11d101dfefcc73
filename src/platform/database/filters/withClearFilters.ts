import type { CollectionBeforeOperationHook, CollectionSlug, Where } from 'payload'
import { onEveryCollection } from '../../records/onEveryCollection'
import { setWise } from '../../records/rules'
import { hideRelated } from './hideRelated'
import { measureFilter } from './measureFilter'
import { refuseBadDates } from './refuseBadDates'
import { refuseUnfit, unclear } from './refuseUnfit'

/**
 * Payload drops what it does not understand of a filter, which then means more than was written: such
 * a filter is refused, whoever sends it and for whatever (lists, counts, bulk changes). What is
 * understood tells nothing of related records that are hidden.
 */
const refuseUnclear: CollectionBeforeOperationHook = async ({
  args,
  collection: { slug },
  req,
}) => {
  const { overrideAccess, where } = args as { overrideAccess?: boolean; where?: Where }
  if (!where || Object.keys(where).length === 0) return args
  const measured = measureFilter(where)
  if ('wrong' in measured) throw unclear({ part: measured.wrong, req })
  const collection = slug as CollectionSlug
  refuseUnfit({ collection, req, where })
  refuseBadDates({ collection, req, where })
  if (overrideAccess) return args
  return { ...args, where: await hideRelated({ collection, req, where }) }
}

// There is no filter where records are written one by one.
setWise(refuseUnclear)

/** It comes first: locks are taken by the filter, too. */
export const withClearFilters = onEveryCollection('beforeOperation', refuseUnclear, 'first')
