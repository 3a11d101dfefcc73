import type { CollectionSlug, Where } from 'payload'
import { append } from '../address'

/** What a table shows, in words that the server's own code and the REST API both take. */
export type RecordQuery = {
  collection: CollectionSlug
  depth?: 0 | 1
  /** Rows of a page. */
  limit: number
  select?: Record<string, true>
  /** The last field makes the order total, such as `-id`. */
  sort: string[]
  where: Where
}

export type RecordRow = { id: number } & Record<string, unknown>

/**
 * The records that come after `row` in the order of `sort` (keyset paging: no offset, no count).
 * Empty values come first in descending order and last in ascending order, as in PostgreSQL.
 */
export const afterRow = (sort: string[], row: RecordRow): Where => {
  const ways: Where[] = []
  const same: Where[] = []
  for (const key of sort) {
    const isDescending = key.startsWith('-')
    const field = isDescending ? key.slice(1) : key
    const value = row[field]
    const isEmpty = value === null || value === undefined
    const further = beyond({ field, isDescending, isEmpty, value })
    if (further) ways.push({ and: [...same, further] })
    same.push({ [field]: isEmpty ? { exists: false } : { equals: value } })
  }
  return { or: ways }
}

type BeyondArgs = { field: string; isDescending: boolean; isEmpty: boolean; value: unknown }

const beyond = ({ field, isDescending, isEmpty, value }: BeyondArgs): null | Where => {
  if (isEmpty) return isDescending ? { [field]: { exists: true } } : null
  if (isDescending) return { [field]: { less_than: value } }
  return { or: [{ [field]: { greater_than: value } }, { [field]: { exists: false } }] }
}

/** The same bound as one range, which an index on the first sort field can walk. */
const startingAt = (sort: string[], row: RecordRow): Where[] => {
  const [first] = sort
  if (!first?.startsWith('-')) return []
  const field = first.slice(1)
  const value = row[field]
  return value === null || value === undefined ? [] : [{ [field]: { less_than_equal: value } }]
}

/** The filter of the page after `row`; of the first page without one. */
export const pageWhere = ({ sort, where }: RecordQuery, row?: RecordRow): Where =>
  row ? { and: [where, ...startingAt(sort, row), afterRow(sort, row)] } : where

/** The query as a REST address, one row more than a page, to know whether there is another. */
export const pageAddress = (query: RecordQuery, row?: RecordRow): string => {
  const parts: string[] = []
  append(parts, 'where', pageWhere(query, row))
  append(parts, 'select', query.select)
  append(parts, 'sort', query.sort.join(','))
  append(parts, 'depth', query.depth ?? 0)
  append(parts, 'limit', query.limit + 1)
  append(parts, 'pagination', false)
  return `/${query.collection}?${parts.join('&')}`
}
