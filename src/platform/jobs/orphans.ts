import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { hasJob, postgresOf, tableOf } from '../database'
import type { JobDefinition } from './define'
import { enqueue } from './queue'

/**
 * Gives records that wait or run without a job (a restored backup, a cleared queue, a process that
 * died) a new one. The collection has `progressFields`, and its jobs carry `{ id }`.
 */
export const resumeOrphans = async ({
  collection,
  job,
  req,
}: {
  collection: CollectionSlug
  job: Pick<JobDefinition<{ id: number }>, 'name'>
  req: PayloadRequest
}): Promise<void> => {
  const table = tableOf(req.payload, collection)
  const { rows } = await postgresOf(req.payload).drizzle.execute(sql`
    SELECT ${table.id} AS id FROM ${table}
    WHERE ${table.state} IN ('queued', 'running')
      AND ${table.updatedAt} < now() - interval '1 minute'
      AND NOT ${hasJob(job.name, sql`${table.id}`)}`)
  for (const { id } of rows) {
    await enqueue({ data: { id: Number(id) }, job, key: String(id), req })
  }
}
