'use client'

import { useState } from 'react'
import { RecordPick } from '#platform/admin/form/RecordPick'
import type { Picked } from '#platform/admin/form/useMatches'
import type { ValueInput } from './barAction'
import { Picks } from './ChoiceField'
import { useEntries } from './useEntries'
import { useTexts } from './useTexts'

type RecordFieldProps = {
  input: Extract<ValueInput, { kind: 'record' }>
  isFirst: boolean
  label: string
  onChange: (value: unknown) => void
  value: unknown
}

/** So many entries of a dictionary are shown; of more one is sought by typing. */
const shown = 24

/** A record, or some: of a short dictionary all that there is, else found by typing its name. */
export const RecordField = (props: RecordFieldProps) => {
  const { input, isFirst, label, onChange, value } = props
  const { texts } = useTexts()
  const entries = useEntries(input, shown)
  if (!input.isDictionary || entries === 'too-many') return <Sought {...props} />
  if (entries === null) return <p role="status">{texts.loading}</p>
  return (
    <Picks
      isFirst={isFirst}
      label={label}
      many={input.many}
      onChange={onChange}
      options={entries.map(({ colour, id, label: name }) => ({ colour, label: name, value: id }))}
      value={value}
    />
  )
}

const Sought = ({ input, label, onChange }: RecordFieldProps) => {
  const { texts } = useTexts()
  const [picked, setPicked] = useState<Picked[]>([])
  const { collection, many, titleField, where } = input
  const take = (next: Picked[]) => {
    setPicked(next)
    const ids = next.map(({ id }) => id)
    onChange(ids.length === 0 ? undefined : many ? ids : ids[0])
  }
  const pick = (one: null | Picked) => {
    if (!many) take(one ? [one] : [])
    else if (one && !picked.some(({ id }) => id === one.id)) take([...picked, one])
  }
  return (
    <>
      <RecordPick
        label={label}
        onPick={pick}
        picked={many ? null : (picked[0] ?? null)}
        sources={[{ collection, titleField, where }]}
      />
      {many && picked.length > 0 && (
        <ul aria-label={texts.chosen} className="crm-bulk__picked">
          {picked.map((one) => (
            <li key={one.id}>
              {one.title}
              <button
                aria-label={texts.remove(one.title)}
                onClick={() => take(picked.filter(({ id }) => id !== one.id))}
                type="button"
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
