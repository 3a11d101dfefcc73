import type { CollectionSlug, PayloadRequest } from 'payload'
import type { CompiledWhere } from '../../database'
import type { Label } from '../../i18n/languages'
import type { Word } from '../../words'

/** One thing that the quick search found: enough to show it and to open it. */
export type Found = {
  collection: CollectionSlug
  /** When it is, ISO 8601; shown by the customs of the language. */
  day?: null | string
  /** A second line: the town, the company. */
  detail: null | string
  id: number
  title: string
}

/** The two ways to records: as it is typed, and with what may have been meant. */
export type Finder = {
  asTyped: (words: Word[]) => Promise<Found[]>
  withErrors: (words: Word[]) => Promise<Found[]>
}

/** What of a collection the asking user may see; null for nothing. Worked out once for each search. */
export type Visible = (collection: CollectionSlug) => Promise<CompiledWhere | null>

/** Records that the quick search finds. `byName` of `#search` makes one of a few columns. */
export type SearchSource = {
  collection: CollectionSlug
  /**
   * @param limit most that are shown
   * @param typed what was typed, trimmed, two characters at least
   * @returns null where the user may see none, or where so little is typed that nothing is looked for
   */
  finder: (args: {
    limit: number
    req: PayloadRequest
    typed: string
    visible: Visible
  }) => Promise<Finder | null>
  /** The heading of its hits. */
  label: Label
  order: number
}
