import { definePart } from '#platform/parts'
import { bulkExport } from './bulkExport'
import { exportEndpoints, oldExportEndpoints } from './endpoints/exportEndpoints'
import { createExports } from './exports'
import { createRunExport } from './jobs/runExport'
import { createTidyExports, tidySchedule } from './jobs/tidyExports'
import { type ExportOptions, exportSettings } from './options'
import { exportRights } from './rights'

export type { ExportOptions } from './options'

const component = (name: string) => `/src/exports/components/${name}#${name}`

/** Files of any list, and of what other parts let be exported (`exportSources`), kept for who asked. */
export const exports = definePart({
  slug: 'exports',
  needs: ['settings', 'users'],
  brings: (options: ExportOptions) => {
    const settings = exportSettings(options)
    const tidy = createTidyExports(settings)
    return {
      bulkActions: [bulkExport],
      collections: [createExports(exportEndpoints(settings))],
      endpoints: oldExportEndpoints(settings),
      jobs: [createRunExport(settings), tidy],
      listItems: [
        // The place of the dialog.
        {
          Component: component('ExportHost'),
          on: ({ custom }) => Boolean(custom?.access),
          place: 'table',
        },
        {
          Component: component('ExportMenuItem'),
          on: ({ custom }) => Boolean(custom?.access),
          place: 'menu',
        },
      ],
      navigation: [{ collection: 'exports', icon: 'download', order: 210, section: 'more' }],
      panel: [{ Component: component('ExportWatch'), slot: 'providers' }],
      rights: [exportRights],
      schedules: [tidySchedule(tidy)],
    }
  },
})
