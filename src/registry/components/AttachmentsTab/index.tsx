import { recordTabView, type TabRecord } from '#platform/admin/RecordTab/view'
import { contributed } from '#platform/parts'
import { settingsOf } from '#settings'
import { AttachmentsTable } from './AttachmentsTable'

/** The relationship of attachments that points at the record; only subjects have this tab. */
const fieldOf = ({ collection, req }: TabRecord): string => {
  const subjects = contributed(req.payload.config).of('subjects')
  const found = subjects.find((one) => one.collection === collection)
  if (!found) throw new Error(`Files do not belong to “${collection}”`)
  return found.field
}

/** The files of a record: listed, uploaded, described and deleted without leaving it. */
export const AttachmentsTab = recordTabView({
  Table: AttachmentsTable,
  more: async ({ req }) => ({ timeZone: (await settingsOf(req)).timeZone }),
  prefill: (record) => ({ [fieldOf(record)]: record.id }),
  query: (record) => ({
    collection: 'attachments',
    depth: 1,
    limit: 50,
    select: {
      createdAt: true,
      createdBy: true,
      description: true,
      filename: true,
      filesize: true,
      url: true,
    },
    sort: ['-createdAt', '-id'],
    where: { [fieldOf(record)]: { equals: record.id } },
  }),
  tab: 'attachments',
})
