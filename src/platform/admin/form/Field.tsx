'use client'

import { DatePicker } from '@payloadcms/ui'
import { type ReactNode, useId } from 'react'
import '../forms.css'

type FieldProps = {
  children: (id: string) => ReactNode
  /** What is wrong with it; its input names `${id}-error`. */
  error?: string
  hint?: string
  label: string
  /** Takes the whole row. */
  wide?: boolean
}

/** A small labelled field of a form that opens in place; it looks like Payload's. */
export const Field = ({ children, error, hint, label, wide }: FieldProps) => {
  const id = useId()
  return (
    <div className={wide ? 'crm-field crm-field--wide' : 'crm-field'}>
      <label className="crm-field__label" htmlFor={id} title={hint}>
        {label}
      </label>
      {children(id)}
      {error && (
        <span className="crm-problem" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}

/** For the input of a field that something is wrong with. */
export const wrong = (id: string, error: string | undefined) =>
  error ? { 'aria-describedby': `${id}-error`, 'aria-invalid': true } : {}

/** An entry of a dictionary, or a person, as something to choose. */
export type Choice = { colour?: null | string; icon?: null | string; id: number; label: string }

type SelectProps = {
  choices: Choice[]
  /** What choosing nothing is called; without it something is always chosen. */
  empty?: string
  hint?: string
  label: string
  onChange: (value: string) => void
  value: string
}

/** The browser's own list: opened, searched and chosen by typing. */
export const SelectFrom = ({ choices, empty, hint, label, onChange, value }: SelectProps) => (
  <Field hint={hint} label={label}>
    {(id) => (
      <select
        className="crm-input"
        id={id}
        onChange={({ target }) => onChange(target.value)}
        value={value}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

type InputProps = {
  /** @default off */
  autoComplete?: string
  error?: string
  /** Rewrites what was typed when the field is left. */
  format?: (value: string) => null | string
  hint?: string
  label: string
  onChange: (value: string) => void
  placeholder?: string
  /** @default text */
  type?: 'email' | 'password' | 'text'
  value: string
  wide?: boolean
}

export const InputOf = ({
  autoComplete = 'off',
  error,
  format,
  hint,
  label,
  onChange,
  placeholder,
  type = 'text',
  value,
  wide,
}: InputProps) => (
  <Field error={error} hint={hint} label={label} wide={wide}>
    {(id) => (
      <input
        {...wrong(id, error)}
        autoComplete={autoComplete}
        className="crm-input"
        id={id}
        onBlur={() => onChange(format?.(value) ?? value)}
        onChange={({ target }) => onChange(target.value)}
        placeholder={placeholder}
        title={hint}
        type={type}
        value={value}
      />
    )}
  </Field>
)

type DayInputProps = {
  error?: string
  id?: string
  label?: string
  onChange: (value: string) => void
  /** `YYYY-MM-DD`, or empty */
  value: string
}

/** Payload's own calendar for a plain day: written as everywhere in the panel, whatever the browser. */
export const DayInput = ({ error, id: given, label, onChange, value }: DayInputProps) => {
  const own = useId()
  const id = given ?? own
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the calendar before the form
    <div
      className="crm-day"
      onKeyDown={(event) => {
        const isOpen = event.currentTarget.querySelector('.react-datepicker-popper')
        if (event.key === 'Escape' && isOpen) event.stopPropagation()
      }}
    >
      {label && (
        <label className="crm-hidden" htmlFor={id}>
          {label}
        </label>
      )}
      <DatePicker
        displayFormat="dd/MM/yyyy"
        // The picker gives noon UTC of the day that was picked.
        onChange={(picked) => onChange(picked ? picked.toISOString().slice(0, 10) : '')}
        overrides={{
          ariaDescribedBy: error && `${id}-error`,
          ariaInvalid: error ? 'true' : undefined,
          id,
        }}
        pickerAppearance="dayOnly"
        placeholder={label ?? ''}
        value={value ? `${value}T12:00:00` : undefined}
      />
    </div>
  )
}
