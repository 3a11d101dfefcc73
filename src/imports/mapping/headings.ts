import { plain } from '#platform/i18n/plain'

/** Headings of whole names, which are split. */
export const wholeNames: Record<string, 'first-last' | 'last-first'> = {
  'cognome e nome': 'last-first',
  'cognome nome': 'last-first',
  contact: 'first-last',
  'contact name': 'first-last',
  contatto: 'last-first',
  'full name': 'first-last',
  fullname: 'first-last',
  name: 'first-last',
  nominativo: 'last-first',
  'nome cognome': 'first-last',
  'nome completo': 'first-last',
  'nome e cognome': 'first-last',
  referente: 'first-last',
}

/** A heading without case, accents and punctuation: `Cod. Fisc.` is `cod fisc`. */
export const headingKey = (heading: string): string =>
  plain(heading.replace(/([a-zà-ú])([A-Z])/g, '$1 $2'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** True for a heading that some field is known by. @param known headings of all fields */
export const isKnownHeading = (heading: string, known: ReadonlySet<string>): boolean => {
  const key = headingKey(heading)
  return Object.hasOwn(wholeNames, key) || known.has(key)
}
