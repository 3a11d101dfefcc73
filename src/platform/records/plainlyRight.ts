import type { FlattenedField } from 'payload'

/** What Payload's own validation says yes to without being asked; it is most of what there is. */
export const isPlainlyRight = (field: FlattenedField, value: unknown): boolean => {
  const own = 'validate' in field ? field.validate : undefined
  if (!own) return true
  if (!isPayloads(own)) return false
  if (value === undefined || value === null) return !('required' in field && field.required)
  if (field.type === 'checkbox') return typeof value === 'boolean'
  if (field.type === 'relationship') return !field.filterOptions && Number.isInteger(value)
  if (field.type === 'select')
    return !field.hasMany && !field.filterOptions && isOption(field, value)
  if (field.type !== 'text' && field.type !== 'textarea') return false
  return typeof value === 'string' && value !== '' && !field.maxLength && !field.minLength
}

const isOption = ({ options }: { options: (string | { value: string })[] }, value: unknown) =>
  options.some((option) => (typeof option === 'string' ? option : option.value) === value)

const payloads = new WeakMap<object, boolean>()

/**
 * Whether a field without a validation of its own has got Payload's: that is a function of each
 * field, known by what it does. One that is not recognised is asked each time, which is only slower.
 */
const isPayloads = (validation: object): boolean => {
  const known = payloads.get(validation)
  if (known !== undefined) return known
  const is = String(validation).includes('defaultValidate(val, ')
  payloads.set(validation, is)
  return is
}
