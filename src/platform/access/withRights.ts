import type {
  Access,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  SanitizedConfig,
} from 'payload'
import { notAllowed } from '../i18n'
import { may } from './may'
import { sortWithinRights } from './sorting'

/**
 * The level of `create`, asked of the complete record (defaults and a copy's original included), and
 * before anything is written. Handing one's own record over later is a change like any other.
 */
const createWithinLevel: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  req,
}) => {
  if (operation !== 'create' || !req.user) return data
  const answer = await may({ collection: collection.slug, data, operation: 'create', req })
  if (answer === true) return data
  throw notAllowed(req)
}

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
