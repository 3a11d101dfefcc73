import { obeyDeadlines, surviveLostConnections, withOwnWheres } from './database'
import { seedDictionaries } from './dictionary'
import { tellRefusals } from './log'
import { definePart } from './parts'
import { compareViews, toldEndpoint, toldRights } from './savedViews'
import { withTakenValues } from './uniqueness'
import { sweepIncoming, tidyUploads, tidyUploadsSchedule } from './uploads'

/** What every CRM begins with, whatever its parts are. */
export const platform = definePart({
  slug: 'platform',
  brings: () => ({
    databases: [withOwnWheres, withTakenValues],
    endpoints: [toldEndpoint],
    jobs: [tidyUploads],
    listItems: [
      {
        Component: '/src/platform/admin/UnclearFilter#UnclearFilter',
        on: () => true,
        place: 'table',
      },
      {
        Component: '/src/platform/admin/ChangedViews#ChangedViews',
        on: ({ enableQueryPresets }) => enableQueryPresets === true,
        place: 'table',
      },
    ],
    init: [
      surviveLostConnections,
      obeyDeadlines,
      seedDictionaries,
      ({ logger }) => tellRefusals((line) => logger.info(line)),
      sweepIncoming,
      // Nobody waits for it.
      (payload) => {
        compareViews(payload).catch((err: unknown) => {
          payload.logger.error({ err, msg: 'Saved views were not compared' })
        })
      },
    ],
    rights: [toldRights],
    schedules: [tidyUploadsSchedule],
  }),
})
