/** Words that several features share; `it.ts` has the same keys. */
export const en = {
  tabs: {
    activities: 'Activities',
    analysis: 'Analysis',
    attachments: 'Attachments',
    card: 'Card',
    changes: 'Changes',
    contacts: 'Contacts',
    leads: 'Leads',
    members: 'Member organisations',
    projects: 'Projects',
    relationships: 'Relationships',
    rules: 'Rules',
    timeline: 'Timeline',
  },
}
