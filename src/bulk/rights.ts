import type { CollectionConfig } from 'payload'
import type { EndpointRights, RightsRows } from '#platform/parts'

const oneOfOwn: EndpointRights = { bystander: [404], nobody: [401] }

/** A run is for who asked for it: tests/integration/bulk ask for the collection. */
export const bulkRights = (collections: readonly CollectionConfig[]): RightsRows => ({
  collections: { 'bulk-changes': 'apart', 'bulk-failures': 'closed' },
  endpoints: {
    'GET /bulk-changes/:id/failures': oneOfOwn,
    'POST /bulk-changes/:id/cancel': oneOfOwn,
    ...Object.fromEntries(
      collections.map(({ slug }): [string, EndpointRights] => [
        `POST /${slug}/bulk`,
        { bystander: [400], nobody: [401] },
      ]),
    ),
  },
})
