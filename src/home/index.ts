import { definePart } from '#platform/parts'
import { laterThisWeekEndpoint } from './endpoints/laterThisWeek'

/** The home page: one's day, and for somebody new, until they are done, the next steps above it. */
export const home = definePart({
  slug: 'home',
  needs: ['activities', 'timeline', 'search'],
  brings: () => ({
    endpointsOn: [{ endpoints: [laterThisWeekEndpoint], on: 'activities' }],
    navigation: [{ icon: 'home', label: { en: 'Home', it: 'Home' }, order: 0, path: '/' }],
    rights: [
      { endpoints: { 'GET /activities/later-this-week': { bystander: [403], nobody: [401] } } },
    ],
    widgets: [
      {
        order: 10,
        widget: {
          slug: 'my-activities',
          Component: '/src/home/components/MyDay#MyDay',
          label: { en: 'My day', it: 'La mia giornata' },
          minWidth: 'medium',
        },
        width: 'full',
      },
      {
        order: 8,
        widget: {
          slug: 'welcome',
          Component: '/src/home/components/Welcome#Welcome',
          label: { en: 'How to begin', it: 'Per cominciare' },
          minWidth: 'medium',
        },
        width: 'full',
      },
    ],
  }),
})
