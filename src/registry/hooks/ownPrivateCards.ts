import type { CollectionBeforeChangeHook } from 'payload'
import { fieldFailure } from '../../platform/i18n'

const idOf = (value: unknown): null | number => {
  const id = value && typeof value === 'object' ? (value as { id?: unknown }).id : value
  return id === null || id === undefined ? null : Number(id)
}

/**
 * A private card has an owner, and only that owner or an admin makes it private or open again
 * (seeds/003, D2): nobody can hide somebody else's card.
 */
export const ownPrivateCards: CollectionBeforeChangeHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const owner = idOf(data.owner === undefined ? originalDoc?.owner : data.owner)
  const isPrivate = Boolean(data.private ?? originalDoc?.private)
  if (isPrivate && owner === null) {
    throw fieldFailure({
      collection: collection.slug,
      message: {
        en: 'A private card needs an owner.',
        it: 'Una scheda privata deve avere un titolare.',
      },
      path: 'owner',
      req,
    })
  }
  const changed = data.private !== undefined && data.private !== Boolean(originalDoc?.private)
  if (!changed || !req.user) return data
  const { user } = req
  const holder = operation === 'update' ? idOf(originalDoc.owner) : owner
  const mayDecide = user.collection === 'users' && (user.admin || user.id === holder)
  if (mayDecide) return data
  throw fieldFailure({
    collection: collection.slug,
    message: {
      en: 'Only the owner of the card or an administrator makes it private or open.',
      it: 'Solo il titolare della scheda o un amministratore la rende privata o aperta.',
    },
    path: 'private',
    req,
  })
}
