'use client'

import { type ReactNode, useId } from 'react'
import type { Choice } from './setup'

type FieldProps = {
  children: (id: string) => ReactNode
  hint?: string
  label: string
  /** Takes the whole row. */
  wide?: boolean
}

/** A small labelled field of a form that opens in place; it looks like Payload's. */
export const Field = ({ children, hint, label, wide }: FieldProps) => {
  const id = useId()
  return (
    <div className={wide ? 'crm-field crm-field--wide' : 'crm-field'}>
      <label className="crm-field__label" htmlFor={id} title={hint}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}

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
  hint?: string
  label: string
  onChange: (value: string) => void
  placeholder?: string
  type: 'date' | 'text' | 'time'
  value: string
}

export const InputOf = ({ hint, label, onChange, placeholder, type, value }: InputProps) => (
  <Field hint={hint} label={label}>
    {(id) => (
      <input
        autoComplete="off"
        className="crm-input"
        id={id}
        onChange={({ target }) => onChange(target.value)}
        placeholder={placeholder}
        title={hint}
        type={type}
        value={value}
      />
    )}
  </Field>
)
