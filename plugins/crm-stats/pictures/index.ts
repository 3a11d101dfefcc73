import type { CollectionConfig, Config } from 'payload'
import { recordTab } from '#platform/admin/recordTab'

const component = (name: string) => `/plugins/crm-stats/pictures/components/${name}#${name}`

/** The tab of each collection that has one. */
const tabs: Record<string, string> = {
  campaigns: component('CampaignTab'),
  companies: component('ThirdPartyTab'),
  contacts: component('ThirdPartyTab'),
}

const withTab = (collection: CollectionConfig): CollectionConfig => {
  const path = tabs[collection.slug]
  if (!path) return collection
  const components = collection.admin?.components
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        views: {
          ...components?.views,
          edit: { ...components?.views?.edit, analysis: recordTab('analysis', path, 115) },
        },
      },
    },
  } as CollectionConfig
}

/** Adds the tab “Analysis” to companies, contacts and campaigns. */
export const withPictures = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map(withTab),
})
