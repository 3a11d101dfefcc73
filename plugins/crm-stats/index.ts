import { definePart } from '#platform/parts'
import { createAnalyses } from './analyses'
import { activitiesEndpoint } from './endpoints/activities'
import { analysisSource } from './export/analysisSource'
import { writeQuestion } from './question'
import { readyMadeAnalyses } from './readyMade'
import { reportEndpoints } from './report/endpoints/salesActivity'
import { statsRights } from './rights'
import { analysisTabs } from './tabs'
import { statsWidgets } from './widgets'

/** What the page begins with. */
const first = readyMadeAnalyses.find(({ code }) => code === 'by-month')

/** Statistics and analyses of activities (seeds/000, A11–A12; seeds/003, D7 and D11). */
export const crmStats = definePart({
  slug: 'crm-stats',
  needs: ['registry', 'campaigns', 'exports'],
  brings: () => ({
    collections: [createAnalyses()],
    endpoints: [activitiesEndpoint, ...reportEndpoints],
    exportSources: [analysisSource],
    navigation: [
      {
        label: { en: 'Analysis', it: 'Analisi' },
        order: 10,
        path: '/analysis',
        query: first ? writeQuestion(first.question) : {},
        reads: 'activities',
      },
      {
        label: { en: 'Sales activity analysis', it: 'Analisi attività di vendita' },
        order: 20,
        path: '/sales-activity',
        reads: 'activities',
      },
      { collection: 'analyses', order: 960 },
    ],
    rights: [statsRights],
    tabs: analysisTabs,
    views: [
      {
        Component: '/plugins/crm-stats/components/AnalysisPage#AnalysisPage',
        exact: true,
        key: 'analysis',
        path: '/analysis',
      },
      {
        Component: '/plugins/crm-stats/report/components/ReportPage#ReportPage',
        exact: true,
        key: 'salesActivity',
        path: '/sales-activity',
      },
    ],
    widgets: statsWidgets,
  }),
})
