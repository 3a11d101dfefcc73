import { obeyDeadlines, surviveLostConnections, withOwnWheres } from './database'
import { seedDictionaries } from './dictionary'
import { tellRefusals } from './log'
import { definePart } from './parts'
import { withTakenValues } from './uniqueness'
import { sweepIncoming, tidyUploads, tidyUploadsSchedule } from './uploads'

/** What every CRM begins with, whatever its parts are. */
export const platform = definePart({
  slug: 'platform',
  brings: () => ({
    databases: [withOwnWheres, withTakenValues],
    jobs: [tidyUploads],
    listItems: [
      {
        Component: '/src/platform/admin/UnclearFilter#UnclearFilter',
        on: () => true,
        place: 'table',
      },
    ],
    init: [
      surviveLostConnections,
      obeyDeadlines,
      seedDictionaries,
      ({ logger }) => tellRefusals((line) => logger.info(line)),
      sweepIncoming,
    ],
    schedules: [tidyUploadsSchedule],
  }),
})
