import type { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { CompiledWhere } from '../../database'
import type { Label } from '../../i18n/languages'

export type SQL = ReturnType<typeof sql>

/** What a bucket is known by: an id, a code, the first day of a period; null for none. */
export type Key = null | number | string

/** Which of an activity's dates a period is taken from. */
export const dateFields = ['startsAt', 'completedAt', 'createdAt'] as const
export type DateField = (typeof dateFields)[number]

export type BucketLabel = {
  /** `#rrggbb` of a dictionary entry. */
  colour?: null | string
  label: string
  /** Where it stands among the others, where they have an order of their own. */
  order?: number
}

export type PrepareArgs = {
  dateField: DateField
  /** The compiled selection: what is asked about. */
  filter: CompiledWhere
  req: PayloadRequest
  timeZone: string
}

/** A grouping made ready for one question of one person. */
export type PreparedDimension = {
  /** Every bucket between two that are there, for periods without gaps; `undefined`: too many. */
  between?: (first: Key, last: Key) => Key[] | undefined
  /** Tables that `key` needs, by alias; with `many`, the one that holds an activity's values. */
  joins?: Record<string, SQL>
  /** The bucket of an activity, over `activities` and `joins`; `NULL` for none. */
  key: SQL
  /** The names of buckets as the asking person may know them; a missing one is not visible. */
  labels: (keys: Key[]) => Promise<Map<Key, BucketLabel>>
  /** The bucket that a value of `key` stands for. */
  read: (value: unknown) => Key
  type: 'integer' | 'text'
  /** The list's filter for exactly this bucket; null where no filter of this person can say it. */
  where: (key: Key) => null | Where
}

/** Something that activities are grouped by in the statistics. */
export type Dimension = {
  /** What the API and addresses call it. */
  code: string
  /** The dictionary or collection of its buckets, for links and choices. */
  collection?: CollectionSlug
  /** `latest`: beyond the limit old periods are put together, in place of small buckets. */
  keep?: 'largest' | 'latest'
  label: Label
  /** It reads several values of an activity, which counts in each of them. @default false */
  many?: boolean
  /** False where the person may not group by it at all. */
  mayUse?: (req: PayloadRequest) => Promise<boolean>
  /** What an activity without it is put under. */
  none: Label
  prepare: (args: PrepareArgs) => Promise<PreparedDimension>
  /** `time` is drawn as a line. */
  shape: 'category' | 'time'
  /** Likely to have more buckets than an answer holds. */
  wide?: boolean
}

/** A relationship of companies that activities are grouped and filtered by; plain data. */
export type CompanyRelation = {
  /** What the API and addresses call it. */
  code: string
  /** What it points at. */
  collection: CollectionSlug
  /** The single relationship of `companies`. */
  field: string
  label: Label
  /** What an activity without it is put under. */
  none: Label
  /** The name of its ready-made analysis. @default there is none */
  readyMade?: Label
}
