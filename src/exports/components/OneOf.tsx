'use client'

type OneOfProps<Value extends string> = {
  label: string
  /** Of the radio buttons, in the form. */
  name: string
  onChange: (value: Value) => void
  options: { label: string; value: Value }[]
  value: Value
}

/** One of a few, all of them seen. */
export const OneOf = <Value extends string>({
  label,
  name,
  onChange,
  options,
  value,
}: OneOfProps<Value>) => (
  <fieldset className="crm-export__choices">
    <legend className="crm-field__label">{label}</legend>
    {options.map((option) => (
      <label key={option.value}>
        <input
          checked={value === option.value}
          name={name}
          onChange={() => onChange(option.value)}
          type="radio"
        />
        {option.label}
      </label>
    ))}
  </fieldset>
)
