import type { CollectionSlug } from 'payload'
import { type Contributed, definePart } from '#platform/parts'
import { isBulky, usualActions } from './actions'
import { createBulkChanges } from './bulkChanges'
import { createBulkFailures } from './bulkFailures'
import { bulkEndpoint } from './endpoints/bulk'
import { cancelEndpoint, failuresEndpoint } from './endpoints/runs'
import { bulkJobs, bulkSchedules } from './jobs/resumeBulk'
import { bulkRights } from './rights'

/** The collections whose records can be changed many at a time. */
const bulky = (all: Contributed) => all.of('collections').filter(isBulky)

/** What is done with the selection of a list, or with all that its filter finds (`bulkActions`). */
export const bulk = definePart({
  slug: 'bulk',
  needs: ['users'],
  brings: () => ({
    bulkActions: usualActions,
    collections: [createBulkChanges([cancelEndpoint, failuresEndpoint]), createBulkFailures()],
    endpointsOn: (all) =>
      bulky(all).map(({ slug }) => ({
        endpoints: [bulkEndpoint(slug as CollectionSlug)],
        on: slug as CollectionSlug,
      })),
    jobs: bulkJobs,
    keys: [
      {
        keys: ['b'],
        label: { en: 'To what can be done with the selection', it: 'Alle azioni sulla selezione' },
        order: 52,
      },
    ],
    listItems: [
      {
        Component: '/src/bulk/components/BulkBar#BulkBar',
        on: isBulky,
        place: 'table',
      },
    ],
    navigation: [{ collection: 'bulk-changes', icon: 'list', order: 230, section: 'more' }],
    rights: (all) => [bulkRights(bulky(all))],
    schedules: bulkSchedules,
  }),
})
