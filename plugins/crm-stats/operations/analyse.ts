import type { PayloadRequest, Where } from 'payload'
import { accessibleTo, isBadValue, transactionOf } from '#platform/database'
import { failure, notAllowed } from '#platform/i18n'
import type {
  DateField,
  Dimension,
  PreparedDimension,
} from '#platform/parts/contributions/statistics'
import { settingsOf } from '#settings'
import { dimensionsOf } from '../dimensions'
import { seenColumn } from '../dimensions/seen'
import { type MeasureCode, measures, type Part } from '../measures'
import { assemble, type Row } from './assemble'
import type { Analysis } from './result'
import { badFilter, selectionOf } from './selection'
import { type StatementArgs, statementOf } from './statement'

export type AnalyseArgs = {
  /** Which date periods are taken from. @default 'startsAt' */
  dateField?: DateField
  /** Codes of up to two groupings. */
  groupBy?: string[]
  measures?: MeasureCode[]
  req: PayloadRequest
  /** @default the company's (crm-settings) */
  timeZone?: string
  /** The list's filter; rights are and-ed to it here. */
  where?: Where
  /** A right beside that to read (to export): and-ed unchecked, never from a client. */
  within?: Where
}

/** The most buckets that an answer tells apart: of one grouping, by which ones it keeps; of each of two. */
const mostOfOne = { largest: 500, latest: 1_000 }
const mostOfTwo = [200, 100]
const mostCells = 20_000

/**
 * Counts activities in groups: any filter of the list, up to two groupings, any measures. Rights are
 * those of the asking person, as in the list. Groups, totals of rows and columns and the grand total
 * are of one statement, so of one moment.
 * @throws 400 for what does not exist (with the list of what does), 403 without the right to read
 */
export const analyse = async ({
  dateField = 'startsAt',
  groupBy = [],
  measures: asked = ['count'],
  req,
  timeZone: askedZone,
  where,
  within = {},
}: AnalyseArgs): Promise<Analysis> => {
  const selection = await selectionOf({ req, where })
  const dimensions = await chosen(req, groupBy)
  const timeZone = askedZone ?? (await settingsOf(req)).timeZone
  const parts = [selection, within].filter((each) => Object.keys(each).length > 0)
  const base = await accessibleTo({
    collection: 'activities',
    req,
    where: parts.length > 0 ? { and: parts } : {},
  })
  if (!base) throw notAllowed(req)
  return understood(req, async () => {
    const prepared = await Promise.all(
      dimensions.map((dimension) => dimension.prepare({ dateField, filter: base, req, timeZone })),
    )
    const codes = [...new Set<MeasureCode>(asked)]
    const { rows, truncated } = await ask({
      base,
      company: await seenColumn({ field: 'company', req }),
      dimensions: dimensions.map(({ keep = 'largest', many = false }, index) => {
        const { joins, key, type } = prepared[index] as PreparedDimension
        return { joins, keep, key, many, type }
      }),
      now: new Date().toISOString(),
      parts: [...new Set<Part>(['count', ...codes.flatMap((code) => measures[code].needs)])],
      req,
      wide: dimensions.some(({ wide }) => wide),
    })
    const answer = await assemble({ codes, dimensions, prepared, req, rows, where: where ?? {} })
    return {
      ...answer,
      dateField,
      groupBy: dimensions.map(({ code }) => code),
      measures: codes,
      overlapping: dimensions.some(({ many }) => many),
      timeZone,
      truncated,
    }
  })
}

const chosen = async (req: PayloadRequest, codes: string[]): Promise<Dimension[]> => {
  const all = dimensionsOf(req.payload)
  const found = codes.map((code) => all.find((each) => each.code === code))
  const unknown = codes.filter((_, index) => !found[index])
  if (unknown.length > 0) {
    const valid = all.map(({ code }) => code)
    throw failure({
      code: 'unknown-grouping',
      data: { unknown, valid },
      message: {
        en: `There is no grouping ${unknown.join(', ')}. There are: ${valid.join(', ')}.`,
        it: `Il raggruppamento ${unknown.join(', ')} non esiste. Esistono: ${valid.join(', ')}.`,
      },
      req,
    })
  }
  const dimensions = found as Dimension[]
  if (codes.length > 2 || new Set(codes).size < codes.length || severalMany(dimensions)) {
    throw failure({
      code: 'bad-grouping',
      data: { most: 2, valid: all.map(({ code }) => code) },
      message: {
        en: 'Group by one or two different things.',
        it: 'Raggruppa per una o due cose diverse.',
      },
      req,
    })
  }
  for (const { mayUse } of dimensions) if (mayUse && !(await mayUse(req))) throw notAllowed(req)
  return dimensions
}

const severalMany = (dimensions: Dimension[]) => dimensions.filter(({ many }) => many).length > 1

type AskArgs = Omit<StatementArgs, 'keep' | 'limit'> & { req: PayloadRequest; wide: boolean }

/** The rows of the statement; again with the smaller buckets put together when there are too many. */
const ask = async ({
  req,
  wide,
  ...args
}: AskArgs): Promise<{ rows: Row[]; truncated: boolean }> => {
  const db = await transactionOf(req)
  const [first, second] = args.dimensions
  const keep = first && (second ? mostOfTwo : [mostOfOne[first.keep]])
  const limit = args.dimensions.length === 2 ? mostCells : (keep?.[0] ?? 0) + 2
  if (!wide || !keep) {
    const { rows } = await db.execute(statementOf({ ...args, limit: limit + 1 }))
    if (rows.length <= limit) return { rows: rows as Row[], truncated: false }
  }
  const folded = await db.execute(statementOf({ ...args, keep, limit: 3 * mostCells }))
  const rows = folded.rows as Row[]
  return { rows, truncated: rows.some(({ o1, o2 }) => o1 === true || o2 === true) }
}

/** What PostgreSQL cannot compare is the filter's fault, not the server's. */
const understood = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (isBadValue(error)) throw badFilter(req)
    throw error
  }
}
