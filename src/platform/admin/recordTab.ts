import type { CollectionSlug, DocumentTabCondition } from 'payload'
import type { RecordTab } from '../parts/contributions/panel'
import { formPath } from './RecordPage/formPath'

const recordPageView = '/src/platform/admin/RecordPage'

const labelOf =
  (key: string) =>
  ({ t }: { t: (key: string) => string }) =>
    t(`tabs:${key}`)

/** A tab of a record's page as Payload takes it: a view of its own under the record's address. */
export const recordTab = ({ Component, count, order, path, reads }: RecordTab) => ({
  Component,
  path: `/${path}` as const,
  tab: {
    ...(reads && { condition: whoReads(reads) }),
    href: `/${path}` as const,
    label: labelOf(path),
    order,
    ...(count && {
      Pill: { path: `${recordPageView}/TabCount#TabCount`, clientProps: { tab: path } },
    }),
  },
})

/**
 * The views of records that open to be read: the page at the record's own address, the form below it,
 * and the address that the page had before.
 */
export const recordPage = ({ path }: RecordTab) => ({
  default: {
    Component: `${recordPageView}#RecordPage`,
    tab: { label: labelOf(path) },
  },
  [formPath]: {
    Component: `${recordPageView}#RecordForm`,
    path: `/${formPath}` as const,
    // Behind the page, before the tabs of the parts.
    tab: { href: `/${formPath}` as const, label: labelOf('card'), order: 101 },
  },
  [path]: { Component: `${recordPageView}/Moved#Moved`, path: `/${path}` as const },
})

const whoReads =
  (collection: CollectionSlug): DocumentTabCondition =>
  ({ permissions }) =>
    Boolean(permissions?.collections?.[collection]?.read)
