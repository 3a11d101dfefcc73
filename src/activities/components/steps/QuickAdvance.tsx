'use client'

import { AdvanceDialog } from './AdvanceDialog'
import { WithActivity } from './WithActivity'

type QuickAdvanceProps = {
  /** Of the activity. */
  id: number
  onClosed: () => void
  onDone: () => void
}

/** The dialog of Advance, anywhere. */
export const QuickAdvance = ({ id, onClosed, onDone }: QuickAdvanceProps) => (
  <WithActivity id={id} onFailed={onClosed}>
    {(activity) => <AdvanceDialog activity={activity} onClosed={onClosed} onDone={onDone} />}
  </WithActivity>
)
