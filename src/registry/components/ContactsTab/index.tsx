import { recordTabView } from '#platform/admin/RecordTab/view'
import { ContactsTable } from './ContactsTable'

/** The people of a company. */
export const ContactsTab = recordTabView({
  Table: ContactsTable,
  prefill: ({ id }) => ({ company: id }),
  query: ({ id }) => ({
    collection: 'contacts',
    limit: 50,
    select: { email: true, fullName: true, jobTitle: true, mobile: true, phone: true },
    sort: ['fullName', 'id'],
    where: { company: { equals: id } },
  }),
  tab: 'contacts',
})
