import { asHook } from '#platform/records'

/** First and last name as one: the title of a contact, and what its list is sorted and searched by. */
export const fullNameOf = (card: { firstName?: unknown; lastName?: unknown }): string =>
  [card.lastName, card.firstName]
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .join(' ')

/** Keeps `fullName` and asks for at least one of its parts. */
export const fillFullName = asHook(({ drafts }) => {
  for (const { before, copied, data, problems } of drafts) {
    data.fullName = fullNameOf({ ...copied, ...before, ...data })
    if (data.fullName) continue
    problems.push({
      message: { en: 'Write at least the last name.', it: 'Scrivi almeno il cognome.' },
      path: 'lastName',
    })
  }
})
