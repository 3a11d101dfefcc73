'use client'

import { OutcomePick as Pick } from '#activities/client'
import { useTimelineContext } from './TimelineContext'

type OutcomePickProps = { onChange: (outcome: number) => void; outcome: null | number }

/** How it ended: the outcomes that close. */
export const OutcomePick = ({ onChange, outcome }: OutcomePickProps) => {
  const { setup, texts } = useTimelineContext()
  const closing = setup.choices.outcomes.filter(
    ({ state }) => state === 'done' || state === 'cancelled',
  )
  return <Pick legend={texts.outcome} onChange={onChange} outcome={outcome} outcomes={closing} />
}
