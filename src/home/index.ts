import { definePart } from '#platform/parts'

/** The home page: one's day first, then the ways into work and the first steps of an empty CRM. */
export const home = definePart({
  slug: 'home',
  needs: ['activities', 'timeline', 'search'],
  brings: () => ({
    navigation: [{ icon: 'home', label: { en: 'Home', it: 'Home' }, order: 0, path: '/' }],
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
        order: 30,
        widget: {
          slug: 'welcome',
          Component: '/src/home/components/Welcome#Welcome',
          label: { en: 'Start here', it: 'Comincia da qui' },
          minWidth: 'medium',
        },
        width: 'full',
      },
    ],
  }),
})
