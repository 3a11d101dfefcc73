import { sql } from '@payloadcms/db-postgres'
import { postgresOf } from '#platform/database'
import { defineJob } from '#platform/jobs'

/** So long it can be read what came of a change of many. */
const keptDays = 365

/** Runs that go at a time. */
const batch = 100

/** Removes runs that ended long ago, with what they left unchanged. */
export const tidyBulk = defineJob({
  name: 'tidy-bulk-changes',
  handler: async ({ payload, signal }) => {
    const { drizzle } = postgresOf(payload)
    for (;;) {
      const { rows } = await drizzle.execute(sql`
        WITH old AS (
          SELECT id FROM bulk_changes
          WHERE finished_at < now() - make_interval(days => ${keptDays}) ORDER BY id LIMIT ${batch}
        ), failures AS (DELETE FROM bulk_failures WHERE change_id IN (SELECT id FROM old))
        DELETE FROM bulk_changes WHERE id IN (SELECT id FROM old) RETURNING id`)
      if (rows.length < batch || signal.aborted) return
    }
  },
})
