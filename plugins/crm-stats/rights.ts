import type { RightsRows } from '#platform/parts'

/** Saved analyses are each person's own: tests of this plugin ask for them. */
export const statsRights: RightsRows = {
  collections: { analyses: 'apart' },
  endpoints: {
    'GET /crm-stats/activities': { bystander: [403], nobody: [401] },
  },
}
