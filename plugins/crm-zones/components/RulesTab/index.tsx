import type { DocumentViewServerProps } from 'payload'
import { may } from '#platform/access'
import { firstPage } from '#platform/admin/RecordTable/firstPage'
import type { RecordQuery } from '#platform/admin/RecordTable/query'
import { TabFrame } from '#platform/admin/TabFrame'
import { type RuleRow, RulesTable } from './RulesTable'

/** The rules of a zone, and how many companies they give it. */
export const RulesTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const zone = Number(doc.id)
  const query: RecordQuery = {
    collection: 'zone-rules',
    limit: 50,
    select: {
      city: true,
      country: true,
      postalCodeFrom: true,
      postalCodeTo: true,
      province: true,
      region: true,
      title: true,
    },
    sort: ['title', 'id'],
    where: { zone: { equals: zone } },
  }
  const [initial, companies, mayWrite] = await Promise.all([
    firstPage({ query, req }),
    req.payload.count({
      collection: 'companies',
      disableErrors: true,
      overrideAccess: false,
      req,
      user: req.user,
      where: { zone: { equals: zone } },
    }),
    may({ collection: 'zone-rules', operation: 'create', req }),
  ])
  return (
    <TabFrame initPageResult={initPageResult} tab="rules">
      <RulesTable
        active={doc.active !== false}
        companies={companies.totalDocs}
        initial={initial as unknown as RuleRow[]}
        mayWrite={mayWrite !== false}
        query={query}
        zone={zone}
      />
    </TabFrame>
  )
}
