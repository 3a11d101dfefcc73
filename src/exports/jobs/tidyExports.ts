import { sql } from '@payloadcms/db-postgres'
import { postgresOf } from '#platform/database'
import { defineJob, defineSchedule, type JobDefinition, resumeOrphans } from '#platform/jobs'
import { removeFiles, removeStrays } from '../operations/files'
import type { ExportSettings } from '../options'
import { exportJobName } from './name'

/** Exports that end at a time, so that a full house is cleared in bounded steps. */
const batch = 500

/**
 * Removes exports whose time is over, with their files, and gives those that wait without a job (a
 * restored backup, a process that died while it wrote a small one) a new one.
 */
export const createTidyExports = ({ keptDays }: ExportSettings): JobDefinition =>
  defineJob({
    name: 'tidy-exports',
    handler: async ({ payload, req, signal }) => {
      const { drizzle } = postgresOf(payload)
      for (;;) {
        const { rows } = await drizzle.execute(sql`
          SELECT id, created_at FROM exports
          WHERE expires_at < now()
            OR (state IN ('cancelled', 'failed') AND created_at < now() - make_interval(days => ${keptDays}))
          ORDER BY id LIMIT ${batch}`)
        for (const row of rows) {
          await removeFiles(payload, { createdAt: String(row.created_at), id: Number(row.id) })
          await drizzle.execute(sql`DELETE FROM exports WHERE id = ${row.id}`)
        }
        if (rows.length < batch || signal.aborted) break
      }
      await removeStrays(keptDays + 1)
      await resumeOrphans({ collection: 'exports', job: { name: exportJobName }, req })
    },
  })

export const tidySchedule = (job: JobDefinition) =>
  defineSchedule({ cron: '* * * * *', job, name: 'tidy-exports' })
