import type { CollectionBeforeValidateHook } from 'payload'
import { fieldFailure } from '../i18n/errors'

type Sharing = { access?: Record<string, { constraint?: string }>; isShared?: boolean }

/** A view that is shared with nobody would be saved as one's own, and nobody would be told. */
export const sayWithWhom: CollectionBeforeValidateHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { access = {}, isShared } = (data ?? {}) as Sharing
  const operations = Object.values(access)
  const isNobodys = operations.every(({ constraint = 'onlyMe' }) => constraint === 'onlyMe')
  // One that was shared may be taken back.
  const isNew = isShared === true && (originalDoc as Sharing | undefined)?.isShared !== true
  if (!isNew || operations.length === 0 || !isNobodys) return data
  throw fieldFailure({
    collection: collection.slug,
    message: {
      en: 'Say with whom: choose below who may see it (everyone, or some users), or take the tick away.',
      it: 'Indica con chi: scegli qui sotto chi può vederla (tutti, o alcuni utenti), oppure togli la spunta.',
    },
    path: 'isShared',
    req,
  })
}
