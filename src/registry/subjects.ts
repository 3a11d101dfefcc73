import type { Subject } from '#platform/parts'

/** Companies and contacts: what most activities and files are about. */
export const registrySubjects: Subject[] = [
  {
    collection: 'companies',
    field: 'company',
    label: { en: 'Company', it: 'Azienda' },
    order: 10,
  },
  {
    brings: { company: 'companies' },
    collection: 'contacts',
    field: 'contact',
    label: { en: 'Contact', it: 'Contatto' },
    order: 20,
  },
]
