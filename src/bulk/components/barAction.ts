import type { Where } from 'payload'

/** How a value is put in. */
export type ValueInput =
  | { kind: 'choice'; many: boolean; options: { label: string; value: string }[] }
  | { kind: 'day' | 'moment' | 'number' | 'paragraph' | 'text' | 'truth' }
  | {
      collection: string
      /** A dictionary: its entries are shown, not sought. */
      isDictionary: boolean
      kind: 'record'
      many: boolean
      titleField: string
      where?: Where
    }

/** A value that a dialog asks for. */
export type AskedValue = {
  emptiable: boolean
  input: ValueInput
  label: string
  name: string
  required: boolean
}

/** An action as the bar shows it, in the reader's language. */
export type BarAction = {
  about: null | string
  /** Of a filter only these are meant. */
  among: null | Where
  asks: AskedValue[]
  isDangerous: boolean
  label: string
  oneOf: boolean
  /** The event that opens the dialog of another part. */
  opens: null | string
  slug: string
}
