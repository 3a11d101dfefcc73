import type { CollectionBeforeChangeHook } from 'payload'
import { fieldFailure } from '#platform/i18n'
import { privacyProblem } from '../rules/privacy'

/** Refuses a private card without an owner, and privacy decided by somebody else. */
export const ownPrivateCards: CollectionBeforeChangeHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  // On create `originalDoc` is empty, or what is being duplicated.
  const before = operation === 'update' ? originalDoc : undefined
  const problem = privacyProblem({ before, data, user: req.user })
  if (problem) throw fieldFailure({ ...problem, collection: collection.slug, req })
  return data
}
