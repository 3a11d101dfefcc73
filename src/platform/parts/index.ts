export { type CRM, composeCRM } from './compose'
export { contributed } from './contributed'
export type { BulkAction, BulkAsk, BulkWork } from './contributions/bulk'
export type { ExportSource, ExportTable } from './contributions/exports'
export type {
  ImportField,
  ImportFields,
  ImportKey,
  ImportTarget,
  RawRow,
} from './contributions/imports'
export type {
  Badge,
  HomeWidget,
  KeyHint,
  ListItem,
  ListView,
  NavigationEntry,
  NavigationSection,
  PanelComponent,
  RecordPiece,
  RecordPieceProps,
  RecordTab,
  View,
} from './contributions/panel'
export type {
  AddedEndpoints,
  AddedFields,
  AddedHooks,
  Audited,
  SettingsFields,
  Subject,
} from './contributions/records'
export type { Finder, Found, SearchSource, Visible } from './contributions/search'
export * from './contributions/statistics'
export type {
  DueItem,
  ReminderSource,
  TimelineLine,
  TimelineSource,
  TimelineWay,
  TimelineWrite,
} from './contributions/streams'
export type {
  DatabaseWrapper,
  Demo,
  DemoPart,
  EndpointRights,
  Initialiser,
  Mutations,
  PartMigrations,
  RightsRows,
  SQL,
  Texts,
} from './contributions/work'
export {
  type Brings,
  type Contributed,
  type Contributions,
  definePart,
  type Part,
  type PartOptions,
} from './part'
export { oneOf, subjectsOf, subjectsWithTab } from './subjects'
