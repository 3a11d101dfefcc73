import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { databaseCode, hasJob, lockRecords, transactionOf } from '../database'
import type { Label } from '../i18n'
import { enqueue } from '../jobs/queue'
import { rememberSet } from './current'
import { findConflicts } from './findConflicts'
import { logUndo, rememberFor } from './logUndo'
import { ownerOf } from './openSet'
import { restoreRecords } from './restore'
import { madeUnseen, notTheirs } from './rights'
import type { Which } from './rows'
import { touchedBy } from './undo'

/** Long work that changes many records in several transactions, known by the job that takes it back. */
export type Run = {
  /** Its data is `{ id }`: the run. */
  job: string
  req: PayloadRequest
  run: number
}

/**
 * Long work that is about to begin is one step, of who asks for it.
 * @returns false where they gave the key to another step: then it is an ordinary change
 */
export const registerRun = async ({
  job,
  key,
  kind,
  req,
  run,
}: Run & { key: string; kind: string }): Promise<boolean> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    INSERT INTO crm_change_sets (owner, key, kind, needs, state, job, run)
    VALUES (${ownerOf(req)}, ${key}, ${kind}, 'update', 'open', ${job}, ${run})
    ON CONFLICT (owner, key) DO NOTHING RETURNING id`)
  return rows.length === 1
}

/** From here on all that the request's transaction changes belongs to the run. */
export const openRun = async ({ job, req, run }: Run): Promise<void> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT id::int, set_config('crm.change_set', id::text, true) FROM crm_change_sets
    WHERE job = ${job} AND run = ${run} AND state = 'open'`)
  if (rows[0]) await rememberSet(req, Number(rows[0].id))
}

/** The run is over: from now on it can be taken back. */
export const closeRun = async ({ job, req, run }: Run): Promise<void> => {
  const db = await transactionOf(req)
  await db.execute(sql`
    UPDATE crm_change_sets SET state = 'done', at = clock_timestamp()
    WHERE job = ${job} AND run = ${run} AND state = 'open'`)
}

/** It could not be taken back to its end: what is left can be asked for again. */
export const reopenRun = async ({ job, req, run }: Run): Promise<void> => {
  const db = await transactionOf(req)
  await db.execute(sql`
    UPDATE crm_change_sets SET state = 'done' WHERE job = ${job} AND run = ${run} AND state = 'undoing'`)
}

/** Gives runs that are being taken back without a job (a cleared queue) a new one. */
export const resumeUndos = async ({ job, req }: Omit<Run, 'run'>): Promise<void> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT run FROM crm_change_sets
    WHERE job = ${job} AND state = 'undoing' AND NOT ${hasJob(job, sql`run`)}`)
  for (const { run } of rows) {
    await enqueue({ data: { id: Number(run) }, job: { name: job }, key: String(run), req })
  }
}

/** A record that stays as it is by now. */
export type Kept = { code: string; collection: CollectionSlug; message: Label; record: number }

const reasons = {
  'changed-meanwhile': {
    en: 'It was changed after that: it stays as it is now.',
    it: 'È stato modificato dopo: resta com’è ora.',
  },
  'not-allowed': {
    en: 'Your groups do not allow it any more.',
    it: 'I tuoi gruppi non lo permettono più.',
  },
  'undo-refused': {
    en: 'What it was before is no longer possible: something that it needs is gone, or taken.',
    it: 'Com’era prima non è più possibile: ciò che serve non c’è più, o ora è di un altro.',
  },
} satisfies Record<string, Label>

/**
 * Takes back the next records of a run, each as a whole where it is as the run left it; else it is kept.
 * In the open transaction, with which it is remembered: after a crash the rest is what is left.
 * @returns null when nothing is left
 */
export const takeBackNext = async ({
  job,
  limit,
  req,
  run,
}: Run & { limit: number }): Promise<null | { kept: Kept[]; restored: number }> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT id::int FROM crm_change_sets
    WHERE job = ${job} AND run = ${run} AND state = 'undoing' FOR UPDATE`)
  if (!rows[0]) return null
  const set = Number(rows[0].id)
  const touched = await touchedBy({ limit, req, set })
  if (touched.length === 0) {
    await db.execute(sql`
      UPDATE crm_change_sets SET state = 'undone', undone_at = clock_timestamp() WHERE id = ${set}`)
    return null
  }
  for (const { collection, ids } of touched) {
    await lockRecords({ collection, ids, patience: 0, req })
  }
  const kept: Kept[] = []
  let restored = 0
  for (const records of touched) {
    const came = await takeBackSome({ ...records, req, set })
    kept.push(...came.kept)
    restored += came.restored
    await db.execute(sql`
      DELETE FROM crm_change_rows WHERE set_id = ${set} AND main = ${records.table}
        AND record = ANY(${sql.param(records.ids)}::int[])`)
  }
  await db.execute(sql`
    UPDATE crm_change_sets SET answer = jsonb_build_object('restored',
      COALESCE((answer ->> 'restored')::int, 0) + ${restored}::int) WHERE id = ${set}`)
  return { kept, restored }
}

const takeBackSome = async (which: Which): Promise<{ kept: Kept[]; restored: number }> => {
  const { collection, ids } = which
  const kept = new Map<number, keyof typeof reasons>()
  for (const { record } of await findConflicts(which)) kept.set(record, 'changed-meanwhile')
  for (const record of await madeUnseen(which)) kept.set(record, 'not-allowed')
  const left = () => ids.filter((id) => !kept.has(id))
  try {
    for (const record of await tryRestore({ ...which, ids: left() }))
      kept.set(record, 'not-allowed')
  } catch (error) {
    if (!isRefusal(error)) throw error
    // Which of them the database does not take is found one by one.
    for (const id of left()) await restoreOne({ id, kept, which })
  }
  return {
    kept: [...kept].map(([record, code]) => ({ code, collection, message: reasons[code], record })),
    restored: ids.length - kept.size,
  }
}

const isRefusal = (error: unknown): boolean => databaseCode(error).startsWith('23')

const restoreOne = async ({
  id,
  kept,
  which,
}: {
  id: number
  kept: Map<number, keyof typeof reasons>
  which: Which
}): Promise<void> => {
  try {
    const missing = await tryRestore({ ...which, ids: [id] })
    if (missing.length > 0) kept.set(id, 'not-allowed')
  } catch (error) {
    if (!isRefusal(error)) throw error
    kept.set(id, 'undo-refused')
  }
}

/**
 * Restores records, those alone whose step the user may take back.
 * @returns the others
 * @throws what the database says, with nothing restored
 */
const tryRestore = async (which: Which): Promise<number[]> => {
  const { ids, req } = which
  if (ids.length === 0) return []
  const db = await transactionOf(req)
  const before = await rememberFor(which)
  // The records were locked before: rolling back to here lets go of none.
  await db.execute(sql`SAVEPOINT crm_undo`)
  try {
    await restoreRecords(which)
    const missing = await notTheirs({ ...which, needs: 'update' })
    if (missing.length > 0) {
      await db.execute(sql`ROLLBACK TO SAVEPOINT crm_undo`)
      const others = ids.filter((id) => !missing.includes(id))
      return [...missing, ...(await tryRestore({ ...which, ids: others }))]
    }
    await logUndo({ ...which, before })
    await db.execute(sql`RELEASE SAVEPOINT crm_undo`)
    return []
  } catch (error) {
    await db.execute(sql`ROLLBACK TO SAVEPOINT crm_undo`)
    throw error
  }
}
