import { sql } from '@payloadcms/db-postgres'
import type { CompiledWhere } from '#platform/database'
import type { PreparedDimension, SQL } from '#platform/parts/contributions/statistics'
import type { Part } from '../measures'
import { largestOf } from './largest'
import { additive, isAdditive } from './parts'

/** A grouping in the statement; `many` ones read a table with several rows for an activity. */
export type StatementDimension = Pick<PreparedDimension, 'joins' | 'key' | 'type'> & {
  keep: 'largest' | 'latest'
  many: boolean
}

export type StatementArgs = {
  /** The selection. */
  base: CompiledWhere
  /** The company of an activity, as far as the asking person may read it. */
  company: SQL
  dimensions: StatementDimension[]
  /** At most this many buckets of each grouping; the others are put together, exactly. */
  keep?: number[]
  /** At most this many rows. */
  limit: number
  now: string
  parts: Part[]
}

const commas = (parts: SQL[]) => sql.join(parts, sql`, `)
const keyNames = [sql`k1`, sql`k2`]
const otherNames = [sql`o1`, sql`o2`]
const keepNames = [sql`keep1`, sql`keep2`]
const levelNames = [sql`g1`, sql`g2`]
const cellNames = [sql`cells1`, sql`cells2`, sql`cells3`, sql`cells4`]
const typeNames = { integer: sql`integer`, text: sql`text` }

const at = (names: SQL[], index: number): SQL => names[index] ?? sql`NULL`

/** Names of the additive parts' columns. */
const columnOf: Record<Part, SQL> = {
  cancelled: sql`cancelled`,
  companies: sql`companies`,
  count: sql`count`,
  daysToClose: sql`days_to_close`,
  done: sql`done`,
  duration: sql`duration`,
  overdue: sql`overdue`,
  planned: sql`planned`,
  timed: sql`timed`,
}

/** All choices of groupings to total by: (1, 2), (1), (2), none. */
const subsetsOf = (count: number): number[][] => {
  if (count === 0) return [[]]
  if (count === 1) return [[0], []]
  return [[0, 1], [0], [1], []]
}

/**
 * One statement for groups, totals of either grouping and the grand total, so that they are of the
 * same moment. Activities are first put together in cells (which PostgreSQL does in parallel, as it
 * cannot do GROUPING SETS), then cells into totals; different companies are counted at each level,
 * never added up. Totals over a grouping of several values (tags) are read without it: there, each
 * activity is one.
 */
export const statementOf = (args: StatementArgs): SQL => {
  const { dimensions, keep, limit } = args
  if (isPlain(args)) return plainOf(args)
  if (isOne(args)) return oneOf(args)
  const subsets = subsetsOf(dimensions.length)
  const manyOf = (subset: number[]) => subset.filter((index) => dimensions[index]?.many).join()
  const sources = [...new Set(subsets.map(manyOf))].map((many) => {
    const mine = subsets.filter((subset) => manyOf(subset) === many)
    return { dimensions: [...new Set(mine.flat())].sort(), many: many !== '', subsets: mine }
  })
  const tables = sources.map(
    (source, index) => sql`${at(cellNames, index)} AS (${cellsOf(args, source)})`,
  )
  if (keep) {
    for (const [index, dimension] of dimensions.entries()) {
      const name = at(keyNames, index)
      const order = orderOf(dimension, name, sql`sum(count)`)
      tables.push(sql`${at(keepNames, index)} AS (
        SELECT ${name} AS kept FROM ${at(cellNames, 0)} WHERE ${name} IS NOT NULL
        GROUP BY ${name} ORDER BY ${order} LIMIT ${keep[index] ?? 0})`)
    }
  }
  const totals = sources.map((source, index) => totalsOf(args, source, at(cellNames, index)))
  return sql`WITH ${commas(tables)} SELECT * FROM (${sql.join(totals, sql` UNION ALL `)}) answer LIMIT ${limit}`
}

/**
 * Different companies of one grouping: cells of a grouping and a company are nearly as many as the
 * activities, so that putting them together first is work for nothing.
 */
