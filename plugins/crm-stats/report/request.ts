import type { Label } from '#platform/i18n'
import type { CompanyRelation } from '#platform/parts'
import type { MeasureCode, Question } from '../client'

type ReportKind = { groupBy: string[]; label: Label; measures: MeasureCode[] }

const work: MeasureCode[] = ['count', 'companies', 'done', 'planned', 'overdue', 'duration']

/** The kinds of sales activity analysis (D7, “Tipo di analisi”). */
export const reportKinds = {
  salesperson: {
    groupBy: ['assignee'],
    label: { en: 'By assignee', it: 'Per responsabile' },
    measures: work,
  },
  'salesperson-mode': {
    groupBy: ['assignee', 'mode'],
    label: { en: 'By assignee and mode', it: 'Per responsabile e modalità' },
    measures: ['count'],
  },
  'salesperson-subject': {
    groupBy: ['assignee', 'subject'],
    label: { en: 'By assignee and subject', it: 'Per responsabile e oggetto' },
    measures: ['count'],
  },
  'salesperson-outcome': {
    groupBy: ['assignee', 'outcome'],
    label: { en: 'By assignee and outcome', it: 'Per responsabile ed esito' },
    measures: ['count'],
  },
  month: {
    groupBy: ['month'],
    label: { en: 'By month', it: 'Per mese' },
    measures: work,
  },
  'salesperson-month': {
    groupBy: ['assignee', 'month'],
    label: { en: 'By assignee and month', it: 'Per responsabile e mese' },
    measures: ['count'],
  },
  group: {
    groupBy: ['group'],
    label: { en: 'By group of users', it: 'Per gruppo di utenti' },
    measures: work,
  },
} satisfies Record<string, ReportKind>

export type ReportKindCode = keyof typeof reportKinds
export const reportKindCodes = Object.keys(reportKinds) as ReportKindCode[]

export const isReportKind = (code: string): code is ReportKindCode =>
  reportKindCodes.includes(code as ReportKindCode)

/** What narrows the activities: the users to include, and the “group of activities”. */
export const requestFilters = ['assignee', 'campaign', 'mode', 'subject', 'tag'] as const

/** Those and the company's relations that the options name: “group of activities” in the wide sense. */
export const requestFiltersOf = (relations: readonly Pick<CompanyRelation, 'code'>[]): string[] => [
  ...requestFilters,
  ...relations.map(({ code }) => code),
]

export const requestDates = ['startsAt', 'completedAt'] as const
export type RequestDate = (typeof requestDates)[number]

/** What the report asks for, as its address has it. */
export type ReportRequest = {
  /** Planned or done date. */
  dateField: RequestDate
  /** Ids; an empty list is everything. */
  filters: Record<string, string[]>
  /** Plain day, included. */
  from?: string
  kind: ReportKindCode
  /** Plain day, included. */
  to?: string
}

export type Get = (name: string) => null | string | undefined

export const isPlainDay = (text: null | string | undefined): text is string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text ?? '')) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(String(text))
}

export const idsOf = (text: null | string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => /^\d{1,9}$/.test(each))

/**
 * The request that an address holds; what it does not understand it leaves out.
 * @param names the filters that there are (`requestFiltersOf`)
 */
export const readRequest = (get: Get, names: readonly string[]): ReportRequest => {
  const kind = get('kind') ?? ''
  const [from, to] = [get('from'), get('to')]
  const filters: ReportRequest['filters'] = {}
  for (const name of names) {
    const ids = idsOf(get(name))
    if (ids.length > 0) filters[name] = ids
  }
  return {
    dateField: get('dateField') === 'completedAt' ? 'completedAt' : 'startsAt',
    filters,
    from: isPlainDay(from) ? from : undefined,
    kind: isReportKind(kind) ? kind : 'salesperson',
    to: isPlainDay(to) ? to : undefined,
  }
}

/** The request as the parameters of an address, which `readRequest` reads back. */
export const writeRequest = ({
  dateField,
  filters,
  from,
  kind,
  to,
}: ReportRequest): Record<string, string> => ({
  kind,
  ...(dateField !== 'startsAt' && { dateField }),
  ...(from && { from }),
  ...(to && { to }),
  ...Object.fromEntries(
    Object.entries(filters).flatMap(([name, ids]) => (ids.length > 0 ? [[name, ids.join()]] : [])),
  ),
})

/** The question to the activities that a request is. */
export const questionOfRequest = ({
  dateField,
  filters,
  from,
  kind,
  to,
}: ReportRequest): Question => {
  const { groupBy, measures } = reportKinds[kind]
  return { dateField, filters, from, groupBy: [...groupBy], measures: [...measures], to }
}

/** The month of a day: what an untouched request asks for. */
export const monthOf = (day: string): { from: string; to: string } => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return {
    from: `${day.slice(0, 7)}-01`,
    to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10),
  }
}
