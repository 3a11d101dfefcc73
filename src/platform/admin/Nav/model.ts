import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest, SanitizedPermissions, VisibleEntities } from 'payload'
import { textsIn } from '../../i18n/languages'
import { contributed } from '../../parts/contributed'
import type { Badge, NavigationEntry, NavigationSection } from '../../parts/contributions/panel'
import type { Shortcut, Shortcuts } from '../../shortcuts/shortcuts'
import { adminPath } from '../adminPath'
import { titlesOf } from '../titles'

/** What waits behind an entry, in words for who hears or points at it. */
export type NavBadge = { count: number; label: string; tone: 'due' | 'waiting' }

/** An entry of the navigation, ready to be shown. */
export type NavItem = {
  /** What is empty is not sent. */
  badges?: NavBadge[]
  /** Those that stand below it. */
  children?: NavItem[]
  href: string
  icon?: string
  id: string
  label: string
}

/** A record that one comes back to. */
export type NavShortcut = Shortcut & { href: string; icon?: string; title: string }

export type NavModel = {
  favourites: NavShortcut[]
  recents: NavShortcut[]
  sections: Record<NavigationSection, NavItem[]>
}

type ModelArgs = {
  permissions: SanitizedPermissions
  req: PayloadRequest
  shortcuts: Shortcuts
  visible: VisibleEntities
}

/** All that the navigation shows to who asks. */
export const navModel = async ({
  permissions,
  req,
  shortcuts,
  visible,
}: ModelArgs): Promise<NavModel> => {
  const entries = [...entriesOf(req, visible), ...unnamed(req, visible)]
  const mayRead = ({ reads }: { reads?: CollectionSlug }) =>
    !reads || Boolean(permissions.collections?.[reads]?.read)
  const shown = entries.filter((entry) => !('path' in entry) || mayRead(entry))
  const [items, { favourites, recents }] = await Promise.all([
    Promise.all(shown.map(async (entry) => ({ entry, item: await itemOf(entry, req) }))),
    named({ entries, req, shortcuts }),
  ])
  const isBelow = (path: string) => (entry: Entry) => 'path' in entry && entry.within === path
  for (const { entry, item } of items) {
    if (!('path' in entry)) continue
    const below = isBelow(entry.path)
    const children = items.flatMap((one) => (below(one.entry) ? [one.item] : []))
    if (children.length > 0) item.children = children
  }
  const heads = items.filter(({ entry }) => !('path' in entry && entry.within))
  const inSection = (section: NavigationSection) =>
    heads.filter(({ entry }) => sectionOf(entry) === section).map(({ item }) => item)
  return {
    favourites,
    recents,
    sections: {
      administration: inSection('administration'),
      dictionaries: inSection('dictionaries'),
      more: inSection('more'),
      work: inSection('work'),
    },
  }
}

type Entry = NavigationEntry | GlobalEntry
/** A page of settings. */
type GlobalEntry = {
  badges?: readonly Badge[]
  global: string
  icon?: string
  section: NavigationSection
}

const sectionOf = ({ section = 'work' }: Entry): NavigationSection => section

const isDictionary = (req: PayloadRequest, slug: string): boolean =>
  Boolean(req.payload.collections[slug as CollectionSlug]?.config.custom?.dictionary)

/** What the parts say, as far as it is there for who asks. */
const entriesOf = (req: PayloadRequest, visible: VisibleEntities): Entry[] =>
  contributed(req.payload.config)
    .of('navigation')
    .flatMap((entry): Entry[] => {
      if ('path' in entry) return [entry]
      if (!visible.collections.includes(entry.collection)) return []
      const section = isDictionary(req, entry.collection) ? 'dictionaries' : entry.section
      return [{ ...entry, section }]
    })

/** What no part says a word about: collections of Payload's and of plugins, settings. */
const unnamed = (req: PayloadRequest, visible: VisibleEntities): Entry[] => {
  const said = new Set(
    contributed(req.payload.config)
      .of('navigation')
      .flatMap((entry) => ('collection' in entry ? [entry.collection as string] : [])),
  )
  return [
    ...visible.collections
      .filter((slug) => !said.has(slug))
      .map(
        (slug): Entry => ({
          collection: slug as CollectionSlug,
          icon: slug === 'payload-query-presets' ? 'star' : undefined,
          order: Number.MAX_SAFE_INTEGER,
          section: isDictionary(req, slug) ? 'dictionaries' : 'more',
        }),
      ),
    ...visible.globals.map(
      (global): Entry => ({ global, icon: 'gear', section: 'administration' }),
    ),
  ]
}

const itemOf = async (entry: Entry, req: PayloadRequest): Promise<NavItem> => {
  const badges = await badgesOf(entry.badges ?? [], req)
  return {
    ...(badges.length > 0 && { badges }),
    ...(entry.icon && { icon: entry.icon }),
    ...placeOf(entry, req),
  }
}

const placeOf = (entry: Entry, req: PayloadRequest): Pick<NavItem, 'href' | 'id' | 'label'> => {
  const { config } = req.payload
  if ('global' in entry) {
    const global = config.globals.find(({ slug }) => slug === entry.global)
    return {
      href: adminPath(config, `/globals/${entry.global}`),
      id: `nav-global-${entry.global}`,
      label: getTranslation(global?.label ?? entry.global, req.i18n),
    }
  }
  if ('collection' in entry) {
    const { labels } = req.payload.collections[entry.collection].config
    return {
      href: adminPath(config, `/collections/${entry.collection}`),
      id: `nav-${entry.collection}`,
      label: getTranslation(labels.plural, req.i18n),
    }
  }
  const { label, path, query } = entry
  return {
    href: `${adminPath(config, path)}${query ? `?${new URLSearchParams(query)}` : ''}`,
    id: `nav-${path.slice(1).replaceAll('/', '-') || 'home'}`,
    label: textsIn(label, req.i18n.language),
  }
}

const badgesOf = async (badges: readonly Badge[], req: PayloadRequest): Promise<NavBadge[]> => {
  const counted = await Promise.all(
    badges.map(async ({ count: ask, label, tone = 'waiting' }) => {
      const count = await ask(req)
      return { count, label: textsIn(label(count), req.i18n.language), tone }
    }),
  )
  return counted.filter(({ count }) => count > 0)
}

type NamedArgs = { entries: Entry[]; req: PayloadRequest; shortcuts: Shortcuts }

/** Shortcuts with what the records are called; those that may no longer be seen are left out. */
const named = async ({ entries, req, shortcuts }: NamedArgs) => {
  const all = [...shortcuts.favourites, ...shortcuts.recents]
  const titles = await titlesByCollection(all, req)
  const iconOf = (slug: string) =>
    entries.find((entry) => 'collection' in entry && entry.collection === slug)?.icon
  const withNames = (list: Shortcut[]) =>
    list.flatMap(({ collection, id }): NavShortcut[] => {
      const { href, title } = titles.get(collection)?.get(id) ?? {}
      return href && title ? [{ collection, href, icon: iconOf(collection), id, title }] : []
    })
  return { favourites: withNames(shortcuts.favourites), recents: withNames(shortcuts.recents) }
}

const titlesByCollection = async (all: Shortcut[], req: PayloadRequest) => {
  const collections = [...new Set(all.map(({ collection }) => collection))]
  const titles = collections.map(async (collection) => {
    const ids = all.flatMap((one) => (one.collection === collection ? [one.id] : []))
    return [collection, await titlesOf({ collection, ids, req, trash: false })] as const
  })
  return new Map(await Promise.all(titles))
}
