import { sql } from '@payloadcms/db-postgres'
import { postgresOf } from '../../database'
import { defineJob, defineSchedule } from '../../jobs'
import { keptHours } from '../times'

/** Rows that go at a time. */
const batch = 5_000

/** Forgets steps that can no longer be taken back, with what was before them. */
export const tidyChanges = defineJob({
  name: 'tidy-changes',
  handler: async ({ payload, signal }) => {
    const { drizzle } = postgresOf(payload)
    const old = sql`SELECT id FROM crm_change_sets
      WHERE at < now() - make_interval(hours => ${keptHours}) AND state <> 'undoing'`
    for (;;) {
      const { rowCount } = await drizzle.execute(sql`
        DELETE FROM crm_change_rows WHERE ctid = ANY(ARRAY(
          SELECT ctid FROM crm_change_rows WHERE set_id IN (${old}) LIMIT ${batch}))`)
      if (signal.aborted) return
      if (Number(rowCount) < batch) break
    }
    await drizzle.execute(sql`DELETE FROM crm_change_sets WHERE id IN (${old})`)
  },
})

export const tidyChangesSchedule = defineSchedule({
  cron: '25 * * * *',
  job: tidyChanges,
  name: 'tidy-changes',
})
