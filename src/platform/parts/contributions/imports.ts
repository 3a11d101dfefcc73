import type { CollectionSlug } from 'payload'
import type { Label } from '../../i18n/languages'

/**
 * A field that a column of a file can go into. What kind of values it takes follows from the
 * collection's own field: choices by value or label, records by what they are found by, days, numbers.
 */
export type ImportField = {
  /** Headings that mean it, without case, accents and punctuation, the surest first. */
  headings: readonly string[]
  /** @default the label of the field */
  label?: Label
  /** Name in the API; `emailConsent.state` for a part of a group. */
  name: string
  /** A row with a wrong value here is always refused, never imported without it. @default false */
  needed?: boolean
  /** Several columns may go into it together, one below the other. @default false */
  several?: boolean
  /** What is said of a word that is none of the choices. */
  unknown?: Label
  /** Words for its choices beside their values and labels, written like headings: word → value. */
  words?: Readonly<Record<string, string>>
}

/** A row of a file by the names of fields, as text; null where it says nothing. */
export type RawRow = Record<string, null | string>

/** A text field that existing records are recognised by. */
export type ImportKey = {
  field: string
  label: Label
  /** Several records may have the same: it is offered, never suggested. @default false */
  shared?: boolean
}

/**
 * A collection whose records come in from files: it is offered in the wizard, in the menu of its list
 * and over the API.
 * @example
 * { collection: 'leads', fields: [{ headings: ['nome', 'name'], name: 'name' }], label, names: ['name'], order: 30 }
 */
export type ImportTarget = {
  /** What is said where a text finds several records. */
  ambiguous?: Label
  collection: CollectionSlug
  /** In the order in which they are offered. */
  fields: readonly ImportField[]
  /** Fields by which other files name a record of it; the later one counts more. @default its title */
  foundBy?: readonly string[]
  /** What existing records are recognised by, the surest first. @default they are not */
  keys?: readonly ImportKey[]
  /** What the records are called, many of them. */
  label: Label
  /** A text of a file without what spreadsheets and copying do to it, before the rules see it. */
  mend?: (args: { field: string; row: RawRow; text: string }) => string
  /** What is said where a text finds no record. */
  missing?: Label
  /** One of these has to have a column, unless records are recognised by a key. */
  names: readonly string[]
  /** Where it stands among the others. */
  order: number
  /** The form in which a key is stored; null for one that cannot be. @default as it is written */
  storedKey?: (args: { field: string; row: RawRow; text: string }) => null | string
}

/** Fields of a part on the target of another one. They are offered after its own. */
export type ImportFields = { fields: readonly ImportField[]; on: CollectionSlug }
