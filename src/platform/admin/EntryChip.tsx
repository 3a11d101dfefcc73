import { Chip, Nothing } from './Chip'
import type { Related } from './RelatedName'

/** A dictionary entry as REST gives it. */
export type Entry = Related<{ colour?: null | string; icon?: null | string; label?: string }>

/** A dictionary entry in a table of the browser: icon and label in its colour. */
export const EntryChip = ({ entry }: { entry?: Entry }) =>
  entry && typeof entry === 'object' ? (
    <Chip colour={entry.colour} icon={entry.icon}>
      {entry.label}
    </Chip>
  ) : (
    <Nothing />
  )
