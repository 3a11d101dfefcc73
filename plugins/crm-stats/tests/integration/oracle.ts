/** A second way to the same figures: the list's own documents, grouped in JavaScript. */

export type Doc = {
  assignee: null | number
  assigneeGroup: null | number
  campaign: null | number
  company: null | number
  completedAt: null | string
  createdAt: string
  direction: null | string
  duration: null | number
  hasTime: boolean | null
  id: number
  mode: null | number
  outcome: null | number
  startsAt: null | string
  state: null | string
  status: null | number
  subject: null | number
  tags?: null | number[]
}

export type CompanyFacts = {
  categories: (null | number)[]
  province: null | string
  region: null | string
  zone: null | number
}

type Facts = {
  companies: Map<number, CompanyFacts>
  dateField: 'completedAt' | 'createdAt' | 'startsAt'
  timeZone: string
}

const dayOf = (doc: Doc, { dateField, timeZone }: Facts): null | string => {
  const value = doc[dateField]
  if (!value) return null
  // A to-do is of the day that it is stored as, everywhere.
  if (dateField === 'startsAt' && doc.hasTime === false) return value.slice(0, 10)
  return new Intl.DateTimeFormat('en-CA', {
    day: '2-digit',
    month: '2-digit',
    timeZone,
    year: 'numeric',
  }).format(new Date(value))
}

const periodOf = (day: null | string, unit: string): null | string => {
  if (!day) return null
  const date = new Date(`${day}T00:00:00Z`)
  if (unit === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  if (unit === 'month') date.setUTCDate(1)
  if (unit === 'quarter') date.setUTCMonth(Math.floor(date.getUTCMonth() / 3) * 3, 1)
  if (unit === 'year') date.setUTCMonth(0, 1)
  return date.toISOString().slice(0, 10)
}

/** The buckets that an activity is in, as `kind:key`. */
export const bucketsOf = (doc: Doc, grouping: string, facts: Facts): string[] => {
  const named = (key: null | number | string | undefined) => [
    key === null || key === undefined ? 'none' : `value:${key}`,
  ]
  if (['day', 'week', 'month', 'quarter', 'year'].includes(grouping)) {
    return named(periodOf(dayOf(doc, facts), grouping))
  }
  if (grouping === 'tag') {
    const tags = [...new Set(doc.tags ?? [])]
    return tags.length > 0 ? tags.map((tag) => `value:${tag}`) : ['none']
  }
  if (grouping === 'group') return named(doc.assigneeGroup)
  const company = doc.company === null ? undefined : facts.companies.get(doc.company)
  const field = /^category(\d)$/.exec(grouping)
  if (field || ['province', 'region', 'zone'].includes(grouping)) {
    if (doc.company === null) return ['none']
    if (field) return named(company?.categories[Number(field[1]) - 1])
    return named(company?.[grouping as 'province' | 'region' | 'zone'])
  }
  return named(doc[grouping as keyof Doc] as null | number | string)
}

/** What each bucket, or each meeting of two, holds. */
export const groupsOf = (docs: Doc[], groupBy: string[], facts: Facts): Map<string, Doc[]> => {
  const groups = new Map<string, Doc[]>()
  for (const doc of docs) {
    let ids = ['']
    for (const grouping of groupBy) {
      const mine = bucketsOf(doc, grouping, facts)
      ids = ids.flatMap((id) => mine.map((each) => (id ? `${id}|${each}` : each)))
    }
    for (const id of ids) groups.set(id, [...(groups.get(id) ?? []), doc])
  }
  return groups
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** The measures of some activities. */
export const figuresOf = (docs: Doc[], now: number) => {
  const state = (...states: string[]) =>
    docs.filter((doc) => states.includes(String(doc.state))).length
  const timed = docs.flatMap(({ duration }) => (duration === null ? [] : [duration]))
  const byCompany = new Map<number, Doc[]>()
  for (const doc of docs) {
    if (doc.company !== null) {
      byCompany.set(doc.company, [...(byCompany.get(doc.company) ?? []), doc])
    }
  }
  const spans = [...byCompany.values()].flatMap((all) => {
    const closes = all
      .filter((doc) => doc.state === 'done' && doc.completedAt)
      .map((doc) => Date.parse(String(doc.completedAt)))
    const contacts = all
      .filter((doc) => doc.state !== 'cancelled')
      .map((doc) => Date.parse(doc.startsAt ?? doc.createdAt))
    if (closes.length === 0) return []
    return [Math.max(0, Math.max(...closes) - Math.min(...contacts)) / 86_400_000]
  })
  return {
    averageDuration: timed.length > 0 ? sum(timed) / timed.length : null,
    cancelled: state('cancelled'),
    companies: byCompany.size,
    count: docs.length,
    daysToClose: spans.length > 0 ? sum(spans) / spans.length : null,
    done: state('done'),
    duration: sum(timed),
    overdue: docs.filter(
      (doc) =>
        (doc.state === 'planned' || doc.state === 'in-progress') &&
        doc.startsAt !== null &&
        Date.parse(doc.startsAt) + (doc.hasTime === false ? 43_200_000 : 0) < now,
    ).length,
    planned: state('planned', 'in-progress'),
  }
}
