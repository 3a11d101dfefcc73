/** Texts of the leads' own components; `it.ts` has the same keys. */
export const en = {
  add: 'Add lead',
  amount: 'Expected amount',
  company: 'Company',
  contact: 'Contact',
  empty: 'No leads yet. Add the first one: an interest that may become business.',
  emptyReadOnly: 'No leads yet.',
  expectedClose: 'Expected close',
  name: 'Name',
  owner: 'Owner',
  source: 'Source',
  status: 'Status',
}
