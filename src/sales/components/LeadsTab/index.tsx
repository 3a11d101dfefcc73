import { recordTabView, type TabRecord } from '#platform/admin/RecordTab/view'
import { readableReferences } from '#platform/fields'
import { settingsOf } from '#settings'
import { LeadsTable } from './LeadsTable'

const subjectOf = ({ collection }: TabRecord) => (collection === 'contacts' ? 'contact' : 'company')

/** The leads of a company or a person, newest first. */
export const LeadsTab = recordTabView({
  Table: LeadsTable,
  more: async ({ req }) => ({ timeZone: (await settingsOf(req)).timeZone }),
  // A lead of a person is one of that person's company, too.
  prefill: async (record) => ({
    ...(record.collection === 'contacts' &&
      (await readableReferences({
        doc: record.doc,
        references: { company: 'companies' },
        req: record.req,
      }))),
    [subjectOf(record)]: record.id,
  }),
  query: (record) => ({
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
    where: { [subjectOf(record)]: { equals: record.id } },
  }),
  tab: 'leads',
})
