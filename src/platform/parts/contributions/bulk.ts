import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import type { Label } from '../../i18n/languages'

type Data = Record<string, unknown>

/** A value that an action on many records asks for, once for all of them. */
export type BulkAsk = {
  /** Nothing may be chosen, which empties the field. @default false */
  emptiable?: boolean
  /** The field of the collection that it is like: how it is put in, and what it may be. */
  field: string
  /** @default the label of the field */
  label?: Label
  /** The name under which it is sent. @default that of the field */
  name?: string
  /** @default false: it may be left out, as long as something is said */
  required?: boolean
  /** Which related records are offered; what else is said of them is the work's to refuse. */
  where?: Where
}

type Common = {
  /** `Assign`, without dots. */
  label: Label
  /** The collections whose lists have it. */
  on: (collection: SanitizedCollectionConfig) => boolean
  /** Where it stands in the bar. @default 100 */
  order?: number
  /** What programs call it. */
  slug: string
}

/** Something else that is done with a selection: a dialog of the part, beside the list. */
type Opening = Common & {
  needs: 'export'
  /** The event on `window` that opens the dialog; that one looks at the selection itself. */
  opens: string
}

type Work = Common & {
  /** Of a filter only these are meant: who closes all closes what is open. @default all */
  among?: Where
  /** @default nothing is asked */
  asks?: (collection: SanitizedCollectionConfig) => BulkAsk[]
  /** Refuses values before any record is touched, besides what the fields say. */
  check?: (args: { req: PayloadRequest; values: Data }) => Promise<unknown> | unknown
  /** What will happen, above the button. */
  about?: (collection: SanitizedCollectionConfig) => Label
  /** What it does cannot be taken back easily: its button is red. @default false */
  isDangerous?: boolean
  /** The right that it takes, asked again for each record. */
  needs: 'delete' | 'update'
  /** The person chooses one of what it asks for. @default false: all are shown */
  oneOf?: boolean
}

type Change = Work & {
  /** What is to change in a record (as stored, relationships as ids): many are written at once. */
  change: (args: { record: Data; values: Data }) => Data
}

type Step = Work & {
  /**
   * Does it with one record, in the transaction and with the rights of `req`; what it throws is told in the
   * report, and costs nothing but this record.
   * @param key one for the record and the run
   */
  apply: (args: {
    collection: CollectionSlug
    id: number
    key: string
    req: PayloadRequest
    values: Data
  }) => Promise<unknown>
}

/** An action with work of its own. */
export type BulkWork = Change | Step

/**
 * What can be done with the selection of a list, or with all that its filter finds: a button of the bar, and
 * an `action` of `POST /api/<collection>/bulk`.
 * @example { slug: 'campaign', label, needs: 'update', on, asks: () => [{ field: 'campaign' }], change: ({ values }) => values }
 */
export type BulkAction = BulkWork | Opening
