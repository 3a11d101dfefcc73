import type { DocumentViewServerProps } from 'payload'
import { may } from '#platform/access'
import { firstPage } from '#platform/admin/RecordTable/firstPage'
import type { RecordQuery } from '#platform/admin/RecordTable/query'
import { TabFrame } from '#platform/admin/TabFrame'
import { contributed } from '#platform/parts'
import { type AttachmentRow, AttachmentsTable } from './AttachmentsTable'

/** The files of a record: listed, uploaded, described and deleted without leaving it. */
export const AttachmentsTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  const subject = contributed(req.payload.config)
    .of('subjects')
    .find(({ collection }) => collection === collectionConfig?.slug)
  if (!subject) return null
  const { field } = subject
  const query: RecordQuery = {
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
    where: { [field]: { equals: doc.id } },
  }
  const record = { [field]: Number(doc.id) }
  const [initial, canAdd] = await Promise.all([
    firstPage({ query, req }),
    may({ collection: 'attachments', data: record, operation: 'create', req }),
  ])
  return (
    <TabFrame initPageResult={initPageResult} tab="attachments">
      <AttachmentsTable
        canAdd={canAdd !== false}
        // The rows that the query asks for.
        initial={initial as unknown as AttachmentRow[]}
        query={query}
        record={record}
        timeZone={req.payload.config.admin.timezones.defaultTimezone ?? 'Europe/Rome'}
      />
    </TabFrame>
  )
}
