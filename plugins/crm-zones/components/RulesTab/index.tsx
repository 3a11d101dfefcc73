import { recordTabView } from '#platform/admin/RecordTab/view'
import { RulesTable } from './RulesTable'

/** The rules of a zone, and how many companies they give it. */
export const RulesTab = recordTabView({
  Table: RulesTable,
  more: async ({ doc, id, req }) => {
    const { totalDocs } = await req.payload.count({
      collection: 'companies',
      disableErrors: true,
      overrideAccess: false,
      req,
      user: req.user,
      where: { zone: { equals: id } },
    })
    return { active: doc.active !== false, companies: totalDocs }
  },
  prefill: ({ id }) => ({ country: 'IT', zone: id }),
  query: ({ id }) => ({
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
    where: { zone: { equals: id } },
  }),
  tab: 'rules',
})
