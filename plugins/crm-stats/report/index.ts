import type { Config } from 'payload'
import { reportEndpoints } from './endpoints/salesActivity'

/** Adds the sales activity analysis to the CRM: page, way to it, paper. */
export const withReport = (config: Config): Config => {
  const components = config.admin?.components
  return {
    ...config,
    admin: {
      ...config.admin,
      components: {
        ...components,
        beforeNavLinks: [
          ...(components?.beforeNavLinks ?? []),
          '/plugins/crm-stats/report/components/ReportNavLink#ReportNavLink',
        ],
        views: {
          ...components?.views,
          salesActivity: {
            Component: '/plugins/crm-stats/report/components/ReportPage#ReportPage',
            exact: true,
            path: '/sales-activity',
          },
        },
      },
    },
    endpoints: [...(config.endpoints ?? []), ...reportEndpoints],
  }
}
