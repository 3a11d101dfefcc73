import type { CollectionSlug, Where } from 'payload'
import { append } from '../address'
import { adminPath } from '../adminPath'

/** A filter of a list that everyone has, ready to be shown. */
export type SavedView = {
  /** Records in it, where that costs little; 100 stands for more than 99. */
  count?: number
  /** What it shows, in a sentence. */
  help: string
  href: string
  key: string
  label: string
  /** Null: everything, or a view of another list. */
  where: null | Where
}

type HrefArgs = {
  collection: CollectionSlug
  config: { routes: { admin: string } }
  key?: string
  sort: string
  where: null | Where
}

/**
 * The list with a filter and an order of its own. What else the list remembers (search, grouping, a
 * view saved by oneself) is emptied, as Payload reads it.
 */
export const viewHref = ({ collection, config, key, sort, where }: HrefArgs): string => {
  const parts: string[] = []
  if (where) append(parts, 'where', where)
  append(parts, 'sort', sort)
  append(parts, 'view', key)
  parts.push('preset=', 'groupBy=', 'search=')
  return `${adminPath(config, `/collections/${collection}`)}?${parts.join('&')}`
}

/** The same filter, whether it comes from an address (all texts) or from a program. */
export const sameWhere = (a: unknown, b: unknown): boolean => plain(a) === plain(b)

const plain = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => a.localeCompare(b))
    return `{${entries.map(([key, part]) => `${key}:${plain(part)}`).join()}}`
  }
  return JSON.stringify(String(value ?? ''))
}
