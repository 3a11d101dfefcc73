import type { Access, CollectionBeforeValidateHook, CollectionSlug, SanitizedConfig } from 'payload'
import { asHook } from '../records/rules'
import { may } from './may'
import { sortWithinRights } from './sorting'

/**
 * The level of `create`, asked of the complete record (defaults and a copy's original included), and
 * before anything is written. Handing one's own record over later is a change like any other.
 */
const createWithinLevel = asHook(async ({ collection: { slug }, drafts, operation, req }) => {
  if (operation !== 'create' || !req.user) return
  for (const { data, problems } of drafts) {
    // The rules run for collections of the configuration alone.
    const collection = slug as CollectionSlug
    const answer = await may({ collection, data, operation: 'create', req })
    if (answer === true) continue
    problems.push({
      isForbidden: true,
      message: {
        en: 'You may not create a record for this owner.',
        it: 'Non puoi creare un record per questo titolare.',
      },
      path: 'owner',
    })
  }
})

const staff: Access = ({ req }) => req.user?.collection === 'users' && !req.user.blocked

const ownLocks: Access = ({ req }) => {
  const { user } = req
  if (user?.collection !== 'users' || user.blocked) return false
  if (user.admin) return true
  return { 'user.value': { equals: user.id }, 'user.relationTo': { equals: 'users' } }
}

const takeOverForOneself: CollectionBeforeValidateHook = ({ data, req }) =>
  req.user ? { user: { relationTo: req.user.collection, value: req.user.id } } : data

/**
 * The last step of the configuration, so that rights hold for every collection, whoever adds it:
 * - creating keeps to its level in each collection that has levels;
 * - no list is sorted by what its relations hide;
 * - locks (who is editing what, by id alone) are for staff; nobody writes them for somebody else.
 */
export const withRights = async (building: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await building
  for (const collection of config.collections) {
    collection.hooks.beforeOperation = [...collection.hooks.beforeOperation, sortWithinRights]
    if (collection.custom?.access?.kind === 'record') {
      collection.hooks.beforeChange = [...collection.hooks.beforeChange, createWithinLevel]
    }
    if (collection.slug === 'payload-locked-documents') {
      Object.assign(collection.access, {
        create: () => false,
        delete: ownLocks,
        read: staff,
        update: staff,
      })
      collection.hooks.beforeValidate = [takeOverForOneself]
    }
  }
  return config
}
