import type { DocumentViewServerProps } from 'payload'
import { may } from '#platform/access'
import { firstPage } from '#platform/admin/RecordTable/firstPage'
import type { RecordQuery } from '#platform/admin/RecordTable/query'
import { TabFrame } from '#platform/admin/TabFrame'
import { type MemberRow, MembersTable } from './MembersTable'

/** The organisations that belong to this one (seeds/001, B19). */
export const MembersTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const query: RecordQuery = {
    collection: 'companies',
    depth: 1,
    limit: 50,
    select: { city: true, name: true, phone: true, province: true, salesRep: true },
    sort: ['name', 'id'],
    where: { parent: { equals: doc.id } },
  }
  const [initial, canAdd, canChange] = await Promise.all([
    firstPage({ query, req }),
    may({ collection: 'companies', operation: 'create', req }),
    may({ collection: 'companies', operation: 'update', req }),
  ])
  return (
    <TabFrame initPageResult={initPageResult} tab="members">
      <MembersTable
        canAdd={canAdd !== false}
        canLink={canChange !== false}
        // The rows that the query asks for.
        initial={initial as unknown as MemberRow[]}
        parent={Number(doc.id)}
        query={query}
      />
    </TabFrame>
  )
}
