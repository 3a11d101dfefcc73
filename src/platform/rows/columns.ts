import type { CollectionSlug } from 'payload'

/** Where the cells of a column come from. */
export type ColumnSource =
  | { kind: 'boolean' | 'duration' | 'number' | 'text'; type: 'column' }
  | { kind: 'dateTime' | 'day'; type: 'column' }
  | { kind: 'moment'; timed: string; type: 'column' }
  | { kind: 'select'; many: boolean; options: { label: string; value: string }[]; type: 'column' }
  | {
      many: boolean
      path: string
      polymorphic: boolean
      relationTo: CollectionSlug[]
      type: 'relationship'
    }

/** A column of a collection that somebody may take out. */
export type RowColumn = {
  /** Key of the column in the database's table of the collection. */
  key: string
  label: string
  /** Name in the API; `emailConsent.state` for a part of a group. */
  name: string
  source: ColumnSource
}
