import type { Where } from 'payload'
import { isInPlace } from '../adapter/inPlace'
import { type Condition, operandsOf } from './conditions'
import {
  columnRelationAt,
  fieldOf,
  type Place,
  placeIn,
  type Related,
  relatedAt,
  relatedIn,
} from './related'

/** `some` and `none` of what is related: a filter of it. Payload's type does not know them. */
export type Quantifier = 'none' | 'some'

export const isQuantifier = (operator: string): operator is Quantifier =>
  operator === 'some' || operator === 'none'

/** That some, or none, of what is related is as the filter says. */
export const quantified = (path: string, quantifier: Quantifier, where: Where): Where =>
  ({ [path]: { [quantifier]: where } }) as unknown as Where

export const isList = (key: string): boolean => /^(and|or)$/i.test(key)

/** Every record, and none. */
export const everything: Where = {}
export const nothing: Where = { id: { in: [] } }

/**
 * A filter in which what is said of several values, or of related records, is said of *some* or *none*
 * of them: “is not”, “is not in” and “does not contain” mean that none is, however many there are, and
 * none is where there are none. What is within such a part is never negative, so that the two may be
 * narrowed by rights. Doing it twice does nothing more.
 * @param where one that `measureFilter` measured
 */
export const exact = (place: Place, where: Where): Where => {
  const parts = Object.entries(where).flatMap(([path, value]): Where[] => {
    if (isList(path)) {
      return [{ [path.toLowerCase()]: (value as Where[]).map((each) => exact(place, each)) }]
    }
    return Object.entries(value as object).map(([operator, operand]) =>
      condition(place, { operator, path, value: operand }),
    )
  })
  return parts.length === 1 ? (parts[0] as Where) : { and: parts }
}

const plain = ({ operator, path, value }: Condition): Where => ({ [path]: { [operator]: value } })

export const isNone = (value: unknown): boolean =>
  value === null || value === undefined || value === 'null'

const condition = (place: Place, given: Condition): Where => {
  if (isInPlace(given.value)) return plain(given)
  const at = isQuantifier(given.operator) ? relatedAt(place, given.path) : null
  if (at && isQuantifier(given.operator)) {
    const inner = placeIn(place, at)
    const where = given.value as Where
    return quantified(at.path, given.operator, inner ? exact(inner, where) : where)
  }
  const found = relatedIn(place, given.path)
  if (!found) return ofColumn(place, given)
  const { related, rest } = found
  return related.kind === 'record' || rest !== ''
    ? behind({ given, place, related, rest })
    : ofValues({ given, place, related })
}

declare module 'payload' {
  export interface FieldCustom {
    /** A filter on the field asks for any of these, beside it (the labels in both languages). */
    filteredBy?: string[]
  }
}

/** An empty word is no record. */
const ofColumn = (place: Place, given: Condition): Where => {
  const instead = fieldOf(place, given.path)?.custom?.filteredBy
  if (instead) {
    const each = instead.map((name) =>
      plain({ ...given, path: given.path.replace(/[^.]+$/, name) }),
    )
    return affirmed(given).isNegative ? { and: each } : { or: each }
  }
  const isEmpty = given.value === '' && columnRelationAt(place, given.path) !== null
  const meant = isEmpty ? { ...given, value: null } : given
  return withNothing(meant) ?? plain(meant)
}

/** The opposites that are said of none. */
const opposites: Record<string, string> = {
  none: 'some',
  not_equals: 'equals',
  not_in: 'in',
  not_like: 'like',
}

/** The same, said of what is: never by what is not. */
const affirmed = ({
  operator,
  value,
}: Condition): { isNegative: boolean } & Omit<Condition, 'path'> => {
  if (operator === 'exists') {
    return { isNegative: String(value) !== 'true', operator, value: true }
  }
  const isNothing = isNone(value) && (operator === 'equals' || operator === 'not_equals')
  if (isNothing) return { isNegative: operator === 'equals', operator: 'exists', value: true }
  const opposite = opposites[operator]
  return { isNegative: opposite !== undefined, operator: opposite ?? operator, value }
}

type Args = { given: Condition; place: Place; related: Related }

/** A list with “nothing” in it: to be nothing, or one of the others. */
const withNothing = (given: Condition): null | Where => {
  const { operator, path } = given
  if (operator !== 'in' && operator !== 'not_in') return null
  const operands = operandsOf(given)
  const rest = operands.filter((one) => !isNone(one))
  if (rest.length === operands.length) return null
  return operator === 'in'
    ? { or: [{ [path]: { exists: false } }, { [path]: { in: rest } }] }
    : { and: [{ [path]: { exists: true } }, { [path]: { not_in: rest } }] }
}

const behind = ({ given, place, related, rest }: Args & { rest: string }): Where => {
  const split = withNothing(given)
  if (split) return exact(place, split)
  const { isNegative, operator, value } = affirmed(given)
  const inner = placeIn(place, related)
  if (!inner) return plain(given)
  const where = exact(inner, { [rest]: { [operator]: value } as Where[string] })
  return quantified(related.path, isNegative ? 'none' : 'some', where)
}

const ofValues = ({ given, place, related }: Args): Where => {
  const { path } = given
  if (given.operator === 'all') {
    return {
      and: operandsOf(given).map((one) => exact(place, { [path]: { equals: one as number } })),
    }
  }
  const split = withNothing(given)
  if (split) return exact(place, split)
  const { isNegative, operator, value } = affirmed(given)
  return quantified(
    related.path,
    isNegative ? 'none' : 'some',
    oneOf({ given: { operator, path, value }, place, related }),
  )
}

/** What is said of one of several values. */
const oneOf = ({ given, place, related }: Args): Where => {
  const { operator, value } = given
  if (operator === 'exists') return everything
  const inner = placeIn(place, related)
  const isFilter = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (operator === 'contains' && inner && isFilter) return exact(inner, value as Where)
  const isWhole = related.kind !== 'values' || related.field.type === 'select'
  const name = related.kind === 'records' ? 'id' : 'value'
  const isSame = operator === 'contains' && isWhole
  if (operator === 'in' || ((operator === 'equals' || isSame) && Array.isArray(value))) {
    return { [name]: { in: operandsOf({ ...given, operator: 'in' }) } }
  }
  return { [name]: { [isSame ? 'equals' : operator]: value } as Where[string] }
}