const isPlain = ({ dimensions, keep, parts }: StatementArgs): boolean =>
  !keep &&
  dimensions.length === 1 &&
  !dimensions[0]?.many &&
  parts.includes('companies') &&
  !parts.includes('daysToClose')

const plainOf = ({ base, company, dimensions, limit, now, parts }: StatementArgs): SQL => {
  const [dimension] = dimensions
  const joins = sql.join(Object.values(dimension?.joins ?? {}), sql` `)
  const { from, where } = base
  const figures = withCount(parts).map((part) =>
    isAdditive(part)
      ? sql`${additive[part](now)} AS ${columnOf[part]}`
      : sql`count(DISTINCT ${company}) AS ${columnOf[part]}`,
  )
  return sql`SELECT GROUPING(k1) AS g1, k1, ${commas(figures)}
    FROM (SELECT ${dimension?.key} AS k1, activities.* FROM ${from} ${joins} WHERE ${where}) activities
    GROUP BY GROUPING SETS ((k1), ()) LIMIT ${limit}`
}

/** Which buckets are kept: the latest, or the largest. */
const orderOf = ({ keep }: StatementDimension, key: SQL, count: SQL): SQL =>
  keep === 'latest' ? sql`${key} DESC` : sql`${count} DESC, ${key}`

/** One grouping whose cells are its buckets, some of which are kept. */
const isOne = ({ dimensions, keep, parts }: StatementArgs): boolean =>
  keep !== undefined && dimensions.length === 1 && !dimensions[0]?.many && !perCompany(parts)

const oneOf = (args: StatementArgs): SQL => {
  const [dimension] = args.dimensions as [StatementDimension]
  return largestOf({
    cells: cellsOf(args, { dimensions: [0], many: false, subsets: [] }),
    figures: withCount(args.parts).map((part) => columnOf[part]),
    keep: args.keep?.[0] ?? 0,
    order: orderOf(dimension, at(keyNames, 0), sql`count`),
  })
}

type Source = { dimensions: number[]; many: boolean; subsets: number[][] }

const perCompany = (parts: Part[]) => parts.includes('companies') || parts.includes('daysToClose')

/** The finest buckets: one for each combination of keys, and of company where these are counted. */
const cellsOf = ({ base, company, dimensions, now, parts }: StatementArgs, source: Source): SQL => {
  const columns: SQL[] = []
  let joins = sql``
  const joined = new Set<string>()
  for (const index of source.dimensions) {
    const dimension = dimensions[index]
    if (!dimension) continue
    columns.push(sql`${dimension.key} AS ${at(keyNames, index)}`)
    for (const [alias, join] of Object.entries(dimension.joins ?? {})) {
      if (joined.has(alias)) continue
      joined.add(alias)
      joins = sql`${joins} ${join}`
    }
  }
  if (perCompany(parts)) columns.push(sql`${company} AS company`)
  const keys = columns.length
  for (const part of withCount(parts)) {
    if (isAdditive(part)) columns.push(sql`${additive[part](now)} AS ${columnOf[part]}`)
  }
  if (parts.includes('daysToClose')) {
    columns.push(
      sql`min(COALESCE(activities.starts_at, activities.created_at))
        FILTER (WHERE activities.state IS DISTINCT FROM 'cancelled') AS first_contact`,
      sql`max(activities.completed_at) FILTER (WHERE activities.state = 'done') AS last_close`,
    )
  }
  const grouping =
    keys === 0
      ? sql``
      : sql`GROUP BY ${commas(Array.from({ length: keys }, (_, index) => ordinal(index + 1)))}`
  return sql`SELECT ${commas(columns)} FROM ${base.from} ${joins} WHERE ${base.where} ${grouping}`
}

const ordinals = [sql`1`, sql`2`, sql`3`]
const ordinal = (position: number): SQL => ordinals[position - 1] ?? sql`NULL`

const withCount = (parts: Part[]): Part[] => [...new Set<Part>(['count', ...parts])]

