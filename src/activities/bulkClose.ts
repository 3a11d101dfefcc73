import type { BulkAction } from '#platform/parts'
import { advance } from './operations/advance'
import { closingStatus } from './operations/closingOutcome'
import { openStates } from './state'

type Closing = { note?: string; outcome: number }

/** Of the whole filter what is open; of those that were ticked each, which the report then tells. */
const open = { state: { in: [...openStates] } }

/** *Close* over a selection of activities: the outcome, and what there is to say about each. */
export const bulkClose: BulkAction = {
  slug: 'close',
  among: open,
  apply: ({ id, key, req, values }) => {
    const { note, outcome } = values as Closing
    return advance({
      depth: 0,
      how: 'close',
      id,
      key,
      note: note?.trim() || undefined,
      outcome,
      req,
    })
  },
  asks: () => [
    {
      field: 'outcome',
      label: { en: 'How did they end?', it: 'Com’è andata?' },
      required: true,
      where: { active: { equals: true }, 'status.state': { in: ['done', 'cancelled'] } },
    },
    {
      field: 'note',
      label: { en: 'Note (added to each of them)', it: 'Nota (aggiunta a ciascuna)' },
    },
  ],
  check: ({ req, values }) => closingStatus({ outcome: (values as Closing).outcome, req }),
  label: { en: 'Close', it: 'Chiudi' },
  needs: 'update',
  on: ({ slug }) => slug === 'activities',
  order: 50,
}
