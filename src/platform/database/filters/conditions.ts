import type { Where } from 'payload'

/** One comparison of a filter. */
export type Condition = { operator: string; path: string; value: unknown }

/** Every comparison of a filter, in all its branches. @param where one that `measureFilter` measured */
export const conditionsOf = (where: Where): Condition[] =>
  Object.entries(where).flatMap(([path, value]): Condition[] => {
    if (/^(and|or)$/i.test(path)) return (value as Where[]).flatMap(conditionsOf)
    return Object.entries(value as object).map(([operator, operand]) => ({
      operator,
      path,
      value: operand,
    }))
  })

/** What a field is compared with; a list may be written with commas. */
export const operandsOf = ({ operator, value }: Condition): unknown[] =>
  ['all', 'in', 'not_in'].includes(operator)
    ? [value].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : [each]))
    : [value].flat()
