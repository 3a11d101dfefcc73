import type { EditConfig } from 'payload'
import { recordTab } from '../../platform/admin/recordTab'

type Subject = 'company' | 'contact'

/** The working tabs beside the card of a company or a contact. */
export const recordTabs = (subject: Subject): EditConfig => ({
  default: { tab: { label: ({ t }: { t: (key: string) => string }) => t('tabs:card') } },
  timeline: recordTab('timeline', '/src/timeline/components/TimelineTab#TimelineTab', 105),
  activities: recordTab(
    'activities',
    '/src/activities/components/ActivitiesTab#ActivitiesTab',
    110,
  ),
  ...(subject === 'company' && {
    contacts: recordTab('contacts', '/src/registry/components/ContactsTab#ContactsTab', 120),
    members: recordTab('members', '/src/registry/components/MembersTab#MembersTab', 130),
  }),
  attachments: recordTab(
    'attachments',
    '/src/registry/components/AttachmentsTab#AttachmentsTab',
    140,
  ),
  changes: recordTab('changes', '/src/registry/components/ChangesTab#ChangesTab', 150),
})
