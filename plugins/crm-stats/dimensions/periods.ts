import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'
import { transactionOf } from '#platform/database'
import { failure, type Label, languageOf } from '#platform/i18n'
import type {
  DateField,
  Dimension,
  Key,
  PrepareArgs,
  SQL,
} from '#platform/parts/contributions/statistics'
import { type PeriodUnit, periodLabel } from '../periods'

const columns: Record<DateField, SQL> = {
  completedAt: sql`activities.completed_at`,
  createdAt: sql`activities.created_at`,
  startsAt: sql`activities.starts_at`,
}

const steps: Record<PeriodUnit, string> = {
  day: '1 day',
  month: '1 month',
  quarter: '3 months',
  week: '7 days',
  year: '1 year',
}

/** More periods than this are looked for in the selection's own span, not in all activities'. */
const quickLimit = 4_000
const hardLimit = 20_000
/** Gaps are filled with zeros up to this many periods. */
const fillLimit = 750

/** A period: where it begins in the time zone, and where that day begins in UTC. */
type Start = { at: string; key: string; utc: string }

type SpanArgs = {
  limit: number
  req: PayloadRequest
  span: SQL
  timeZone: string
  unit: PeriodUnit
}

/** The beginnings of all periods that touch a span, one more on either side; the clock's changes are PostgreSQL's. */
const startsIn = async ({ limit, req, span, timeZone, unit }: SpanArgs): Promise<Start[]> => {
  const db = await transactionOf(req)
  const step = steps[unit]
  const { rows } = await db.execute(sql`
    WITH span AS (${span}),
    edge AS (
      SELECT date_trunc(${unit}::text, min AT TIME ZONE ${timeZone}) - ${step}::interval AS first,
        date_trunc(${unit}::text, max AT TIME ZONE ${timeZone}) + 2 * ${step}::interval AS last
      FROM span WHERE min IS NOT NULL
    )
    SELECT to_char(start, 'YYYY-MM-DD') AS key,
      to_char((start AT TIME ZONE ${timeZone}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
      to_char(start, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS utc
    FROM edge, generate_series(first, last, ${step}::interval) start LIMIT ${limit + 1}`)
  return rows.map(({ at, key, utc }) => ({ at: String(at), key: String(key), utc: String(utc) }))
}

const longerThan = (unit: PeriodUnit): PeriodUnit[] => {
  const units: PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year']
  return units.slice(units.indexOf(unit) + 1)
}

const loadStarts = async (
  { dateField, filter, req, timeZone }: PrepareArgs,
  unit: PeriodUnit,
): Promise<Start[]> => {
  const column = columns[dateField]
  // Of all activities: read from the ends of an index.
  const quick = await startsIn({
    limit: quickLimit,
    req,
    span: sql`SELECT min(${column}) AS min, max(${column}) AS max FROM activities`,
    timeZone,
    unit,
  })
  if (quick.length <= quickLimit) return quick
  const exact = await startsIn({
    limit: hardLimit,
    req,
    span: sql`SELECT min(${column}) AS min, max(${column}) AS max FROM ${filter.from} WHERE ${filter.where}`,
    timeZone,
    unit,
  })
  if (exact.length <= hardLimit) return exact
  throw failure({
    code: 'too-many-groups',
    data: { unit, valid: longerThan(unit) },
    message: {
      en: 'The dates are too far apart for this grouping. Choose a period, or group by month or year.',
      it: 'Le date sono troppo distanti per questo raggruppamento. Scegli un periodo, oppure raggruppa per mese o per anno.',
    },
    req,
  })
}

const twelveHours = 12 * 60 * 60 * 1000

/**
 * A to-do's day is stored as noon UTC (src/activities/day.ts), which falls on the same day
 * everywhere but in time zones from UTC+12 on and west of UTC-12.
 */
const movesDays = (starts: Start[]): boolean =>
  starts.some(({ at, utc }) => {
    const offset = Date.parse(utc) - Date.parse(at)
    return offset >= twelveHours || offset < -twelveHours
  })

/**
 * Grouping by a period in the company's time zone. The limits of the periods are worked out once,
 * and each activity finds its own by halving: cheaper than truncating a million dates.
 */
const period = (unit: PeriodUnit, label: Label): Dimension => ({
  code: unit,
  keep: 'latest',
  label,
  none: { en: '(no date)', it: '(senza data)' },
  prepare: async (args) => {
    const { dateField, req } = args
    const starts = await loadStarts(args, unit)
    const column = columns[dateField]
    const indexOf = new Map(starts.map(({ key }, index) => [key, index]))
    const bucketIn = (limits: string[]) =>
      sql`width_bucket(${column}, ${sql.param(limits)}::timestamptz[])`
    const own = dateField === 'startsAt' && movesDays(starts)
    const local = bucketIn(starts.map(({ at }) => at))
    const key = own
      ? sql`CASE WHEN activities.has_time = false
          THEN ${bucketIn(starts.map(({ utc }) => utc))} ELSE ${local} END`
      : local
    const language = languageOf(req)
    const between = (from: Start, to: Start, which: 'at' | 'utc'): Where => ({
      [dateField]: { greater_than_equal: from[which], less_than: to[which] },
    })
    return {
      between: (first, last) => {
        const from = indexOf.get(String(first))
        const to = indexOf.get(String(last))
        if (from === undefined || to === undefined || to - from > fillLimit) return undefined
        return starts.slice(from, to + 1).map((start) => start.key)
      },
      key: starts.length === 0 ? sql`NULL::integer` : key,
      labels: async (keys) =>
        new Map(
          keys.map((each) => [
            each,
            {
              label: periodLabel({ key: String(each), language, unit }),
              order: indexOf.get(String(each)),
            },
          ]),
        ),
      read: (value) => {
        if (value === null) return null
        // An activity dated beyond the ends a moment ago: the margins are there for it.
        const index = Math.min(Math.max(Number(value) - 1, 0), starts.length - 1)
        return starts[index]?.key ?? null
      },
      type: 'integer',
      where: (each: Key) => {
        if (each === null) return { [dateField]: { exists: false } }
        const index = indexOf.get(String(each)) ?? -1
        const from = starts[index]
        const to = starts[index + 1]
        if (!from || !to) return null
        if (!own) return between(from, to, 'at')
        return {
          or: [
            { and: [{ hasTime: { not_equals: false } }, between(from, to, 'at')] },
            { and: [{ hasTime: { equals: false } }, between(from, to, 'utc')] },
          ],
        }
      },
    }
  },
  shape: 'time',
})

export const periods: Dimension[] = [
  period('day', { en: 'Day', it: 'Giorno' }),
  period('week', { en: 'Week', it: 'Settimana' }),
  period('month', { en: 'Month', it: 'Mese' }),
  period('quarter', { en: 'Quarter', it: 'Trimestre' }),
  period('year', { en: 'Year', it: 'Anno' }),
]
