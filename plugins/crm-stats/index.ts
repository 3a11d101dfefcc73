import type { Config } from 'payload'
import { createAnalyses } from './analyses'
import { createExports } from './exports/exports'

export type CrmStatsOptions = {
  /** Switched off, the collections stay (the schema is the same) and everything else goes. @default true */
  enabled?: boolean
}

/** Statistics, analyses and exports (seeds/000, A11–A12; seeds/003, D7 and D11). */
export const crmStatsPlugin =
  (_options: CrmStatsOptions = {}) =>
  (config: Config): Config => ({
    ...config,
    collections: [...(config.collections ?? []), createAnalyses(), createExports()],
  })