/** The cells of a source put together: one row for each bucket of each of its levels. */
const totalsOf = ({ dimensions, keep, parts }: StatementArgs, source: Source, cells: SQL): SQL => {
  const own = source.dimensions
  const additiveParts = withCount(parts).filter(isAdditive)
  const keysOf = (index: number) =>
    keep ? [at(otherNames, index), at(keyNames, index)] : [at(keyNames, index)]
  const companies = parts.includes('companies')
  const days = parts.includes('daysToClose')
  const columns = [
    ...additiveParts.map((part) => columnOf[part]),
    ...(companies || days ? [sql`company`] : []),
    ...(days ? [sql`first_contact`, sql`last_close`] : []),
  ]
  const from = keep ? sql`(${foldedOf(own, cells, columns)}) folded` : cells
  const setsWith = (more: SQL[]) =>
    sql`GROUPING SETS (${commas(
      source.subsets.map((subset) => sql`(${commas([...subset.flatMap(keysOf), ...more])})`),
    )})`
  const sums = additiveParts.map((part) => sql`sum(${columnOf[part]}) AS ${columnOf[part]}`)
  const levels = dimensions.map((_, index) =>
    own.includes(index)
      ? sql`GROUPING(${at(keyNames, index)}) AS ${at(levelNames, index)}`
      : sql`1 AS ${at(levelNames, index)}`,
  )
  const keys = dimensions.flatMap(({ type }, index) => {
    const mine = own.includes(index)
    const key = mine ? at(keyNames, index) : sql`NULL::${typeNames[type]} AS ${at(keyNames, index)}`
    if (!keep) return [key]
    return [key, mine ? at(otherNames, index) : sql`NULL::boolean AS ${at(otherNames, index)}`]
  })
  if (!companies && !days) {
    return sql`SELECT ${commas([...levels, ...keys, ...sums])} FROM ${from} GROUP BY ${setsWith([])}`
  }
  const spans = days
    ? [sql`min(first_contact) AS first_contact`, sql`max(last_close) AS last_close`]
    : []
  const inner = sql`SELECT ${commas([...levels, ...keys, sql`company`, ...sums, ...spans])}
    FROM ${from} GROUP BY ${setsWith([sql`company`])}`
  const names = dimensions.flatMap((_, index) => [at(levelNames, index), ...keysOf(index)])
  const figures = [
    ...sums,
    ...(companies ? [sql`count(company) AS companies`] : []),
    ...(days
      ? [
          sql`avg(GREATEST(EXTRACT(EPOCH FROM last_close - first_contact), 0) / 86400)
            FILTER (WHERE company IS NOT NULL AND last_close IS NOT NULL) AS days_to_close`,
        ]
      : []),
  ]
  const outerKeys = dimensions.flatMap((_, index) =>
    keep ? [at(keyNames, index), at(otherNames, index)] : [at(keyNames, index)],
  )
  const outer = dimensions.map((_, index) => at(levelNames, index))
  return sql`SELECT ${commas([...outer, ...outerKeys, ...figures])} FROM (${inner}) levels
    ${names.length > 0 ? sql`GROUP BY ${commas(names)}` : sql``}`
}

/** The cells with the buckets beyond the kept ones put together: `o1` says so, `k1` is empty then. */
const foldedOf = (own: number[], cells: SQL, columns: SQL[]): SQL => {
  const keys = own.flatMap((index) => {
    const key = at(keyNames, index)
    const kept = sql`${at(keepNames, index)}.kept`
    return [
      sql`(cells.${key} IS NOT NULL AND ${kept} IS NULL) AS ${at(otherNames, index)}`,
      sql`${kept} AS ${key}`,
    ]
  })
  const joins = own.map((index) => {
    const name = at(keepNames, index)
    return sql` LEFT JOIN ${name} ON ${name}.kept = cells.${at(keyNames, index)}`
  })
  return sql`SELECT ${commas([...keys, ...columns])} FROM ${cells} cells${sql.join(joins, sql``)}`
}
