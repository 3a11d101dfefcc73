'use client'

import type { CSSProperties } from 'react'
import { useId } from 'react'
import type { ValueInput } from './barAction'

type Option = { colour?: null | string; label: string; value: number | string }

type PickProps = {
  /** The keyboard goes there when it comes. */
  isFirst?: boolean
  label: string
  /** Several can be chosen. */
  many: boolean
  onChange: (value: unknown) => void
  options: Option[]
  value: unknown
}

const focusFirst = (fieldset: HTMLFieldSetElement | null): void =>
  fieldset?.querySelector('input')?.focus()

/** One, or some, of a few: each in its colour; one press, or the arrow keys. */
export const Picks = ({ isFirst, label, many, onChange, options, value }: PickProps) => {
  const name = useId()
  const chosen = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as unknown[]
  const press = (one: number | string, isOn: boolean) => {
    if (!many) return onChange(one)
    const next = isOn ? [...chosen, one] : chosen.filter((each) => each !== one)
    onChange(next.length > 0 ? next : undefined)
  }
  return (
    <fieldset className="crm-pick" ref={isFirst ? focusFirst : undefined}>
      <legend className="crm-field__label">{label}</legend>
      {options.map((option) => (
        <label
          className="crm-pick__one"
          key={option.value}
          // A custom property, which the type of styles does not know.
          style={option.colour ? ({ '--chip': option.colour } as CSSProperties) : undefined}
        >
          <input
            checked={chosen.includes(option.value)}
            className="crm-hidden"
            name={name}
            onChange={({ target }) => press(option.value, target.checked)}
            type={many ? 'checkbox' : 'radio'}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

type ChoiceFieldProps = Pick<PickProps, 'label' | 'onChange' | 'value'> & {
  input: Extract<ValueInput, { kind: 'choice' }>
}

/** What the field itself offers. */
export const ChoiceField = ({ input, ...props }: ChoiceFieldProps) => (
  <Picks {...props} many={input.many} options={input.options} />
)
