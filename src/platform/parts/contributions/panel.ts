import type {
  AdminViewConfig,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
  Where,
  Widget,
} from 'payload'
import type { Label } from '../../i18n/languages'

/**
 * A tab on the page of a record: a server component of the part, at an address below the record's.
 * @example { on: ['companies'], path: 'greetings', label, order: 160, Component: '/…#GreetingsTab' }
 */
export type RecordTab = {
  /** Component path; it gets `DocumentViewServerProps` and stands in a `<TabFrame>`. */
  Component: string
  /** How many records it lists, beside its name. @default it is not counted */
  count?: {
    collection: CollectionSlug
    where: (record: { collection: CollectionSlug; id: number }) => Where
  }
  label: Label
  /** The collections whose records have it. */
  on: readonly CollectionSlug[]
  /**
   * The records of its collections open with it, at their own address, to be read and worked with; their
   * form is a tab behind it. @default false
   */
  opens?: boolean
  /** Where it stands; Payload's own tabs are below 100. */
  order: number
  /** Last part of the address. */
  path: string
  /** Only for who may read some records of this collection. @default everyone who sees the record */
  reads?: CollectionSlug
}

/** What a piece of a record's page is given, beside Payload's `initPageResult`. */
export type RecordPieceProps = {
  collection: CollectionSlug
  /** With its relations as ids. */
  doc: { id: number } & Record<string, unknown>
  /** Whether the person may change the record. */
  mayChange: boolean
  req: PayloadRequest
}

/**
 * What a part adds to the page of a record that opens to be read: a server component, which gets
 * `RecordPieceProps`.
 * @example { on: ['companies'], place: 'head', order: 20, Component: '/…#CallButton' }
 */
export type RecordPiece = {
  Component: string
  on: readonly CollectionSlug[]
  order: number
} & (
  | {
      /** `head`: what one does with it, beside what it is; `aside`: below its facts. */
      place: 'aside' | 'head'
    }
  | {
      /** It stands among what is said, even while its fields are empty. @default false */
      always?: boolean
      /** The fields that it tells in one fact, where the first of them would stand. */
      fields: readonly string[]
      label: Label
      place: 'fact'
    }
)

/** A component in or above the list of a collection. */
export type ListItem = {
  Component: string
  /** The collections whose lists have it. */
  on: (collection: CollectionConfig) => boolean
  /** `menu`: in the menu of the list (three dots); `table`: between filters and table. */
  place: 'menu' | 'table'
}

/** A view of a list that everyone has: a filter and an order under a name, as a tab above the list. */
export type ListView = {
  /** What it shows, in a sentence. */
  help?: Label
  /** How many are in it stands beside its name: for what an index counts up to 100. @default false */
  isCounted?: boolean
  /** The list opens with it for who chose no other. @default false */
  isDefault?: boolean
  /** Of its own in its list; it stands in addresses. */
  key: string
  label: Label
  on: CollectionSlug
  order: number
  /** @default everybody who sees the list */
  shown?: (req: PayloadRequest) => boolean | Promise<boolean>
  sort: string
  /** As alternatives of conditions, `{ or: [{ and: […] }] }`: what the list shows and lets people change. */
  where: Where
}

/** A component in a slot that every page of the panel has. */
export type PanelComponent = {
  Component: string
  /** @default 100 */
  order?: number
  slot: 'actions' | 'afterLogin' | 'header' | 'providers'
}

/** A page of the panel beside collections and records. It checks by itself who may see it. */
export type View = AdminViewConfig & { key: string; path: `/${string}` }

/** Where an entry of the navigation stands, from above: what people need less is below, and folded. */
export type NavigationSection = 'work' | 'more' | 'administration' | 'dictionaries'

/** How many of something wait for the person who looks; nothing is shown at 0. */
export type Badge = {
  /** Asked for each page: a query whose cost does not grow with the data. */
  count: (req: PayloadRequest) => Promise<number>
  /** What is counted, for who points at the figure or hears it: `3 due`. */
  label: (count: number) => Label
  /** What is late calls louder than what waits. @default 'waiting' */
  tone?: 'due' | 'waiting'
}

/**
 * A way into work in the navigation. A collection without one stands in *more*, a dictionary among the
 * dictionaries.
 * @example { collection: 'leads', icon: 'flag', order: 30, isNew: { named: 'name' } }
 */
export type NavigationEntry = {
  badges?: readonly Badge[]
  /** A name of `platform/admin/icons`. */
  icon?: string
  order: number
  /** @default 'work' */
  section?: NavigationSection
} & (
  | {
      /** Where a collection stands among the others. */
      collection: CollectionSlug
      /**
       * Offered under *New* in the head of every page and in the quick search; `named` is the field
       * that takes what was typed there. @default it is not
       */
      isNew?: { named: string }
    }
  | {
      label: Label
      /** Address of a view, below the panel's. */
      path: `/${string}`
      /** What stands behind the address: `{ groupBy: 'month' }`. */
      query?: Record<string, string>
      /** Only for who may read some records of this collection. */
      reads?: CollectionSlug
      /** The entry that it stands below, by its path. */
      within?: `/${string}`
    }
)

/** Keys that do something wherever one is, or on some pages; all are told on `?`. */
export type KeyHint = {
  /** As they stand on the keys: `['Ctrl', 'K']`, pressed together; in words where a key has none on it. */
  keys: readonly (Label | string)[]
  /** What they do, and where if not everywhere. */
  label: Label
  order: number
}

/** A widget of the home page. Everyone arranges their own; this is how it is at first. */
export type HomeWidget = {
  /** Whether it is there before anybody arranges anything. @default true */
  byDefault?: boolean
  order: number
  /** @default everybody */
  shown?: (req: PayloadRequest) => boolean | Promise<boolean>
  widget: Widget
  width: 'full' | 'large' | 'medium' | 'small' | 'x-large' | 'x-small'
}
