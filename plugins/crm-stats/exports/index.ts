import type { CollectionConfig, Config } from 'payload'
import { exportEndpoints } from './endpoints/exportEndpoints'
import { createRunExport } from './jobs/runExport'
import { createTidyExports, tidySchedule } from './jobs/tidyExports'
import { type ExportOptions, exportSettings } from './options'

export { createExports } from './exports'
export type { ExportOptions } from './options'

const folder = '/plugins/crm-stats/exports/components'

/** “Export…” in the menu of a list, and the place of its dialog. */
const withMenuItem = (collection: CollectionConfig): CollectionConfig => {
  if (!collection.custom?.access) return collection
  const components = collection.admin?.components
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        beforeListTable: [
          ...(components?.beforeListTable ?? []),
          `${folder}/ExportHost#ExportHost`,
        ],
        listMenuItems: [
          ...(components?.listMenuItems ?? []),
          `${folder}/ExportMenuItem#ExportMenuItem`,
        ],
      },
    },
  }
}

/** Adds the exports to the CRM: the item in the menu of each list, endpoints, jobs and schedule. */
export const withExports =
  (options: ExportOptions = {}) =>
  (config: Config): Config => {
    const settings = exportSettings(options)
    const tidy = createTidyExports(settings)
    return {
      ...config,
      admin: {
        ...config.admin,
        components: {
          ...config.admin?.components,
          providers: [
            ...(config.admin?.components?.providers ?? []),
            `${folder}/ExportWatch#ExportWatch`,
          ],
        },
      },
      collections: config.collections?.map(withMenuItem),
      custom: {
        ...config.custom,
        jobs: [...(config.custom?.jobs ?? []), createRunExport(settings), tidy],
        schedules: [...(config.custom?.schedules ?? []), tidySchedule(tidy)],
      },
      endpoints: [...(config.endpoints ?? []), ...exportEndpoints(settings)],
    }
  }
