'use client'

import { ReactSelect } from '@payloadcms/ui'
import { type ReactNode, useId } from 'react'
import type { Choice } from '../AnalysisPage/setup'

/** A small labelled field, as in the forms that open in place. */
export const Field = ({
  children,
  label,
}: {
  children: (id: string) => ReactNode
  label: string
}) => {
  const id = useId()
  return (
    <div className="crm-field">
      <label className="crm-field__label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}

type OneProps = {
  children: ReactNode
  label: string
  onChange: (value: string) => void
  value: string
}

/** The browser's own list; `children` are its options. */
export const SelectOne = ({ children, label, onChange, value }: OneProps) => (
  <Field label={label}>
    {(id) => (
      <select
        className="crm-input"
        id={id}
        onChange={({ target }) => onChange(target.value)}
        value={value}
      >
        {children}
      </select>
    )}
  </Field>
)

type ManyProps = {
  choices: Choice[]
  isLoading?: boolean
  label: string
  onChange: (values: Choice[]) => void
  onSearch?: (text: string) => void
  placeholder: string
  values: Choice[]
}

/** Several of a list, found by typing. */
export const SelectMany = ({
  choices,
  isLoading,
  label,
  onChange,
  onSearch,
  placeholder,
  values,
}: ManyProps) => (
  <Field label={label}>
    {(id) => (
      <ReactSelect
        className="crm-analysis__many"
        filterOption={onSearch ? () => true : undefined}
        inputId={id}
        isClearable
        isLoading={isLoading}
        isMulti
        onChange={(chosen) => onChange([chosen ?? []].flat() as Choice[])}
        onInputChange={onSearch}
        options={choices}
        placeholder={placeholder}
        value={values}
      />
    )}
  </Field>
)
