import { definePart } from '#platform/parts'
import { reportEndpoints } from './endpoints/salesActivity'

/** The sales activity analysis (D7): from, to, kind, users; on screen, as a file, on paper. */
export const salesReport = definePart({
  slug: 'sales-report',
  needs: ['crm-stats'],
  brings: () => ({
    endpoints: reportEndpoints,
    navigation: [
      {
        label: { en: 'Sales activity analysis', it: 'Analisi attività di vendita' },
        order: 110,
        path: '/sales-activity',
        reads: 'activities',
        within: '/analysis',
      },
    ],
    rights: [
      {
        endpoints: {
          'GET /crm-stats/sales-activity': { bystander: [403], nobody: [401] },
          'GET /crm-stats/sales-activity.pdf': { bystander: [403], nobody: [401] },
        },
      },
    ],
    views: [
      {
        Component: '/plugins/crm-stats/report/components/ReportPage#ReportPage',
        exact: true,
        key: 'salesActivity',
        path: '/sales-activity',
      },
    ],
  }),
})
