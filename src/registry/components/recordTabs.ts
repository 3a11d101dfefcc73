import type { CollectionConfig, EditConfig } from 'payload'
import { recordPath } from '#platform/admin/adminPath'
import { recordTab } from '#platform/admin/recordTab'

type Subject = 'company' | 'contact'

/** The tab that a card opens on. */
const landing = 'timeline'

const cardPanel = '/src/registry/components/CardPanel#CardPanel'

/** For the configuration: components that no view names by itself. */
export const registryDependencies = {
  cardPanel: { path: cardPanel, type: 'component' },
} as const

const listTrail = '/src/platform/admin/ListTrail'

/**
 * The page of a company or a contact: it opens on its timeline, the card beside the tabs, and knows
 * the list that it was opened from.
 */
export const cardPage = (
  subject: Subject,
): Pick<NonNullable<CollectionConfig['admin']>, 'components' | 'custom' | 'formatDocURL'> => ({
  components: {
    beforeListTable: [
      `${listTrail}/RememberList#RememberList`,
      ...(subject === 'company'
        ? ['/src/activities/components/ListTools/CompanyViews#CompanyViews']
        : []),
    ],
    edit: { beforeDocumentControls: [`${listTrail}#ListTrail`] },
    listMenuItems: ['/src/imports/components/ImportMenuItem#ImportMenuItem'],
    views: { edit: recordTabs(subject) },
  },
  custom: { besideTabs: cardPanel, landing },
  // What is in the trash opens its form: to be read and restored.
  formatDocURL: ({ collectionSlug, defaultURL, doc, req, viewType }) =>
    viewType === 'trash'
      ? defaultURL
      : recordPath(req.payload.config, collectionSlug, Number(doc.id)),
})

/** The working tabs beside the card of a company or a contact. */
const recordTabs = (subject: Subject): EditConfig => ({
  default: { tab: { label: ({ t }: { t: (key: string) => string }) => t('tabs:card') } },
  // Before the form: one comes here to work (seeds/001, B19).
  timeline: recordTab(landing, '/src/timeline/components/TimelineTab#TimelineTab', 90),
  activities: recordTab(
    'activities',
    '/src/activities/components/ActivitiesTab#ActivitiesTab',
    110,
  ),
  ...(subject === 'company' && {
    contacts: recordTab('contacts', '/src/registry/components/ContactsTab#ContactsTab', 120),
    members: recordTab('members', '/src/registry/components/MembersTab#MembersTab', 130),
  }),
  leads: recordTab('leads', '/src/sales/components/LeadsTab#LeadsTab', 132, 'leads'),
  ...(subject === 'company' && {
    projects: recordTab(
      'projects',
      '/src/projects/components/ProjectsTab#ProjectsTab',
      133,
      'projects',
    ),
  }),
  relationships: recordTab(
    'relationships',
    '/src/registry/components/RelationshipsTab#RelationshipsTab',
    135,
  ),
  attachments: recordTab(
    'attachments',
    '/src/registry/components/AttachmentsTab#AttachmentsTab',
    140,
  ),
  changes: recordTab('changes', '/src/registry/components/ChangesTab#ChangesTab', 150),
})
