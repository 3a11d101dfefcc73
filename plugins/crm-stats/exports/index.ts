import type { Brings } from '#platform/parts'
import { exportEndpoints } from './endpoints/exportEndpoints'
import { createExports } from './exports'
import { createRunExport } from './jobs/runExport'
import { createTidyExports, tidySchedule } from './jobs/tidyExports'
import { type ExportOptions, exportSettings } from './options'

export type { ExportOptions } from './options'

const folder = '/plugins/crm-stats/exports/components'

/** Exports of lists and analyses: the item in the menu of each list, endpoints, jobs and schedule. */
export const exportsBring = (options: ExportOptions = {}) => {
  const settings = exportSettings(options)
  const tidy = createTidyExports(settings)
  return {
    collections: [createExports()],
    endpoints: exportEndpoints(settings),
    jobs: [createRunExport(settings), tidy],
    listItems: [
      // The place of the dialog.
      {
        Component: `${folder}/ExportHost#ExportHost`,
        on: ({ custom }) => Boolean(custom?.access),
        place: 'table',
      },
      {
        Component: `${folder}/ExportMenuItem#ExportMenuItem`,
        on: ({ custom }) => Boolean(custom?.access),
        place: 'menu',
      },
    ],
    panel: [{ Component: `${folder}/ExportWatch#ExportWatch`, slot: 'providers' }],
    schedules: [tidySchedule(tidy)],
  } satisfies Brings
}
