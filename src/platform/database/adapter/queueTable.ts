import { sql } from '@payloadcms/db-postgres'
import type PgBoss from 'pg-boss'

type SQL = ReturnType<typeof sql>

/**
 * Is there a job for a record, waiting or running? pg-boss has no question for it.
 * @param name of the queue
 * @param id the record's id, which is the job's `data.id`
 */
export const hasJob = (name: string, id: SQL): SQL => sql`EXISTS (
  SELECT 1 FROM pgboss.job
  WHERE name = ${name} AND state IN ('created', 'retry', 'active') AND data ->> 'id' = ${id}::text)`

/** Puts a running job back into the queue without counting the attempt. */
export const handBack = (boss: PgBoss, id: string) =>
  boss.getDb().executeSql(
    `UPDATE pgboss.job
     SET state = 'retry', start_after = now(), started_on = NULL
     WHERE id = $1 AND state = 'active'`,
    [id],
  )

/** A job whose process ended, and what became of it. */
export type AbandonedJob = { data: object; id: string; name: string; state: string }

/**
 * Gives running jobs back whose process has let go of their lock; what was tried often enough fails.
 * @param lockKey second key of the advisory lock that a process holds while it runs a job
 * @param graceSeconds how long a job may run before its lock is looked for
 */
export const requeueUnlocked = async ({
  boss,
  graceSeconds,
  lockKey,
  names,
}: {
  boss: PgBoss
  graceSeconds: number
  lockKey: number
  names: string[]
}): Promise<AbandonedJob[]> => {
  // The lock is taken by this very transaction, and gone with it: between the look and the change
  // nobody begins the job.
  const { rows } = await boss.getDb().executeSql(
    `UPDATE pgboss.job AS job SET
       state = CASE WHEN retry_count < retry_limit THEN 'retry' ELSE 'failed' END::pgboss.job_state,
       completed_on = CASE WHEN retry_count < retry_limit THEN NULL ELSE now() END,
       start_after = now()
     WHERE job.name = ANY($1) AND job.state = 'active'
       AND job.started_on < now() - make_interval(secs => $2)
       AND pg_try_advisory_xact_lock(hashtextextended(job.id::text, $3))
     RETURNING job.id, job.name, job.data, job.state::text`,
    [names, graceSeconds, lockKey],
  )
  return rows
}
