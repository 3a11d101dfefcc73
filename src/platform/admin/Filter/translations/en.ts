import type { Comparison } from '../operators'

/** What stands between a field and its value in a chip: `Assignee not: Anna`. */
const said: Record<Comparison, string> = {
  all: 'all of',
  contains: 'contains',
  empty: '',
  equals: '',
  filled: '',
  greater_than: 'more than',
  greater_than_equal: 'at least',
  in: '',
  less_than: 'less than',
  less_than_equal: 'at most',
  like: 'contains',
  not_equals: 'not',
  not_in: 'not',
  not_like: 'does not contain',
}

/** What one chooses. */
const choice: Record<Comparison, string> = {
  all: 'has all of',
  contains: 'contains',
  empty: 'is empty',
  equals: 'is',
  filled: 'has a value',
  greater_than: 'is more than',
  greater_than_equal: 'is at least',
  in: 'is',
  less_than: 'is less than',
  less_than_equal: 'is at most',
  like: 'contains the words',
  not_equals: 'is not',
  not_in: 'is not',
  not_like: 'does not contain',
}

/** The filter of a list, in words; `it.ts` has the same keys. */
export const en = {
  add: 'Add filter',
  alternative: 'Or …',
  apply: 'Apply',
  between: 'or',
  change: (said: string) => `Change the filter ${said}`,
  choice,
  chooseField: 'Choose a field',
  chooseValue: 'Choose',
  clear: 'Clear all',
  dates: {
    choice: {
      greater_than: 'is after',
      greater_than_equal: 'is from',
      less_than: 'is before',
      less_than_equal: 'is until',
    } as Partial<Record<Comparison, string>>,
    said: {
      greater_than: 'after',
      greater_than_equal: 'from',
      less_than: 'before',
      less_than_equal: 'until',
    } as Partial<Record<Comparison, string>>,
  },
  empty: 'empty',
  field: 'Field',
  filled: 'has a value',
  filter: 'Filter',
  general: 'General',
  how: 'Comparison',
  label: 'What this list shows',
  lastDays: 'the last … days',
  missing: 'Choose what to compare with.',
  nextDays: 'the next … days',
  no: 'no',
  none: 'none with',
  numberOfDays: 'Number of days',
  remove: (said: string) => `Remove the filter ${said}`,
  said,
  several: {
    in: 'has any of',
    not_in: 'has none of',
  } as Partial<Record<Comparison, string>>,
  some: 'some with',
  unknown: 'no longer there',
  value: 'Value',
  whole: 'a filter of a program',
  yes: 'yes',
}
