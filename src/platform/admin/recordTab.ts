import type { CollectionSlug, DocumentTabCondition } from 'payload'

/**
 * A tab of a record's page: an own view under the record's address.
 * @param path last part of the address; the label is the translation `tabs:<path>`
 * @param order where it stands; Payload's own tabs are below 100
 * @param reads collection without whose records the tab says nothing: shown to who may read some
 */
export const recordTab = (
  path: string,
  Component: string,
  order: number,
  reads?: CollectionSlug,
) => ({
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
