import type { Config } from 'payload'
import { createAnalyses } from './analyses'
import type { CompanyRelation } from './companyRelations'
import { companyRelation } from './dimensions/companyFields'
import type { Dimension } from './dimensions/types'
import { activitiesEndpoint } from './endpoints/activities'
import { createExports, type ExportOptions, withExports } from './exports'
import { withPictures } from './pictures'
import { withReport } from './report'
import { withWidgets } from './widgets'

export type { CompanyRelation } from './companyRelations'
export type { Dimension } from './dimensions/types'

export type CrmStatsOptions = {
  /**
   * Relationships of companies (their zone) that become a grouping, a quick filter, and a ready-made
   * analysis where they have a name for it. @default []
   */
  companyRelations?: readonly CompanyRelation[]
  /** Groupings of other plugins (zones), beside the built-in ones. @default [] */
  dimensions?: Dimension[]
  /** Switched off, the collections stay (the schema is the same) and everything else goes. @default true */
  enabled?: boolean
  /** How long files are kept, and which are written at once. */
  exports?: ExportOptions
}

/** Statistics, analyses and exports (seeds/000, A11–A12; seeds/003, D7 and D11). */
export const crmStatsPlugin =
  ({ companyRelations = [], dimensions = [], enabled = true, exports }: CrmStatsOptions = {}) =>
  (config: Config): Config => {
    const withCollections: Config = {
      ...config,
      collections: [...(config.collections ?? []), createAnalyses(), createExports()],
    }
    if (!enabled) return withCollections
    const components = config.admin?.components
    const parts = [withExports(exports), withPictures, withReport, withWidgets]
    return parts.reduce<Config>((before, add) => add(before), {
      ...withCollections,
      admin: {
        ...config.admin,
        components: {
          ...components,
          beforeNavLinks: [
            ...(components?.beforeNavLinks ?? []),
            '/plugins/crm-stats/components/NavLink#NavLink',
          ],
          views: {
            ...components?.views,
            analysis: {
              Component: '/plugins/crm-stats/components/AnalysisPage#AnalysisPage',
              exact: true,
              path: '/analysis',
            },
          },
        },
      },
      custom: {
        ...config.custom,
        crmStats: {
          companyRelations: [...companyRelations],
          dimensions: [...companyRelations.map(companyRelation), ...dimensions],
        },
      },
      endpoints: [...(config.endpoints ?? []), activitiesEndpoint],
    })
  }
