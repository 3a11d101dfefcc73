import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '#platform/parts/contributions/statistics'

type LargestArgs = {
  /** A query with one row for each bucket: `k1`, and figures that add up. */
  cells: SQL
  /** Names of the figures; `count` is one of them. */
  figures: SQL[]
  /** How many buckets are told apart. */
  keep: number
  /** Which ones are: those that come first. */
  order: SQL
}

const commas = (parts: SQL[]) => sql.join(parts, sql`, `)

/**
 * The buckets of one grouping, of which there may be tens of thousands: the first ones by themselves,
 * all others as what is left of the total. So the cells are sorted once, for a few of them, and added
 * up once; nothing looks each of them up among those that are kept.
 */
export const largestOf = ({ cells, figures, keep, order }: LargestArgs): SQL => {
  const sums = commas(figures.map((figure) => sql`sum(${figure}) AS ${figure}`))
  const left = commas(
    figures.map((figure) => sql`everything.${figure} - COALESCE(known.${figure}, 0) AS ${figure}`),
  )
  const all = commas(figures)
  return sql`WITH cells AS (${cells}),
    largest AS (SELECT * FROM cells WHERE k1 IS NOT NULL ORDER BY ${order} LIMIT ${keep}),
    without AS (SELECT * FROM cells WHERE k1 IS NULL),
    everything AS (SELECT ${sums} FROM cells),
    known AS (SELECT ${sums} FROM (SELECT * FROM largest UNION ALL SELECT * FROM without) told)
    SELECT 0 AS g1, k1, false AS o1, ${all} FROM largest
    UNION ALL SELECT 0, k1, false, ${all} FROM without
    UNION ALL SELECT 0, NULL, true, ${left} FROM everything, known
      WHERE everything.count > known.count
    UNION ALL SELECT 1, NULL, NULL, ${all} FROM everything`
}
