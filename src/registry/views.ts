import type { ListView } from '#platform/parts'

/** The views of the registry that everyone has. */
export const registryViews: ListView[] = [
  {
    help: { en: 'Those that you own or sell to.', it: 'Quelle di cui sei titolare o venditore.' },
    key: 'mine',
    label: { en: 'Mine', it: 'Mie' },
    on: 'companies',
    order: 10,
    sort: 'name',
    where: {
      or: [{ and: [{ owner: { equals: 'me' } }] }, { and: [{ salesRep: { equals: 'me' } }] }],
    },
  },
  {
    key: 'mine',
    label: { en: 'Mine', it: 'Miei' },
    on: 'contacts',
    order: 10,
    sort: 'fullName',
    where: { or: [{ and: [{ owner: { equals: 'me' } }] }] },
  },
]
