import type { Config, Widget, WidgetInstance } from 'payload'
import { may } from '#platform/access'

const component = (name: string) => `/plugins/crm-stats/widgets/${name}#${name}`

const widgets: Widget[] = [
  {
    slug: 'stats-open',
    Component: component('OpenWidget'),
    label: { en: 'My open and overdue', it: 'Le mie aperte e scadute' },
    minWidth: 'small',
  },
  {
    slug: 'stats-weeks',
    Component: component('WeeksWidget'),
    label: { en: 'Activities per week', it: 'Attività per settimana' },
    minWidth: 'small',
  },
  {
    slug: 'stats-outcomes',
    Component: component('OutcomesWidget'),
    label: { en: 'Outcomes', it: 'Esiti' },
    minWidth: 'small',
  },
  {
    slug: 'stats-campaigns',
    Component: component('CampaignsWidget'),
    label: { en: 'Active campaigns', it: 'Campagne attive' },
    minWidth: 'small',
  },
  {
    slug: 'stats-saved',
    Component: component('SavedWidget'),
    fields: [
      {
        name: 'analysis',
        type: 'relationship',
        admin: { allowCreate: false, allowEdit: false },
        label: { en: 'Saved analysis', it: 'Analisi salvata' },
        relationTo: 'analyses',
        required: true,
      },
    ],
    label: { en: 'A saved analysis', it: 'Un’analisi salvata' },
    minWidth: 'small',
  },
]

/** Where the statistics stand on a home page that nobody has arranged: figures, work, pictures. */
const around = (home: WidgetInstance[]): WidgetInstance[] => {
  const [first, ...others] = home
  return [
    ...(first ? [first] : []),
    { widgetSlug: 'stats-open', width: 'full' },
    ...others,
    { widgetSlug: 'stats-weeks', width: 'medium' },
    { widgetSlug: 'stats-outcomes', width: 'medium' },
    { widgetSlug: 'stats-campaigns', width: 'medium' },
  ]
}

/** Adds the statistics to the home page (seeds/001, Dashboard); everyone arranges their own. */
export const withWidgets = (config: Config): Config => {
  const dashboard = config.admin?.dashboard
  const home = dashboard?.defaultLayout
  return {
    ...config,
    admin: {
      ...config.admin,
      dashboard: {
        ...dashboard,
        defaultLayout: async ({ req }) => {
          const before = (typeof home === 'function' ? await home({ req }) : home) ?? []
          const reads = await may({ collection: 'activities', operation: 'read', req })
          return reads === false ? before : around(before)
        },
        widgets: [...(dashboard?.widgets ?? []), ...widgets],
      },
    },
  }
}
