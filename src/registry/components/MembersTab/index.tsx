import { recordTabView } from '#platform/admin/RecordTab/view'
import { MembersTable } from './MembersTable'

/** The organisations that belong to this one (B19). */
export const MembersTab = recordTabView({
  Table: MembersTable,
  prefill: ({ id }) => ({ parent: id }),
  query: ({ id }) => ({
    collection: 'companies',
    depth: 1,
    limit: 50,
    select: { city: true, name: true, phone: true, province: true, salesRep: true },
    sort: ['name', 'id'],
    where: { parent: { equals: id } },
  }),
  tab: 'members',
})
