import type { CollectionSlug, DocumentTabCondition } from 'payload'
import type { RecordTab } from '../parts/contributions/panel'

/** A tab of a record's page as Payload takes it: a view of its own under the record's address. */
export const recordTab = ({ Component, order, path, reads }: RecordTab) => ({
  Component,
  path: `/${path}` as const,
  tab: {
    ...(reads && { condition: whoReads(reads) }),
    href: `/${path}` as const,
    label: ({ t }: { t: (key: string) => string }) => t(`tabs:${path}`),
    order,
  },
})

const whoReads =
  (collection: CollectionSlug): DocumentTabCondition =>
  ({ permissions }) =>
    Boolean(permissions?.collections?.[collection]?.read)
