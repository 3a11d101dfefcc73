import type { PayloadRequest, Widget } from 'payload'
import { may } from '#platform/access'
import type { HomeWidget } from '#platform/parts'

const component = (name: string) => `/plugins/crm-stats/widgets/${name}#${name}`

/** Only who may read activities finds statistics on a home page that nobody has arranged. */
const readsActivities = async (req: PayloadRequest): Promise<boolean> =>
  (await may({ collection: 'activities', operation: 'read', req })) !== false

const widgets = [
  {
    slug: 'stats-open',
    Component: component('OpenWidget'),
    label: { en: 'My open and overdue', it: 'Le mie aperte e in ritardo' },
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
] satisfies Widget[]

/** Where each stands: figures above the work, pictures below it. A saved analysis waits to be chosen. */
const places: Record<string, Pick<HomeWidget, 'byDefault' | 'order' | 'width'>> = {
  'stats-campaigns': { order: 60, width: 'medium' },
  'stats-open': { order: 20, width: 'full' },
  'stats-outcomes': { order: 50, width: 'medium' },
  'stats-saved': { byDefault: false, order: 70, width: 'medium' },
  'stats-weeks': { order: 40, width: 'medium' },
}

/** The statistics of the home page (B3–B18); everyone arranges their own. */
export const statsWidgets: HomeWidget[] = widgets.map((widget) => ({
  order: 100,
  width: 'medium',
  ...places[widget.slug],
  shown: readsActivities,
  widget,
}))
