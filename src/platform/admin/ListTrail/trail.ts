/** The list that somebody came from, remembered for as long as the browser's tab is open. */
type Trail = {
  /** The record that was opened from it: another one was reached some other way. */
  at: number
  /** The list's own address: its filter, search, order and page. */
  list: string
}

const keyOf = (collection: string) => `crm-trail-${collection}`

/** The query of the list that the record was opened from; null where it is not known. */
export const readTrail = (collection: string, id: number): null | string => {
  try {
    const trail = JSON.parse(sessionStorage.getItem(keyOf(collection)) ?? 'null') as null | Trail
    return trail?.at === id ? trail.list : null
  } catch {
    return null
  }
}

export const writeTrail = (collection: string, trail: Trail): void => {
  try {
    sessionStorage.setItem(keyOf(collection), JSON.stringify(trail))
  } catch {
    // A browser that keeps nothing goes without previous and next.
  }
}

/** The part of a list's query that says which records it holds, in which order. */
export const whatIsListed = (list: string): string =>
  new URLSearchParams(
    [...new URLSearchParams(list)].filter(
      ([key]) => key === 'sort' || key === 'search' || key.startsWith('where'),
    ),
  ).toString()

/** Collection and id of the record that an address opens, and the rest of it; null for another one. */
export const recordIn = (path: string): null | { collection: string; id: number; rest: string } => {
  const [, collection, id, rest = ''] =
    /\/collections\/([a-z-]+)\/(\d+)(\/[^?#]*)?(?:[?#]|$)/.exec(path) ?? []
  return collection && id ? { collection, id: Number(id), rest } : null
}

type Seen = { collection: string; id: number }

/** The record that was on the screen last, on any page of this visit. */
let seen: null | Seen = null

export const noteSeen = (record: Seen): void => {
  seen = record
}

/** The record of a collection that somebody comes back from; it is told once. */
export const takeSeen = (collection: string): null | number => {
  if (seen?.collection !== collection) return null
  const { id } = seen
  seen = null
  return id
}
