/** Texts of the quick search; `it.ts` has the same keys. */
export const en = {
  activities: 'Activities',
  companies: 'Companies',
  contacts: 'Contacts',
  failed: 'The search did not answer. Check the connection and try again.',
  hint: 'Type a name, a phone number, an e-mail address or words of an activity.',
  leads: 'Leads',
  nothing: 'Nothing found. Try fewer letters, or another part of the name.',
  open: 'Search',
  placeholder: 'Company, contact, phone, lead, activity …',
  projects: 'Projects',
}
