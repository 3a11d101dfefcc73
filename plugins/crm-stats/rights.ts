import type { RightsRows } from '#platform/parts'

/** Analyses and files are each person's own: tests of this plugin ask for them. */
export const statsRights: RightsRows = {
  collections: { analyses: 'apart', exports: 'apart' },
  endpoints: {
    'GET /crm-stats/activities': { bystander: [403], nobody: [401] },
    'DELETE /crm-stats/exports/:id': { bystander: [404], nobody: [401] },
    'GET /crm-stats/exports/:id': { bystander: [404], nobody: [401] },
    'GET /crm-stats/exports/:id/file': { bystander: [404], nobody: [401] },
    'GET /crm-stats/sales-activity': { bystander: [403], nobody: [401] },
    'GET /crm-stats/sales-activity.pdf': { bystander: [403], nobody: [401] },
    'POST /crm-stats/exports': { bystander: [400], nobody: [401] },
    'POST /crm-stats/exports/:id/cancel': { bystander: [404], nobody: [401] },
    'POST /crm-stats/exports/preview': { bystander: [400], nobody: [401] },
  },
}
