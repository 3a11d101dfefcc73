'use client'

import { useState } from 'react'
import { DayInput, Field, InputOf } from '#platform/admin/form/Field'
import type { AskedValue } from './barAction'
import { ChoiceField } from './ChoiceField'
import { RecordField } from './RecordField'
import { useTexts } from './useTexts'

type ValueFieldProps = {
  ask: AskedValue
  /** The keyboard goes there, though it may come later than the dialog. */
  isFirst: boolean
  /** Undefined: nothing is said; null: the field is emptied. */
  onChange: (value: unknown) => void
  value: unknown
}

/** A value, put in as its field is; where it may be, a tick leaves the field empty. */
export const ValueField = ({ ask, isFirst, onChange, value }: ValueFieldProps) => {
  const { texts } = useTexts()
  return (
    <div className="crm-bulk__value">
      {value !== null && (
        <ValueInput ask={ask} isFirst={isFirst} onChange={onChange} value={value} />
      )}
      {ask.emptiable && (
        <label className="crm-check">
          <input
            checked={value === null}
            onChange={({ target }) => onChange(target.checked ? null : undefined)}
            type="checkbox"
          />
          <span>{value === null ? `${ask.label}: ${texts.empty.toLowerCase()}` : texts.empty}</span>
        </label>
      )}
    </div>
  )
}

const ValueInput = ({ ask: { input, label }, isFirst, onChange, value }: ValueFieldProps) => {
  const { texts } = useTexts()
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const say = (typed: string) => onChange(typed === '' ? undefined : typed)
  switch (input.kind) {
    case 'record':
      return (
        <RecordField
          input={input}
          isFirst={isFirst}
          label={label}
          onChange={onChange}
          value={value}
        />
      )
    case 'choice':
      return <ChoiceField input={input} label={label} onChange={onChange} value={value} />
    case 'truth':
      return (
        <ChoiceField
          input={{
            kind: 'choice',
            many: false,
            options: [
              { label: texts.yes, value: 'yes' },
              { label: texts.no, value: 'no' },
            ],
          }}
          label={label}
          onChange={(chosen) => onChange(chosen === undefined ? undefined : chosen === 'yes')}
          value={value === undefined ? undefined : value ? 'yes' : 'no'}
        />
      )
    case 'day':
      return <Field label={label}>{(id) => <DayInput id={id} onChange={say} value={text} />}</Field>
    case 'moment':
      return <MomentInput label={label} onChange={say} />
    case 'paragraph':
      return (
        <Field label={label}>
          {(id) => (
            <textarea
              className="crm-input"
              id={id}
              maxLength={10_000}
              onChange={({ target }) => say(target.value)}
              rows={3}
              value={text}
            />
          )}
        </Field>
      )
    case 'number':
      return (
        <Field label={label}>
          {(id) => (
            <input
              className="crm-input"
              id={id}
              onChange={({ target }) =>
                onChange(Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber)
              }
              step="any"
              type="number"
              value={text}
            />
          )}
        </Field>
      )
    default:
      return <InputOf label={label} onChange={say} placeholder="" value={text} />
  }
}

/** A day, and a time of the company's clock where it has one. */
const MomentInput = ({ label, onChange }: { label: string; onChange: (value: string) => void }) => {
  const { texts } = useTexts()
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const say = (nextDay: string, nextTime: string) => {
    setDay(nextDay)
    setTime(nextTime)
    onChange(nextDay && nextTime ? `${nextDay}T${nextTime}` : nextDay)
  }
  return (
    <div className="crm-bulk__moment">
      <Field label={label}>
        {(id) => <DayInput id={id} onChange={(next) => say(next, time)} value={day} />}
      </Field>
      <Field label={texts.time}>
        {(id) => (
          <input
            className="crm-input"
            id={id}
            onChange={({ target }) => say(day, target.value)}
            type="time"
            value={time}
          />
        )}
      </Field>
    </div>
  )
}
