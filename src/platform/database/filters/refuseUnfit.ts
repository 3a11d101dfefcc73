import type { APIError, CollectionSlug, FlattenedField, PayloadRequest, Where } from 'payload'
import { failure } from '../../i18n'
import { isInPlace } from '../adapter/inPlace'
import { asQueryError } from './asQueryError'
import { type Condition, conditionsOf, operandsOf } from './conditions'
import { fieldAt, wallOn } from './fieldAt'
import { filterLimits } from './filterLimits'
import { isPeopleWord } from './words/peopleWords'

const always = ['equals', 'exists', 'in', 'not_equals', 'not_in']
const texts = ['contains', 'like', 'not_like']
const orders = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/** What a field can be compared by. */
const operators: Partial<Record<FlattenedField['type'], string[]>> = {
  checkbox: always,
  code: [...always, ...texts],
  date: [...always, ...orders],
  email: [...always, ...texts, ...orders],
  json: [...always, ...texts],
  number: [...always, ...orders],
  radio: [...always, ...texts],
  relationship: [...always, 'contains'],
  richText: [...always, ...texts],
  select: [...always, ...texts],
  text: [...always, ...texts, ...orders],
  textarea: [...always, ...texts, ...orders],
  upload: [...always, 'contains'],
}

const operatorsOf = (field: FlattenedField): string[] | undefined => {
  const known = operators[field.type]
  return known && 'hasMany' in field && field.hasMany ? [...known, 'all'] : known
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === 'null'

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

/** As people write one: `0x10` is a number for JavaScript alone. */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

const isNumber = (value: unknown): boolean =>
  isNothing(value) || (isPlain(value) && decimal.test(String(value)))

/** What the key of a record can be: an integer of PostgreSQL. */
const largestID = 2_147_483_647

/** An empty one would be zero, which no record has: “not empty” would mean all of them. */
const isID = (value: unknown): boolean =>
  isPlain(value) && /^-?\d+$/.test(String(value)) && Math.abs(Number(value)) <= largestID

const isTruth = (value: unknown): boolean =>
  isNothing(value) ||
  typeof value === 'boolean' ||
  (isPlain(value) && /^(true|false)$/i.test(String(value)))

type Relation = Extract<FlattenedField, { type: 'relationship' | 'upload' }>

const isRelation = (field: FlattenedField): field is Relation =>
  field.type === 'relationship' || field.type === 'upload'

/** A relation to several collections: its value says which. Payload knows no more than whether it is it. */
const isMixed = (field: FlattenedField): boolean =>
  isRelation(field) && Array.isArray(field.relationTo)

const isMixedValue = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'relationTo' in value && 'value' in value

/** Can a field be compared with it? Of a value of another kind Payload makes nothing, or zero. */
const fits = (field: FlattenedField, condition: Condition, collection: string): boolean => {
  const { operator, value } = condition
  if (isInPlace(value)) return true
  if (operator === 'exists') return !isNothing(value) && isTruth(value)
  if (isMixed(field)) return /^(?:not_)?equals$/.test(operator) && isMixedValue(value)
  const operands = operandsOf(condition)
  // Whatever it is, it has all of none.
  if (operator === 'all' && operands.length === 0) return false
  if (field.name === 'id') {
    // Whose list it is: people may be named by a word there, too.
    const people = condition.path === 'id' ? collection : ''
    return operands.every((one) => isID(one) || isPeopleWord(one, people))
  }
  if (isRelation(field)) return operands.every((one) => fitsRelation(field, condition, one))
  if (field.type === 'number') return operands.every(isNumber)
  return field.type !== 'checkbox' || operands.every(isTruth)
}

/** Of a record of one of several collections: its number, or which collection it is of. */
const fitsMixed = (rest: string, { operator, value }: Condition): boolean => {
  if (rest === 'value') return operator === 'equals' && isID(value)
  return rest === 'relationTo' && ['equals', 'in', 'not_equals', 'not_in'].includes(operator)
}

type Asked = { collection: CollectionSlug; field: FlattenedField; operator: string }

/** Payload fails to ask whether its own locks have a document or a user: each is of many collections. */
const isBroken = ({ collection, field, operator }: Asked): boolean =>
  collection === 'payload-locked-documents' && operator === 'exists' && isMixed(field)

/**
 * What is looked for in a text is one, and not nothing, which every text has; in related records it may be a
 * filter of them.
 */
const isText = ({ operator, value }: Condition, field: FlattenedField): boolean =>
  !texts.includes(operator) ||
  (isPlain(value) && String(value).trim() !== '') ||
  (isRelation(field) && typeof value === 'object' && !Array.isArray(value))

const fitsRelation = (field: Relation, { operator }: Condition, value: unknown): boolean => {
  if (operator !== 'contains' && isPeopleWord(value, String(field.relationTo))) return true
  // A filter of the related records.
  if (operator === 'contains' && field.hasMany === true) return true
  // In a list Payload asks the database for a record of the name “null”.
  return isID(value) || (isNothing(value) && !(value === 'null' && operator.endsWith('in')))
}

/**
 * Refuses what Payload would ask the database for although the field has no such comparison, or would
 * compare with something else than what was written.
 * @param where a filter that `measureFilter` measured
 * @throws 400 `bad-filter` with the part, and the operators of its field
 */
export const refuseUnfit = ({
  collection,
  req,
  where,
}: {
  collection: CollectionSlug
  req: PayloadRequest
  where: Where
}): void => {
  const { flattenedFields: fields } = req.payload.collections[collection].config
  for (const condition of conditionsOf(where)) {
    const { operator, path } = condition
    const wall = wallOn({ fields, path, req })
    if (wall && !(isMixed(wall.field) && fitsMixed(wall.rest, condition))) {
      throw unclear({ part: `${path}.${operator}`, req })
    }
    const field = fieldAt({ fields, path, req })
    const valid = field && operatorsOf(field)
    if (!field || !valid) continue
    if (isBroken({ collection, field, operator }))
      throw unclear({ part: `${path}.${operator}`, req, valid })
    if (
      valid.includes(operator) &&
      isText(condition, field) &&
      fits(field, condition, collection)
    ) {
      continue
    }
    throw unclear({ part: `${path}.${operator}`, req, valid })
  }
}

/** What is said of a filter that is not understood, and of which part. */
export const unclearFilter = (part: string, valid?: string[]) => ({
  code: 'bad-filter',
  data: { part, valid },
  message: {
    en: `This part of the filter cannot be understood: ${part}. Nothing was read or changed.`,
    it: `Questa parte del filtro non è comprensibile: ${part}. Niente è stato letto o modificato.`,
  },
})

type UnclearArgs = { part: string; req: PayloadRequest; valid?: string[] }

/** 400: more of it than anything is compared with. */
export const tooLarge = (req: PayloadRequest): APIError =>
  asQueryError(
    failure({
      code: 'filter-too-large',
      data: filterLimits,
      message: {
        en: 'The filter is too large. Ask for less at once.',
        it: 'Il filtro è troppo grande. Chiedi meno per volta.',
      },
      req,
    }),
  )

/** 400: what of a filter was not understood, so that nothing of it was taken for something else. */
export const unclear = ({ part, req, valid }: UnclearArgs): APIError =>
  asQueryError(failure({ ...unclearFilter(part, valid), req }))
