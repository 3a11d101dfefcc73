'use client'

import type { CSSProperties } from 'react'
import { useTimelineContext } from './TimelineContext'

type OutcomePickProps = { onChange: (outcome: number) => void; outcome: null | number }

/** How it ended: the outcomes that close, in their colours; one press, or the arrow keys. */
export const OutcomePick = ({ onChange, outcome }: OutcomePickProps) => {
  const { setup, texts } = useTimelineContext()
  const closing = setup.choices.outcomes.filter(
    ({ state }) => state === 'done' || state === 'cancelled',
  )
  return (
    <fieldset className="crm-pick">
      <legend className="crm-field__label">{texts.outcome}</legend>
      {closing.map(({ colour, id, label }) => (
        <label
          className="crm-pick__one"
          key={id}
          // A custom property, which the type of styles does not know.
          style={colour ? ({ '--chip': colour } as CSSProperties) : undefined}
        >
          <input
            checked={outcome === id}
            className="crm-hidden"
            name="outcome"
            onChange={() => onChange(id)}
            type="radio"
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
