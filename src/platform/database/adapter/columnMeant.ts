import type { Where } from 'payload'
import { literal } from '../../words'
import { type Condition, operandsOf } from '../filters/conditions'
import { fieldOf, type Place } from '../filters/related'

const texts = ['code', 'email', 'text', 'textarea']

/**
 * What is said of a column of the table itself, as Payload's query builder has to be told it: “is not
 * in” and “is not like” hold for what is empty, and what people type is text: `%`, `_` and `\` are
 * letters.
 */
export const columnMeant = ({ place, ...said }: Condition & { place: Place }): Where => {
  const { operator, path, value } = said
  const same = { [path]: { [operator]: value } } as Where
  const absent: Where = { [path]: { exists: false } }
  if (operator === 'not_in') return operandsOf(said).length > 0 ? { or: [absent, same] } : {}
  const field = fieldOf(place, path)
  if (!field || !texts.includes(field.type)) return same
  if (operator === 'like' || operator === 'contains') {
    return { [path]: { [operator]: literal(String(value)) } }
  }
  if (operator !== 'not_like') return same
  const words = literal(String(value)).split(' ')
  return { or: [absent, ...words.map((word): Where => ({ [path]: { not_like: `%${word}%` } }))] }
}
