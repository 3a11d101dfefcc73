import { sql } from '@payloadcms/db-postgres'
import type { SortKey } from '../database'

type SQL = ReturnType<typeof sql>

/** A column of an order with what a record has in it. */
export type Placed = SortKey & { value: unknown }

/** Some of the records on one side of another, nearest first in `order`. */
export type Step = { order: SQL; step: SQL }

/**
 * All records on one side of the placed one, in steps: first those that differ in the last column
 * of the order alone, then those that differ in the one before, and so on. Each step is a range
 * that an index of the order can walk. Empty values stand last in ascending order and first in
 * descending order, as in PostgreSQL.
 */
export const stepsFrom = (placed: Placed[], towards: 'next' | 'previous'): Step[] =>
  placed
    .flatMap((key, index) => {
      const isDescending = key.isDescending === (towards === 'next')
      const order = orderOf(placed.slice(index), towards)
      const prefix = placed.slice(0, index).map(same)
      return beyond({ ...key, isDescending })
        .reverse()
        .map((part) => ({ order, step: sql.join([...prefix, part], sql` AND `) }))
    })
    .reverse()

const same = ({ column, value }: Placed): SQL =>
  value === null ? sql`${column} IS NULL` : sql`${column} = ${value}`

const beyond = ({ column, isDescending, mayBeEmpty, value }: Placed): SQL[] => {
  if (isDescending) return [value === null ? sql`${column} IS NOT NULL` : sql`${column} < ${value}`]
  if (value === null) return []
  return mayBeEmpty
    ? [sql`${column} > ${value}`, sql`${column} IS NULL`]
    : [sql`${column} > ${value}`]
}

const orderOf = (keys: Placed[], towards: 'next' | 'previous'): SQL =>
  sql.join(
    keys.map(({ column, isDescending }) =>
      isDescending === (towards === 'next') ? sql`${column} DESC` : sql`${column}`,
    ),
    sql`, `,
  )
