import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '#platform/parts/contributions/statistics'
import type { Part } from '../measures'

/**
 * The parts that add up: an expression over one activity's row. `now` is the moment of the question;
 * overdue is the rule of `isOverdue` (src/activities/moment.ts): a to-do has until its day ends.
 */
export const additive = {
  cancelled: () => sql`count(*) FILTER (WHERE activities.state = 'cancelled')`,
  count: () => sql`count(*)`,
  done: () => sql`count(*) FILTER (WHERE activities.state = 'done')`,
  duration: () => sql`sum(activities.duration)`,
  overdue: (now: string) => sql`count(*) FILTER (
    WHERE activities.state IN ('planned', 'in-progress') AND activities.starts_at
      + CASE WHEN activities.has_time = false THEN interval '12 hours' ELSE interval '0' END
      < ${now}::timestamptz)`,
  planned: () => sql`count(*) FILTER (WHERE activities.state IN ('planned', 'in-progress'))`,
  timed: () => sql`count(activities.duration)`,
} satisfies Partial<Record<Part, (now: string) => SQL>>

export type AdditivePart = keyof typeof additive

export const isAdditive = (part: Part): part is AdditivePart => part in additive
