'use client'

import { RecordPick } from './RecordPick'
import type { Picked, PickSource } from './useMatches'

type RecordsPickProps = {
  chosen: Picked[]
  label: string
  /** What the button that takes one away is called: `Leave out Anna`. */
  leaveOut: (title: string) => string
  onChange: (chosen: Picked[]) => void
  sources: PickSource[]
}

/** Several records, one after the other found as their names are typed. */
export const RecordsPick = ({ chosen, label, leaveOut, onChange, sources }: RecordsPickProps) => {
  const isThere = (one: Picked) =>
    chosen.some(({ collection, id }) => collection === one.collection && id === one.id)
  return (
    <div className="crm-field crm-field--wide crm-people">
      <RecordPick
        label={label}
        onPick={(one) => {
          if (one && !isThere(one)) onChange([...chosen, one])
        }}
        // The field is empty again for the next one, and keeps the keyboard.
        picked={null}
        sources={sources}
      />
      {chosen.map((one) => (
        <button
          aria-label={leaveOut(one.title)}
          className="crm-people__one"
          key={`${one.collection}-${one.id}`}
          onClick={() => onChange(chosen.filter((other) => other !== one))}
          type="button"
        >
          {one.title} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  )
}
