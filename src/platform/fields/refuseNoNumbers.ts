import type { FlattenedField, PayloadRequest } from 'payload'
import { fieldFailures, languageOf } from '../i18n'
import type { Data, Problem } from '../records/rules'

/** No figure of a company is larger: what is would be a mistake, and dates that are counted from it none. */
export const largestNumber = 99_999_999_999

/** As programs write it: `-1`, `0.5`, `1e3`. */
const written = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

const noNumber = {
  en: 'Write a number with a point before its decimals, such as 1234.5.',
  it: 'Scrivi un numero con il punto prima dei decimali, per esempio 1234.5.',
}

const tooLarge = { en: 'This number is too large.', it: 'Questo numero è troppo grande.' }

const problemOf = (value: unknown): Problem['message'] | null => {
  if (value === null || value === undefined || value === '') return null
  const isSaid =
    typeof value === 'number' || (typeof value === 'string' && written.test(value.trim()))
  if (!isSaid || Number.isNaN(Number(value))) return noNumber
  return Math.abs(Number(value)) > largestNumber ? tooLarge : null
}

type Args = { data: Data; fields: FlattenedField[]; path?: string }

/** What of a record's numbers is none; Payload would take what a text begins with (`12 apples`), or nothing. */
export const wrongNumbers = ({ data, fields, path = '' }: Args): Problem[] =>
  fields.flatMap((field) => {
    const value = data[field.name]
    const here = `${path}${field.name}`
    if (field.type === 'number') {
      const values = field.hasMany ? [value].flat() : [value]
      const message = values.map(problemOf).find((problem) => problem !== null)
      return message ? [{ message, path: here }] : []
    }
    if (!('flattenedFields' in field)) return []
    return [value].flat().flatMap((each, index) => {
      if (typeof each !== 'object' || each === null) return []
      const within = Array.isArray(value) ? `${here}.${index}.` : `${here}.`
      return wrongNumbers({ data: each as Data, fields: field.flattenedFields, path: within })
    })
  })

type Written = {
  data: Data
  fields: FlattenedField[]
  place: { collection: string } | { global: string }
  req: PayloadRequest
}

/** Before Payload reads them. @throws 400 with the fields */
export const refuseNoNumbers = ({ data, fields, place, req }: Written): void => {
  const problems = wrongNumbers({ data, fields })
  if (problems.length === 0) return
  const language = languageOf(req)
  const errors = problems.map(({ message, path }) => ({ message: message[language], path }))
  throw fieldFailures({ ...place, errors, req })
}
