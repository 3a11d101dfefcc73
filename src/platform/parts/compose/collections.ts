import type { CollectionConfig, CollectionSlug, EditConfig, Field } from 'payload'
import { withAdminsApiTab } from '../../admin/apiTab'
import { recordPage, recordTab } from '../../admin/recordTab'
import type { Contributed } from '../part'
import { insertFields } from './fields'

/**
 * The collections of all parts, each with what the others add to it, in the order of the parts: enums of the
 * schema follow it, so it does not change with the navigation.
 */
export const composeCollections = (all: Contributed): CollectionConfig[] => {
  const collections = all.of('collections').map((collection) => {
    const extended = withFields(all, withHooks(all, withEndpoints(all, collection)))
    return withAdminsApiTab(withListView(withListItems(all, withTabs(all, extended))))
  })
  refuseStrangers(all, new Set(collections.map(({ slug }) => slug)))
  return collections
}

/** What is added to a collection that is not there would be lost without a word. */
const refuseStrangers = (all: Contributed, known: ReadonlySet<string>): void => {
  for (const kind of ['fields', 'hooks', 'endpointsOn'] as const) {
    const stranger = all.of(kind).find(({ on }) => !known.has(on))
    if (stranger) {
      throw new Error(`A part adds ${kind} to “${stranger.on}”: there is no such collection.`)
    }
  }
}

const on = <Added extends { on: string }>(
  list: readonly Added[],
  { slug }: CollectionConfig,
): Added[] => list.filter((added) => added.on === slug)

const withFields = (all: Contributed, collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: on(all.of('fields'), collection).reduce<Field[]>(
    (fields, added) => insertFields({ added, fields }),
    collection.fields,
  ),
})

const withEndpoints = (all: Contributed, collection: CollectionConfig): CollectionConfig => {
  const added = on(all.of('endpointsOn'), collection).flatMap(({ endpoints }) => endpoints)
  return added.length === 0
    ? collection
    : { ...collection, endpoints: [...(collection.endpoints || []), ...added] }
}

const withHooks = (all: Contributed, collection: CollectionConfig): CollectionConfig => {
  const hooks: Record<string, unknown[]> = { ...collection.hooks }
  for (const added of on(all.of('hooks'), collection)) {
    for (const [moment, more] of Object.entries(added.hooks)) {
      hooks[moment] = [...(hooks[moment] ?? []), ...(more ?? [])]
    }
  }
  return { ...collection, hooks }
}

const withTabs = (all: Contributed, collection: CollectionConfig): CollectionConfig => {
  const tabs = all.of('tabs').filter(({ on }) => on.includes(collection.slug as CollectionSlug))
  if (tabs.length === 0) return collection
  const components = collection.admin?.components
  const opening = tabs.find(({ opens }) => opens)
  const edit = {
    ...components?.views?.edit,
    ...(opening && recordPage(opening)),
    ...Object.fromEntries(
      tabs.filter((tab) => tab !== opening).map((tab) => [tab.path, recordTab(tab)]),
    ),
    // Payload's type knows no views by the names of parts beside its own.
  } as EditConfig
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: { ...components, views: { ...components?.views, edit } },
    },
  }
}

/** Payload's list with filters that know days and people. */
const withListView = (collection: CollectionConfig): CollectionConfig => {
  const components = collection.admin?.components
  const list = { Component: '/src/platform/admin/ListView#ListView', ...components?.views?.list }
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: { ...components, views: { ...components?.views, list } },
    },
  }
}

const withListItems = (all: Contributed, collection: CollectionConfig): CollectionConfig => {
  const items = all.of('listItems').filter((item) => item.on(collection))
  if (items.length === 0) return collection
  const components = collection.admin?.components
  const at = (place: 'menu' | 'table') =>
    items.flatMap((item) => (item.place === place ? [item.Component] : []))
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        beforeListTable: [...(components?.beforeListTable ?? []), ...at('table')],
        listMenuItems: [...(components?.listMenuItems ?? []), ...at('menu')],
      },
    },
  }
}
