import { definePart, subjectsOf } from '#platform/parts'
import { createAttachments } from './attachments'
import { createClassification } from './classification'
import { createCompanies } from './companies'
import { createContacts } from './contacts'
import { municipalities } from './endpoints/municipalities'
import { companyImports } from './imports/companies'
import { contactImports } from './imports/contacts'
import { registryPieces } from './pieces'
import { createRelationshipKinds, createRelationships } from './relationships'
import { registrySearch } from './search'
import { attachmentSettings } from './settings'
import { registrySubjects } from './subjects'
import { registryTabs } from './tabs'
import { createTags } from './tags'
import { attachmentsInTimeline, registryWays } from './timeline'
import { registryViews } from './views'

export { fullNameOf } from './hooks/fillFullName'
export { normaliseCard } from './operations/normalise'
export {
  formatPhone,
  isPartitaIva,
  municipalitiesNamed,
  normaliseCountry,
  normalisePhone,
  normalisePostalCode,
  normaliseProvince,
  normaliseRegion,
  regionOf,
  taxCodeCheck,
} from './rules'

/** Companies, contacts, what connects them, their files and the words that sort them. */
export const registry = definePart({
  slug: 'registry',
  needs: ['settings', 'audit', 'activities', 'timeline', 'search'],
  brings: () => ({
    audited: [
      {
        collection: 'companies',
        field: 'company',
        label: { en: 'Company', it: 'Azienda' },
        title: 'name',
      },
      {
        collection: 'contacts',
        field: 'contact',
        label: { en: 'Contact', it: 'Contatto' },
        title: 'fullName',
      },
    ],
    collections: (all) => [
      createCompanies(),
      createContacts(),
      createRelationships(),
      createAttachments(subjectsOf(all, 'attachments')),
      createTags(),
      createClassification(),
      createRelationshipKinds(),
    ],
    endpoints: [municipalities],
    importTargets: [companyImports, contactImports],
    listViews: registryViews,
    navigation: [
      { collection: 'companies', icon: 'building', isNew: { named: 'name' }, order: 10 },
      { collection: 'contacts', icon: 'people', isNew: { named: 'lastName' }, order: 20 },
      { collection: 'attachments', icon: 'paperclip', order: 230, section: 'more' },
      { collection: 'relationships', icon: 'link', order: 240, section: 'more' },
      { collection: 'tags', order: 500 },
      { collection: 'classification', order: 510 },
      { collection: 'relationship-kinds', order: 520 },
    ],
    recordPieces: registryPieces,
    search: registrySearch,
    settings: [attachmentSettings],
    subjects: registrySubjects,
    tabs: registryTabs,
    timelineSources: (all) => [attachmentsInTimeline(all)],
    timelineWays: registryWays,
  }),
})
