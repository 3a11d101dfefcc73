import type { EndpointRights, RightsRows } from '#platform/parts'

const oneOfOwn: EndpointRights = { bystander: [404], nobody: [401] }

const below = (base: string): Record<string, EndpointRights> => ({
  [`GET ${base}/:id/file`]: oneOfOwn,
  [`POST ${base}/:id/cancel`]: oneOfOwn,
  [`POST ${base}/preview`]: { bystander: [400], nobody: [401] },
})

/** A file is for who asked for it: tests/integration/exports ask for the collection. */
export const exportRights: RightsRows = {
  collections: { exports: 'apart' },
  endpoints: {
    ...below('/exports'),
    ...below('/crm-stats/exports'),
    'DELETE /crm-stats/exports/:id': oneOfOwn,
    'GET /crm-stats/exports/:id': oneOfOwn,
    'POST /crm-stats/exports': { bystander: [400], nobody: [401] },
  },
}
