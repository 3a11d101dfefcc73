import type { FlattenedField } from 'payload'
import type { Data } from '#platform/records'
import type { Target } from '../targets'
import type { ImportSettings } from '../types'

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/** What of the file goes onto a stored record: everything, or only what it lacks. Tags are added. */
export const changesFor = ({
  before,
  data,
  settings: { onMatch },
  target,
}: {
  before: Data
  data: Data
  settings: ImportSettings
  target: Target
}): Data => {
  const changes: Data = {}
  for (const [name, value] of Object.entries(data)) {
    const there = before[name]
    const field = target.fields.find((one) => one.name === name)?.field
    if (field?.type === 'relationship' && field.hasMany) {
      // Lists of relationships are of ids.
      const known = (there as number[] | undefined) ?? []
      if (onMatch === 'update' || known.length === 0) {
        changes[name] = [...new Set([...known, ...(value as number[])])]
      }
    } else if (onMatch === 'update') changes[name] = value
    else if (field ? isEmpty(there) : isUntouched(target, name, there)) changes[name] = value
  }
  return changes
}

/**
 * A group (a consent) is one statement: its parts are not mixed with those of another. It says
 * nothing as long as its choice is the one that a new record has.
 */
const isUntouched = ({ fields }: Target, group: string, there: unknown): boolean => {
  const stored = (there ?? {}) as Data
  const parts = fields.filter(({ name }) => name.startsWith(`${group}.`))
  const choices = parts.filter(({ field }) => field.type === 'select')
  return (choices.length > 0 ? choices : parts).every(({ field }) => {
    const value = stored[field.name]
    return isEmpty(value) || value === defaultOf(field)
  })
}

const defaultOf = (field: FlattenedField): unknown =>
  'defaultValue' in field ? field.defaultValue : undefined
