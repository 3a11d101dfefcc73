import { isInPlace } from '../adapter/inPlace'
import { isQuantifier } from './exact'
import { filterLimits } from './filterLimits'

/** How large a filter is; or, where it is none, which part of it (`where.or[0].id`). */
export type FilterMeasure = Sizes | { wrong: string }

type Sizes = { conditions: number; nesting: number; values: number }

/** Is it larger than a filter from outside may be? */
export const isTooLarge = ({ conditions, nesting, values }: Sizes): boolean =>
  conditions > filterLimits.conditions ||
  nesting > filterLimits.nesting ||
  values > filterLimits.values

/** Deeper than this nothing is looked at: whoever asks refuses it anyway. */
const deepest = 50

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/**
 * Reads how a `Where` is built, without asking whether its fields exist: fields with operators, `and`
 * and `or` with lists of the same. Payload drops what is built in another way, and what is dropped from
 * a filter makes it mean more than was written.
 */
export const measureFilter = (where: unknown, path = 'where'): FilterMeasure => {
  const sizes: Sizes = { conditions: 0, nesting: 0, values: 0 }
  const wrong = walk({ path, sizes, where, within: 1 })
  return wrong === null ? sizes : { wrong }
}

type Walk = { path: string; sizes: Sizes; where: unknown; within: number }

/** @returns the part that is no filter, or null */
const walk = ({ path, sizes, where, within }: Walk): null | string => {
  if (!isObject(where)) return path
  sizes.nesting = Math.max(sizes.nesting, within)
  if (within > deepest) return null
  for (const [key, value] of Object.entries(where)) {
    const here = `${path}.${key}`
    if (!isPath(key)) return here
    const wrong = /^(and|or)$/i.test(key)
      ? walkAll({ path: here, sizes, where: value, within: within + 1 })
      : walkField({ path: here, sizes, where: value, within })
    if (wrong !== null) return wrong
  }
  return null
}

/** Names with nothing else between their dots (`name[0]`, `[name]`); what every object inherits is none of a field. */
const isPath = (key: string): boolean =>
  key
    .replaceAll('__', '.')
    .split('.')
    .every((name) => /^[\w-]+$/.test(name) && !(name in Object.prototype))

const walkAll = ({ path, where, ...rest }: Walk): null | string => {
  if (!Array.isArray(where)) return path
  for (const [index, each] of where.entries()) {
    const wrong = walk({ ...rest, path: `${path}[${index}]`, where: each })
    if (wrong !== null) return wrong
  }
  return null
}

/** What is compared with each of several values, or word by word, is as many comparisons. */
const measureOperand = (sizes: Sizes, operator: string, operand: unknown): void => {
  const isList = ['all', 'in', 'not_in'].includes(operator)
  const values = [operand]
    .flat()
    .reduce<number>((sum, one) => sum + (isList ? piecesOf(one, ',') : 1), 0)
  if (isList || Array.isArray(operand)) sizes.values += values
  if (operator === 'all') sizes.conditions += values
  else if (operator === 'like' || operator === 'not_like')
    sizes.conditions += piecesOf(operand, ' ')
  else sizes.conditions += 1
}

const piecesOf = (value: unknown, between: string): number =>
  typeof value === 'string' ? value.trim().split(between).length : 1

const walkField = ({ path, sizes, where, within }: Walk): null | string => {
  if (!isObject(where)) return path
  const operators = Object.entries(where)
  if (operators.length === 0) return path
  for (const [operator, operand] of operators) {
    measureOperand(sizes, operator, operand)
    if (operator in Object.prototype) return `${path}.${operator}`
    if (isQuantifier(operator) && !isObject(operand)) return `${path}.${operator}`
    // A date, or a record of one of several collections, is a value.
    if (!isObject(operand) || operand instanceof Date || 'relationTo' in operand) continue
    if (isInPlace(operand)) continue
    const here = `${path}.${operator}`
    // What remains is a filter of a related collection.
    if (operator !== 'contains' && !isQuantifier(operator)) return here
    const wrong = walk({ path: here, sizes, where: operand, within: within + 1 })
    if (wrong !== null) return wrong
  }
  return null
}
