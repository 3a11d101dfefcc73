import { SelectInput } from '@payloadcms/ui'

/** A choice between a few values, as Payload's own select field shows it. */
export const Choice = <T extends string>({
  disabled,
  label,
  name,
  onChange,
  options,
  value,
}: {
  disabled?: boolean
  label: string
  name: string
  onChange: (value: T) => void
  options: { label: string; value: T }[]
  value: T
}) => (
  <SelectInput
    isClearable={false}
    label={label}
    name={name}
    onChange={(option) => {
      const chosen = Array.isArray(option) ? undefined : option?.value
      const found = options.find((candidate) => candidate.value === chosen)
      if (found) onChange(found.value)
    }}
    options={options}
    path={name}
    readOnly={disabled}
    value={value}
  />
)
