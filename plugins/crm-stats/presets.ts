import { instantOf } from '#platform/i18n/dates'

/** Periods by name; they move with the calendar. */
export const periodCodes = [
  'today',
  'thisWeek',
  'thisMonth',
  'thisQuarter',
  'thisYear',
  'yesterday',
  'lastWeek',
  'lastMonth',
  'lastQuarter',
  'lastYear',
  'last30Days',
  'last12Months',
  'nextWeek',
  'nextMonth',
] as const
export type PeriodCode = (typeof periodCodes)[number]

export const isPeriod = (value: string): value is PeriodCode =>
  periodCodes.includes(value as PeriodCode)

type Day = { day: number; month: number; year: number }

const todayIn = (now: Date, timeZone: string): Day => {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', {
    day: '2-digit',
    month: '2-digit',
    timeZone,
    year: 'numeric',
  })
    .format(now)
    .split('-')
    .map(Number)
  return { day, month, year }
}

/** First day, and the day after the last, as year, month and day that may overflow. */
const limitsOf = (period: PeriodCode, { day, month, year }: Day): [Day, Day] => {
  const date = (y: number, m: number, d: number): Day => ({ day: d, month: m, year: y })
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
  const week = (offset: number): [Day, Day] => [
    date(year, month, day - weekday + 7 * offset),
    date(year, month, day - weekday + 7 * (offset + 1)),
  ]
  const months = (first: number, count: number): [Day, Day] => [
    date(year, first, 1),
    date(year, first + count, 1),
  ]
  const quarter = Math.floor((month - 1) / 3) * 3 + 1
  switch (period) {
    case 'today':
      return [date(year, month, day), date(year, month, day + 1)]
    case 'yesterday':
      return [date(year, month, day - 1), date(year, month, day)]
    case 'thisWeek':
      return week(0)
    case 'lastWeek':
      return week(-1)
    case 'nextWeek':
      return week(1)
    case 'thisMonth':
      return months(month, 1)
    case 'lastMonth':
      return months(month - 1, 1)
    case 'nextMonth':
      return months(month + 1, 1)
    case 'thisQuarter':
      return months(quarter, 3)
    case 'lastQuarter':
      return months(quarter - 3, 3)
    case 'thisYear':
      return months(1, 12)
    case 'lastYear':
      return [date(year - 1, 1, 1), date(year, 1, 1)]
    case 'last30Days':
      return [date(year, month, day - 29), date(year, month, day + 1)]
    case 'last12Months':
      return months(month - 11, 12)
  }
}

const midnight = ({ day, month, year }: Day, timeZone: string): string =>
  instantOf(new Date(year, month - 1, day), timeZone).toISOString()

const dayOf = (text: string): Day => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return { day, month, year }
}

type DaysArgs = { from?: string; now: Date; period?: PeriodCode; timeZone: string; to?: string }

/** The instants at which a period begins and is over, in a time zone; a free one may lack either. */
export const daysOf = ({
  from,
  now,
  period,
  timeZone,
  to,
}: DaysArgs): { end?: string; start?: string } => {
  if (period) {
    const [first, after] = limitsOf(period, todayIn(now, timeZone))
    return { end: midnight(after, timeZone), start: midnight(first, timeZone) }
  }
  const last = to ? dayOf(to) : undefined
  return {
    ...(last && { end: midnight({ ...last, day: last.day + 1 }, timeZone) }),
    ...(from && { start: midnight(dayOf(from), timeZone) }),
  }
}
