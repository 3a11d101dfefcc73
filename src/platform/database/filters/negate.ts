import type { Where } from 'payload'

/** What is said of nothing is said of no record: a field without a value is not in any list. */
const opposite = (path: string, operator: string, value: unknown): Where => {
  const absent: Where = { [path]: { exists: false } }
  if (operator === 'exists') return { [path]: { exists: String(value) !== 'true' } }
  if (operator === 'equals') return { or: [absent, { [path]: { not_equals: value } }] }
  if (operator === 'in') return { or: [absent, { [path]: { not_in: value } }] }
  if (operator === 'not_equals') return { [path]: { equals: value } }
  if (operator === 'not_in') return { [path]: { in: value } }
  throw new Error(`Rights are not compared by ${operator}`)
}

/** The records that a filter does not find (De Morgan), for the few comparisons that rights are made of. */
export const negate = (where: Where): Where => {
  const parts = Object.entries(where).flatMap(([key, value]): Where[] => {
    const isList = /^(and|or)$/i.test(key)
    if (isList) {
      const negated = (value as Where[]).map(negate)
      return [key.toLowerCase() === 'and' ? { or: negated } : { and: negated }]
    }
    return Object.entries(value as object).map(([operator, operand]) =>
      opposite(key, operator, operand),
    )
  })
  return parts.length === 1 ? (parts[0] as Where) : { or: parts }
}
