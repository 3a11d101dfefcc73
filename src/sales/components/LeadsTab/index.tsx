import type { DocumentViewServerProps } from 'payload'
import { may } from '#platform/access'
import { firstPage } from '#platform/admin/RecordTable/firstPage'
import type { RecordQuery } from '#platform/admin/RecordTable/query'
import { TabFrame } from '#platform/admin/TabFrame'
import { readableReferences } from '#platform/fields'
import { settingsOf } from '#settings'
import { type LeadRow, LeadsTable } from './LeadsTable'

/** The leads of a company or a person, newest first. */
export const LeadsTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const subject = initPageResult.collectionConfig?.slug === 'contacts' ? 'contact' : 'company'
  const query: RecordQuery = {
    collection: 'leads',
    depth: 1,
    limit: 30,
    select: {
      amount: true,
      company: true,
      contact: true,
      createdAt: true,
      expectedClose: true,
      name: true,
      owner: true,
      source: true,
      status: true,
    },
    // The order of the index (company or contact, createdAt).
    sort: ['-createdAt', '-id'],
    where: { [subject]: { equals: doc.id } },
  }
  const [initial, canAdd, { timeZone }, companyOfContact] = await Promise.all([
    firstPage({ query, req }),
    may({ collection: 'leads', operation: 'create', req }),
    settingsOf(req),
    subject === 'contact'
      ? readableReferences({ doc, references: { company: 'companies' }, req })
      : {},
  ])
  return (
    <TabFrame initPageResult={initPageResult} tab="leads">
      <LeadsTable
        canAdd={canAdd !== false}
        // The rows that the query asks for.
        initial={initial as unknown as LeadRow[]}
        prefill={{ ...companyOfContact, [subject]: doc.id }}
        query={query}
        subject={subject}
        timeZone={timeZone}
      />
    </TabFrame>
  )
}
