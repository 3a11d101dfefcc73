import { definePart } from '#platform/parts'
import { searchEndpoint } from './endpoints/search'
import { searchTranslations } from './translations'

export { byName, companyOf, contactOf } from './operations/byName'

/** The quick search of every page; other parts say what it finds (`search`). */
export const search = definePart({
  slug: 'search',
  brings: () => ({
    endpoints: [searchEndpoint],
    keys: [{ keys: ['Ctrl', 'K'], label: { en: 'Find anything', it: 'Cerca ovunque' }, order: 20 }],
    panel: [
      { Component: '/src/search/components/QuickSearch#QuickSearch', order: 10, slot: 'actions' },
    ],
    texts: [searchTranslations],
  }),
})
