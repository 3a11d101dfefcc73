import type { RecordPiece } from '#platform/parts'

const component = (name: string) => `/src/registry/components/CardPage/${name}#${name}`
const on = ['companies', 'contacts'] as const

/** What the pages of companies and contacts say and do besides their fields. */
export const registryPieces: RecordPiece[] = [
  { Component: component('ReachButtons'), on, order: 20, place: 'head' },
  {
    always: true,
    Component: component('OwnerFact'),
    fields: ['owner'],
    label: { en: 'Record owner', it: 'Titolare della scheda' },
    on,
    order: 10,
    place: 'fact',
  },
  {
    Component: component('AddressFact'),
    fields: ['street', 'postalCode', 'city', 'province', 'region', 'country'],
    label: { en: 'Address', it: 'Indirizzo' },
    on,
    order: 20,
    place: 'fact',
  },
  {
    always: true,
    Component: component('PrivateFact'),
    fields: ['private'],
    label: { en: 'Private', it: 'Privata' },
    on,
    order: 30,
    place: 'fact',
  },
  { Component: component('Relations'), on, order: 10, place: 'aside' },
]
