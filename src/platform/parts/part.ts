import type { CollectionConfig, Endpoint, GlobalConfig } from 'payload'
import type { JobDefinition, ScheduleDefinition } from '../jobs/define'
import type { BulkAction } from './contributions/bulk'
import type { ExportSource } from './contributions/exports'
import type { ImportFields, ImportTarget } from './contributions/imports'
import type {
  HomeWidget,
  KeyHint,
  ListItem,
  ListView,
  NavigationEntry,
  PanelComponent,
  RecordPiece,
  RecordTab,
  View,
} from './contributions/panel'
import type {
  AddedEndpoints,
  AddedFields,
  AddedHooks,
  Audited,
  SettingsFields,
  Subject,
} from './contributions/records'
import type { SearchSource } from './contributions/search'
import type { CompanyRelation, Dimension } from './contributions/statistics'
import type { ReminderSource, TimelineSource, TimelineWay } from './contributions/streams'
import type {
  CompanyTimeZone,
  DatabaseWrapper,
  DemoPart,
  Initialiser,
  Mutations,
  PartMigrations,
  RightsRows,
  Texts,
} from './contributions/work'

/**
 * Everything that a part may bring, and the type of one piece of it. A plugin that offers a place of
 * its own to others adds to it:
 * @example declare module '#platform/parts' { interface Contributions { boards: Board } }
 */
export interface Contributions {
  /** Collections whose changes go into the audit log. */
  audited: Audited
  /** What is done with the selection of a list. */
  bulkActions: BulkAction
  collections: CollectionConfig
  /** Relationships of companies that statistics group and filter by. */
  companyRelations: CompanyRelation
  databases: DatabaseWrapper
  demo: DemoPart
  /** Groupings of the statistics. */
  dimensions: Dimension
  endpoints: Endpoint
  /** Endpoints below the address of another part's collection. */
  endpointsOn: AddedEndpoints
  /** What is exported besides lists. */
  exportSources: ExportSource
  /** Fields on another part's collection. */
  fields: AddedFields
  globals: GlobalConfig
  /** Fields on another part's import target. */
  importFields: ImportFields
  /** Collections whose records come in from files. */
  importTargets: ImportTarget
  /** Hooks on another part's collection. */
  hooks: AddedHooks
  /** What is done each time that a server or worker starts. */
  init: Initialiser
  /** Kinds of background work: every process knows their queues. */
  jobs: JobDefinition
  /** Keys that people may use. */
  keys: KeyHint
  /** Components in and above lists. */
  listItems: ListItem
  /** Views of lists that everyone has. */
  listViews: ListView
  /** Migrations of a part's own tables; they run after the product's, by time. */
  migrations: PartMigrations
  /** GraphQL mutations. */
  mutations: Mutations
  navigation: NavigationEntry
  /** Components of every page of the panel. */
  panel: PanelComponent
  /** Pieces of the pages of records. */
  recordPieces: RecordPiece
  /** What reminds people beside their activities. */
  reminders: ReminderSource
  /** Rows of the rights matrix. */
  rights: RightsRows
  schedules: ScheduleDefinition
  /** What the quick search finds. */
  search: SearchSource
  /** Fields of the settings page. */
  settings: SettingsFields
  /** What activities and files are about. */
  subjects: Subject
  /** Tabs of records. */
  tabs: RecordTab
  /** Translations for `t('…')`. */
  texts: Texts
  /** Records in the timelines of others. */
  timelineSources: TimelineSource
  /** Which time zone the company keeps; one part says it. */
  timeZone: CompanyTimeZone
  /** How activities come into a timeline. */
  timelineWays: TimelineWay
  /** Pages of the panel. */
  views: View
  /** Widgets of the home page. */
  widgets: HomeWidget
}

export type Kind = keyof Contributions

/** What all parts bring together, when a list of one of them depends on it. */
export type Contributed = {
  /** Everything of a kind by its `order` (100 where it has none), then in the order of the parts. */
  of: <K extends Kind>(kind: K) => readonly Contributions[K][]
}

/** A list, or how it is made of what other parts bring (activities have a field for each subject). */
export type ListOf<Item> = ((all: Contributed) => readonly Item[]) | readonly Item[]

export type Brings = { [K in Kind]?: ListOf<Contributions[K]> }

/** A feature or plugin, as the configuration names it. */
export type Part = {
  brings: Brings
  /** False: its tables and fields stay, so that the schema is the same, and everything else goes. */
  enabled: boolean
  /** The slugs of the parts that it rests on: they must be there, and come before it. */
  needs: readonly string[]
  slug: string
}

/** Options that every part has. */
export type PartOptions = {
  /**
   * Switched off, its tables and fields stay (the schema is the same; nobody reads or writes them
   * through the CRM) and everything else goes. Switched on again, nothing is lost. @default true
   */
  enabled?: boolean
}

/**
 * Describes a feature or a plugin: the one thing that its `index.ts` gives to the configuration.
 * @param brings what it adds to the CRM, given its options
 * @returns the function that `payload.config.ts` calls, once, in one line
 * @example
 * export const crmHello = definePart({
 *   slug: 'crm-hello',
 *   needs: ['registry'],
 *   brings: ({ greeting = 'Hello' }: HelloOptions) => ({ views: [helloView(greeting)] }),
 * })
 */
export const definePart =
  <Options extends object = object>({
    slug,
    brings,
    needs = [],
  }: {
    brings: (options: Options) => Brings
    needs?: readonly string[]
    slug: string
  }) =>
  (options?: Options & PartOptions): Part => ({
    slug,
    // Every option has a default, so that a part works without any.
    brings: brings(options ?? ({} as Options)),
    enabled: options?.enabled ?? true,
    needs,
  })
