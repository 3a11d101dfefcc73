import type { Config } from 'payload'

/**
 * The home page: who one is, the ways into work, the first steps of an empty CRM, and what is open
 * for oneself. Plugins add widgets; everyone arranges their own.
 */
export const homePage: NonNullable<NonNullable<Config['admin']>['dashboard']> = {
  defaultLayout: [
    { widgetSlug: 'welcome', width: 'full' },
    { widgetSlug: 'my-activities', width: 'full' },
  ],
  widgets: [
    {
      slug: 'welcome',
      Component: '/src/home/components/Welcome#Welcome',
      label: { en: 'Welcome', it: 'Benvenuto' },
      minWidth: 'medium',
    },
    {
      slug: 'my-activities',
      Component: '/src/activities/components/MyActivities#MyActivities',
      label: { en: 'My open activities', it: 'Le mie attività aperte' },
      minWidth: 'medium',
    },
  ],
}
