'use client'

import type { CSSProperties } from 'react'

/** An outcome as something to choose. */
export type OutcomeChoice = { colour?: null | string; id: number; label: string }

type OutcomePickProps = {
  /** None is chosen, and one has to be. */
  isWrong?: boolean
  legend: string
  onChange: (outcome: number) => void
  outcome: null | number
  outcomes: OutcomeChoice[]
}

/** How it ended: outcomes in their colours; one press, or the arrow keys. */
export const OutcomePick = ({ isWrong, legend, onChange, outcome, outcomes }: OutcomePickProps) => (
  <fieldset className="crm-pick">
    <legend className="crm-field__label">{legend}</legend>
    {outcomes.map(({ colour, id, label }) => (
      <label
        className="crm-pick__one"
        key={id}
        // A custom property, which the type of styles does not know.
        style={colour ? ({ '--chip': colour } as CSSProperties) : undefined}
      >
        <input
          aria-invalid={isWrong || undefined}
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
