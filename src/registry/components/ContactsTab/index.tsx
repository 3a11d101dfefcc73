import type { DocumentViewServerProps } from 'payload'
import { may } from '#platform/access'
import { firstPage } from '#platform/admin/RecordTable/firstPage'
import type { RecordQuery } from '#platform/admin/RecordTable/query'
import { TabFrame } from '#platform/admin/TabFrame'
import { type ContactRow, ContactsTable } from './ContactsTable'

/** The people of a company. */
export const ContactsTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const query: RecordQuery = {
    collection: 'contacts',
    limit: 50,
    select: { email: true, fullName: true, jobTitle: true, mobile: true, phone: true },
    sort: ['fullName', 'id'],
    where: { company: { equals: doc.id } },
  }
  const [initial, canAdd] = await Promise.all([
    firstPage({ query, req }),
    may({ collection: 'contacts', operation: 'create', req }),
  ])
  return (
    <TabFrame initPageResult={initPageResult} tab="contacts">
      <ContactsTable
        canAdd={canAdd !== false}
        company={Number(doc.id)}
        // The rows that the query asks for.
        initial={initial as unknown as ContactRow[]}
        query={query}
      />
    </TabFrame>
  )
}
