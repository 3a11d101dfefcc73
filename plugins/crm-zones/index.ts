import type { CollectionConfig, Config } from 'payload'
import { recordTab } from '#platform/admin/recordTab'
import { withZone } from './companyZone'
import { zonesOfSampleCompany } from './demo'
import { waitForRules } from './hooks/waitForRules'
import { createZoneRules } from './zoneRules'
import { createZones } from './zones'

export type CrmZonesOptions = {
  /** Switched off, collections and fields stay (the schema is the same) and everything else goes. @default true */
  enabled?: boolean
}

/** The zone of companies as what statistics group and filter by: plain data, for `crmStatsPlugin`. */
export const zoneOfCompany = {
  code: 'zone',
  collection: 'zones',
  field: 'zone',
  label: { en: 'Zone', it: 'Zona' },
  none: { en: '(no zone)', it: '(nessuna zona)' },
  readyMade: { en: 'By zone', it: 'Per zona' },
} as const

/** Zones of the market, and the zone of every company by its address (seeds/003, D14). */
export const crmZonesPlugin =
  ({ enabled = true }: CrmZonesOptions = {}) =>
  (config: Config): Config => {
    const zones = createZones()
    const rules = createZoneRules()
    const collections = (config.collections ?? []).map(withZone)
    if (!enabled) {
      const hidden = [zones, rules].map((each) => ({
        ...each,
        admin: { ...each.admin, hidden: true },
      }))
      return { ...config, collections: [...collections, ...hidden] }
    }
    const withTab = {
      ...zones,
      admin: {
        ...zones.admin,
        components: {
          ...zones.admin?.components,
          views: {
            edit: {
              rules: recordTab('rules', '/plugins/crm-zones/components/RulesTab#RulesTab', 110),
            },
          },
        },
      },
    }
    return {
      ...config,
      collections: [...collections.map(waitingForRules), withTab, rules],
      custom: {
        ...config.custom,
        demo: [...(config.custom?.demo ?? []), zonesOfSampleCompany],
      },
    }
  }

const waitingForRules = (collection: CollectionConfig): CollectionConfig => {
  if (collection.slug !== 'companies') return collection
  const { hooks } = collection
  return {
    ...collection,
    hooks: { ...hooks, beforeOperation: [waitForRules, ...(hooks?.beforeOperation ?? [])] },
  }
}
