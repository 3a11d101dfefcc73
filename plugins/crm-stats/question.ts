import type { Where } from 'payload'
import type { CompanyRelation } from '#platform/parts'
import type { DateField } from '#platform/parts/contributions/statistics'
import type { MeasureCode } from './measures'
import { daysOf, isPeriod, type PeriodCode } from './presets'

/** The quick filters of the page, and the field of activities that each narrows. */
export const quickFilters = {
  campaign: 'campaign',
  mode: 'mode',
  direction: 'direction',
  status: 'status',
  subject: 'subject',
  outcome: 'outcome',
  assignee: 'assignee',
  group: 'assigneeGroup',
  company: 'company',
  tag: 'tags',
} as const

/** Names of quick filters, in the order in which people see them, and the field that each narrows. */
export type FilterFields = Readonly<Record<string, string>>

/** The quick filters of the page, and those of the company's relations that the options name. */
export const filterFieldsOf = (
  relations: readonly Pick<CompanyRelation, 'code' | 'field'>[],
): FilterFields => ({
  ...quickFilters,
  ...Object.fromEntries(relations.map(({ code, field }) => [code, `company.${field}`])),
})

/**
 * A question to the activities as the page's address, a saved analysis and a ready-made one have it:
 * presets stay presets, so that "this month" is this month whenever it is opened.
 */
export type Question = {
  dateField: DateField
  /** Ids, or codes, of quick filters. */
  filters: Record<string, string[]>
  /** Plain days, both included; of a free period. */
  from?: string
  groupBy: string[]
  measures: MeasureCode[]
  period?: PeriodCode
  to?: string
  /** What the filter builder of the lists adds. */
  where?: Where
}

const plainDay = /^\d{4}-\d{2}-\d{2}$/
const dateFields = ['startsAt', 'completedAt', 'createdAt']
const isDay = (value: null | string | undefined): value is string =>
  plainDay.test(value ?? '') && !Number.isNaN(Date.parse(value ?? ''))

const listOf = (value: null | string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)

const objectOf = (text: null | string | undefined): undefined | Where => {
  if (!text) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return value && typeof value === 'object' && !Array.isArray(value)
      ? (value as Where)
      : undefined
  } catch {
    return undefined
  }
}

/**
 * The question that an address asks; what it does not understand it leaves out.
 * @param fields the quick filters that there are (`filterFieldsOf`)
 */
export const readQuestion = (
  get: (name: string) => null | string | undefined,
  fields: FilterFields,
): Question => {
  const dateField = get('dateField') ?? ''
  const period = get('period') ?? ''
  const filters: Question['filters'] = {}
  for (const name of Object.keys(fields)) {
    const values = listOf(get(name)).filter((value) => /^[\w-]+$/.test(value))
    if (values.length > 0) filters[name] = values
  }
  const [from, to] = [get('from'), get('to')]
  const measures = listOf(get('measures')) as MeasureCode[]
  return {
    dateField: (dateFields.includes(dateField) ? dateField : 'startsAt') as DateField,
    filters,
    from: isDay(from) ? from : undefined,
    groupBy: listOf(get('groupBy')).slice(0, 2),
    measures: measures.length > 0 ? measures : ['count'],
    period: isPeriod(period) ? period : undefined,
    to: isDay(to) ? to : undefined,
    where: objectOf(get('where')),
  }
}

/** The question as the parameters of an address, which `readQuestion` reads back. */
export const writeQuestion = (question: Question): Record<string, string> => {
  const { dateField, filters, from, groupBy, measures, period, to, where } = question
  const result: Record<string, string> = {}
  if (groupBy.length > 0) result.groupBy = groupBy.join()
  if (measures.join() !== 'count') result.measures = measures.join()
  if (dateField !== 'startsAt') result.dateField = dateField
  if (period) result.period = period
  if (from && !period) result.from = from
  if (to && !period) result.to = to
  for (const [name, values] of Object.entries(filters)) {
    if (values.length > 0) result[name] = values.join()
  }
  if (where && Object.keys(where).length > 0) result.where = JSON.stringify(where)
  return result
}

/** Conditions of the filter builder that have a value: one that is being written asks nothing yet. */
const finished = (where: Where): null | Where => {
  const result: Where = {}
  for (const [key, value] of Object.entries(where)) {
    if (key === 'and' || key === 'or') {
      const parts = (value as Where[]).map(finished).filter((part) => part !== null)
      if (parts.length > 0) result[key] = parts
    } else {
      const operators = Object.entries(value as object).filter(
        ([, operand]) => operand !== undefined && operand !== null && operand !== '',
      )
      if (operators.length > 0) result[key] = Object.fromEntries(operators)
    }
  }
  return Object.keys(result).length > 0 ? result : null
}

/** `me` and `my-groups` stay words: they are somebody else for whoever opens the address. */
const idOrWord = (value: string): number | string => (/^\d+$/.test(value) ? Number(value) : value)

/**
 * The list's filter that a question means at a moment: periods in the company's time zone, ends
 * exclusive.
 */
export const whereOf = (
  question: Question,
  { fields, now, timeZone }: { fields: FilterFields; now: Date; timeZone: string },
): Where => {
  const { dateField, filters, from, period, to, where } = question
  const parts: Where[] = []
  const days = daysOf({ from, now, period, timeZone, to })
  if (days.start || days.end) {
    parts.push({
      [dateField]: {
        ...(days.start && { greater_than_equal: days.start }),
        ...(days.end && { less_than: days.end }),
      },
    })
  }
  for (const [name, values] of Object.entries(filters)) {
    const field = fields[name]
    if (!field) continue
    parts.push({ [field]: { in: name === 'direction' ? values : values.map(idOrWord) } })
  }
  const more = where ? finished(where) : null
  if (more) parts.push(more)
  return parts.length > 0 ? { and: parts } : {}
}
