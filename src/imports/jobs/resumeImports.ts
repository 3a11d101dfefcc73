import { sql } from '@payloadcms/db-postgres'
import { postgresOf } from '#platform/database'
import { defineJob, defineSchedule, enqueue } from '#platform/jobs'
import { runImport } from './runImport'

/** Gives imports that wait or run without a job (a restored backup, a cleared queue) a new one. */
const resumeImports = defineJob({
  name: 'resume-imports',
  handler: async ({ payload, req }) => {
    const { rows } = await postgresOf(payload).drizzle.execute(sql`
      SELECT id FROM imports
      WHERE state IN ('queued', 'running') AND updated_at < now() - interval '1 minute'
        AND NOT EXISTS (
          SELECT 1 FROM pgboss.job
          WHERE name = ${runImport.name} AND state IN ('created', 'retry', 'active')
            AND data ->> 'id' = imports.id::text)`)
    for (const { id } of rows) {
      await enqueue({ data: { id: Number(id) }, job: runImport, key: String(id), req })
    }
  },
})

export const importJobs = [runImport, resumeImports]

export const importSchedules = [
  defineSchedule({ cron: '* * * * *', job: resumeImports, name: 'resume-imports' }),
]
