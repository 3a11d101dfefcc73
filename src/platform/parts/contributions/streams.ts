import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Label } from '../../i18n/languages'

/**
 * A way on which activities come into the timeline of a record: its own, or those of what belongs to
 * it (its contacts, leads, member organisations), which then say why they are there.
 */
export type TimelineWay = {
  /** Why an entry is there, for programs: `lead`. `self` for the record's own. */
  because: string
  /** The relationship of activities (and of the audit log, where it has it): `lead`. */
  field: string
  /** The same for people; `self` needs none. */
  label?: Label
  /** The first way that leads to an entry is the one that is told. */
  order: number
  /** Belongs to the record by this relationship of its own: `{ collection: 'leads', field: 'company' }`. */
  through?: { collection: CollectionSlug; field: string }
  /** Whose timeline it is. */
  to: CollectionSlug
}

/** How an entry reads in the timeline; all of it is plain text. */
export type TimelineLine = {
  /** The name of who did it. */
  by?: null | string
  /** Behind the rest, quieter. */
  detail?: null | string
  /** What leads to the record or its file. */
  link?: {
    download?: boolean
    href: string /** It is a picture: shown small. */
    isPicture?: boolean
    text: string
  }
  text: string
}

/** A way to write a record down in a timeline, beside history entry and action. */
export type TimelineWrite = {
  /** A form in place, a client component; `useTimelineForm` of `#timeline/client` tells it where it is. */
  Component: string
  /** Opens it, with Alt; tell it under `keys`. A letter. */
  key: string
  label: Label
  /** May the asking person write one about this record? */
  may: (args: { id: number; on: CollectionSlug; req: PayloadRequest }) => Promise<boolean>
}

/** Records of a part that stand in the timelines of others, beside the activities. */
export type TimelineSource = {
  /**
   * A client component for its entries, in place of the plain line; `useTimelineEntry` of
   * `#timeline/client` gives it the entry.
   */
  Component?: string
  /** The date that an entry stands under. */
  at: string
  collection: CollectionSlug
  /** Name of an icon (src/platform/admin/icons). */
  icon: string
  /** What the record is called in the answer of the API. @default 'record' */
  key?: string
  /** The line of a record, read at depth 1 with the rights of who asks. */
  line: (args: { record: never; req: PayloadRequest }) => TimelineLine
  /** Whose timelines: collection → the relationship of the record that points at it. */
  on: Partial<Record<CollectionSlug, string>>
  /** A checkbox of the record: those that have it stand above the others, on the first page. */
  pinned?: string
  /** What the API calls such an entry; one word. */
  type: string
  write?: TimelineWrite
}

/** Something that is due for the asking person, as the bell shows it. */
export type DueItem = {
  /** When it came due, ISO 8601. */
  at: string
  detail?: null | string
  href: string
  /** Name of an icon (src/platform/admin/icons). @default 'clock' */
  icon?: string
  /** Unique among the items of its source. */
  id: number | string
  /** What the API is told when the item is opened: `POST` with this body. */
  seen?: { body: object; path: `/${string}` }
  title: string
}

/** What reminds people beside their activities. */
export type ReminderSource = {
  /** What is due for the asking person, the latest first, at most `limit`. It asks for rights itself. */
  due: (args: { limit: number; req: PayloadRequest }) => Promise<DueItem[]>
  slug: string
}
