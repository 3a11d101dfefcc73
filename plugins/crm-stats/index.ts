import { definePart } from '#platform/parts'
import { activitiesEndpoint } from './endpoints/activities'
import { analysisSource } from './export/analysisSource'
import { writeQuestion } from './question'
import { readyMadeAnalyses } from './readyMade'
import { statsRights } from './rights'
import { createAnalyses } from './savedAnalyses'
import { analysisTabs } from './tabs'
import { statsWidgets } from './widgets'

export { companyRelationsOf } from './companyRelations'
export { sourceOf } from './components/AnalysisPage/loadSetup'
export { formatFigure } from './components/AnalysisView/format'
export { mayReadCompanies } from './dimensions/companyFields'
export { measures } from './measures'
export { analyse } from './operations/analyse'
export { labelsOf } from './operations/labels'
export { filterFieldsOf, whereOf } from './question'

/** What the page begins with. */
const first = readyMadeAnalyses.find(({ code }) => code === 'by-month')

/** Statistics and analyses of activities (A11–A12; D7 and D11). */
export const crmStats = definePart({
  slug: 'crm-stats',
  needs: ['registry', 'campaigns', 'exports'],
  brings: () => ({
    collections: [createAnalyses()],
    endpoints: [activitiesEndpoint],
    exportSources: [analysisSource],
    navigation: [
      {
        icon: 'chart',
        label: { en: 'Analysis', it: 'Analisi' },
        order: 100,
        path: '/analysis',
        query: first ? writeQuestion(first.question) : {},
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
    ],
    widgets: statsWidgets,
  }),
})
