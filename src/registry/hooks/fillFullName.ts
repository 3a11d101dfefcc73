import type { CollectionBeforeValidateHook } from 'payload'
import { fieldFailure } from '#platform/i18n'

/** First and last name as one: the title of a contact, and what its list is sorted and searched by. */
export const fullNameOf = (card: { firstName?: unknown; lastName?: unknown }): string =>
  [card.lastName, card.firstName]
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .join(' ')

/** Keeps `fullName` and asks for at least one of its parts. */
export const fillFullName: CollectionBeforeValidateHook = ({ data = {}, originalDoc, req }) => {
  const fullName = fullNameOf({ ...originalDoc, ...data })
  if (!fullName) {
    throw fieldFailure({
      collection: 'contacts',
      message: { en: 'Write at least the last name.', it: 'Scrivi almeno il cognome.' },
      path: 'lastName',
      req,
    })
  }
  return { ...data, fullName }
}
