import type { Config } from 'payload'

/**
 * The home page: one's day first, then the ways into work and the first steps of an empty CRM.
 * Plugins add widgets; everyone arranges their own.
 */
export const homePage: NonNullable<NonNullable<Config['admin']>['dashboard']> = {
  defaultLayout: [
    { widgetSlug: 'my-activities', width: 'full' },
    { widgetSlug: 'welcome', width: 'full' },
  ],
  widgets: [
    {
      slug: 'welcome',
      Component: '/src/home/components/Welcome#Welcome',
      label: { en: 'Start here', it: 'Comincia da qui' },
      minWidth: 'medium',
    },
    {
      slug: 'my-activities',
      Component: '/src/home/components/MyDay#MyDay',
      label: { en: 'My day', it: 'La mia giornata' },
      minWidth: 'medium',
    },
  ],
}
