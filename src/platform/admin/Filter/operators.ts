import type { ClientField } from 'payload'

/** How a field is compared, and what with. */
export type Kind = 'choice' | 'choices' | 'date' | 'number' | 'presence' | 'text' | 'truth'

/** What people choose; *empty* and *filled* are Payload's `exists`. */
export type Comparison =
  | 'all'
  | 'contains'
  | 'empty'
  | 'equals'
  | 'filled'
  | 'greater_than'
  | 'greater_than_equal'
  | 'in'
  | 'less_than'
  | 'less_than_equal'
  | 'like'
  | 'not_equals'
  | 'not_in'
  | 'not_like'

/** What is offered for each kind, the usual one first. */
export const offered: Record<Kind, readonly Comparison[]> = {
  choice: ['in', 'not_in', 'filled', 'empty'],
  choices: ['in', 'all', 'not_in', 'filled', 'empty'],
  date: [
    'equals',
    'greater_than_equal',
    'less_than_equal',
    'less_than',
    'greater_than',
    'not_equals',
    'filled',
    'empty',
  ],
  number: ['equals', 'greater_than_equal', 'less_than_equal', 'not_equals', 'filled', 'empty'],
  presence: ['filled', 'empty'],
  text: ['contains', 'not_like', 'equals', 'not_equals', 'filled', 'empty'],
  truth: ['equals'],
}

/** @returns undefined for what no filter asks about */
export const kindOf = (field: ClientField): Kind | undefined => {
  switch (field.type) {
    case 'checkbox':
      return 'truth'
    case 'code':
    case 'email':
    case 'text':
    case 'textarea':
      return 'text'
    case 'date':
    case 'number':
      return field.type
    case 'json':
    case 'richText':
      return 'presence'
    case 'radio':
      return 'choice'
    case 'relationship':
    case 'select':
    case 'upload':
      return field.hasMany ? 'choices' : 'choice'
    default:
      return undefined
  }
}

/** Of one value or of several. */
export const takesSeveral = (comparison: Comparison): boolean =>
  comparison === 'all' || comparison === 'in' || comparison === 'not_in'

export const takesNone = (comparison: Comparison): boolean =>
  comparison === 'empty' || comparison === 'filled'

/** A relation to records of several collections names the collection, too: one at a time. */
export const isMixed = (field: ClientField): boolean =>
  (field.type === 'relationship' || field.type === 'upload') && Array.isArray(field.relationTo)

type Said = { operator: string; value: unknown }

/** How a condition of a filter is chosen; *is* one value is *is one of* it where several can be. */
export const comparisonOf = (field: ClientField, { operator, value }: Said): Comparison => {
  if (operator === 'exists') return String(value) === 'false' ? 'empty' : 'filled'
  const isChoice = kindOf(field) === 'choice' || kindOf(field) === 'choices'
  if (isChoice && operator === 'equals') return 'in'
  if (isChoice && operator === 'not_equals') return 'not_in'
  return operator as Comparison
}

/** The condition for what was chosen; one value is asked for plainly. */
export const saidOf = (field: ClientField, comparison: Comparison, value: unknown): Said => {
  if (takesNone(comparison)) return { operator: 'exists', value: comparison === 'filled' }
  const isOne = kindOf(field) === 'choice' && Array.isArray(value) && value.length === 1
  if (isOne && comparison === 'in') return { operator: 'equals', value: value[0] }
  if (isOne && comparison === 'not_in') return { operator: 'not_equals', value: value[0] }
  return { operator: comparison, value }
}

/** The values of a condition: an address writes several with commas. */
export const valuesOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  if (typeof value === 'string' && value.includes(',')) return value.split(',')
  return value === undefined || value === null || value === '' ? [] : [value]
}
