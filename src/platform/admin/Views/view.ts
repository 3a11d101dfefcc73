import type { CollectionSlug, ColumnPreference, Where } from 'payload'
import { append } from '../address'
import { adminPath } from '../adminPath'
import type { ViewAccess } from './sharing'

/** A filter of a list under a name: one that everyone has, or one that somebody saved. */
export type SavedView = {
  /** Records in it, where that costs little; 100 stands for more than 99. */
  count?: number
  /** What it shows, in a sentence. */
  help: string
  href: string
  /** `my-day`; `preset-12` for one that somebody saved; `all` for everything. */
  key: string
  label: string
  /** One that somebody saved. */
  preset?: {
    access?: ViewAccess
    columns?: ColumnPreference[] | null
    groupBy?: null | string
    id: number
  }
  /** Its own order; the list's where it has none. */
  sort?: string
  /** Null: everything. */
  where: null | Where
}

type HrefArgs = {
  collection: CollectionSlug
  config: { routes: { admin: string } }
  key?: string
  preset?: number
  sort?: string
  where: null | Where
}

/**
 * The list with a filter and an order of its own. What else the list remembers (search, grouping, a
 * view saved by oneself) is emptied, as Payload reads it.
 */
export const viewHref = ({ collection, config, key, preset, sort, where }: HrefArgs): string => {
  const parts: string[] = []
  if (where) append(parts, 'where', where)
  append(parts, 'sort', sort)
  append(parts, 'view', key)
  parts.push(`preset=${preset ?? ''}`, 'search=')
  // A view that somebody saved may be grouped.
  if (preset === undefined) parts.push('groupBy=')
  return `${adminPath(config, `/collections/${collection}`)}?${parts.join('&')}`
}
