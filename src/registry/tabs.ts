import { type Contributed, type RecordTab, subjectsWithTab } from '#platform/parts'

const component = (name: string) => `/src/registry/components/${name}#${name}`

/** The people of a company, and the companies that belong to it. */
const companyTabs: RecordTab[] = [
  {
    Component: component('MembersTab'),
    count: {
      collection: 'companies',
      where: ({ id }) => ({ parent: { equals: id } }),
    },
    label: { en: 'Member organisations', it: 'Organizzazioni collegate' },
    on: ['companies'],
    order: 130,
    path: 'members',
  },
  {
    Component: component('ContactsTab'),
    count: {
      collection: 'contacts',
      where: ({ id }) => ({ company: { equals: id } }),
    },
    label: { en: 'Contacts', it: 'Contatti' },
    on: ['companies'],
    order: 120,
    path: 'contacts',
  },
]

/** The tabs that the registry adds to records, its own and those that files hang on. */
export const registryTabs = (all: Contributed): RecordTab[] => [
  ...companyTabs,
  {
    Component: component('RelationshipsTab'),
    label: { en: 'Relationships', it: 'Relazioni' },
    on: ['companies', 'contacts'],
    order: 135,
    path: 'relationships',
  },
  {
    Component: component('AttachmentsTab'),
    label: { en: 'Attachments', it: 'Allegati' },
    on: subjectsWithTab(all, 'attachments').map(({ collection }) => collection),
    order: 140,
    path: 'attachments',
  },
  {
    Component: component('ChangesTab'),
    label: { en: 'Changes', it: 'Modifiche' },
    on: ['companies', 'contacts'],
    order: 150,
    path: 'changes',
  },
]
