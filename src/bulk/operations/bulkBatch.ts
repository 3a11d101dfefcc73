import { sql } from '@payloadcms/db-postgres'
import {
  APIError,
  type CollectionSlug,
  commitTransaction,
  createLocalReq,
  getLocalI18n,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import type { BulkChange } from '#payload-types'
import { loginOf, may } from '#platform/access'
import { openRun } from '#platform/changes'
import { databaseCode, transactionOf } from '#platform/database'
import { problemsOf } from '#platform/records'
import { undoJobName } from '../jobs/name'
import { workOf } from './actionsOf'
import { nextTargets } from './targets'
import { type Failure, workOn } from './workOn'

/** Why a run ends. */
export type EndReason = 'cancelled' | 'done' | 'not-allowed' | 'unknown-action' | 'user-blocked'

type BatchArgs = { payload: Payload; run: BulkChange }

/** Records of one transaction: written together, or step by step, whose locks others wait for. */
const together = 200
const stepByStep = 25

/**
 * Does the next records of a run: changes, audit, report and progress in one transaction, with the rights that
 * its maker has at this moment. What the database refuses cuts the batch in half until the record is found.
 * @returns why the run ends, or null to go on
 */
export const bulkBatch = async (args: BatchArgs): Promise<EndReason | null> => {
  const { payload, run } = args
  const work = workOf(payload, run.target as CollectionSlug, run.action)
  let limit = work && 'change' in work ? together : stepByStep
  for (let attempt = 1; ; ) {
    try {
      return await tryBatch({ ...args, limit })
    } catch (error) {
      // Another transaction was in the way: nothing is wrong with the records.
      if (databaseCode(error).startsWith('40') && attempt < 6) {
        attempt += 1
        continue
      }
      if (!isRefusal(error)) throw error
      if (limit === 1) return tryBatch({ ...args, limit, refusal: error })
      limit = Math.ceil(limit / 2)
    }
  }
}

/** What some records are refused for, and others are not. */
const isRefusal = (error: unknown): boolean =>
  /^(22|23|54)/.test(databaseCode(error)) || (error instanceof APIError && error.status < 500)

type TryArgs = BatchArgs & { limit: number; refusal?: unknown }

/** A request of who asked for the run, in their language; without a user where they were blocked since. */
export const requestOf = async ({ payload, run }: BatchArgs) => {
  const user = await loginOf(payload, run)
  const language = run.language === 'en' ? 'en' : 'it'
  const i18n = await getLocalI18n({ config: payload.config, language })
  const req = await createLocalReq(
    { req: { i18n, query: { locale: language }, t: i18n.t as never }, ...(user && { user }) },
    payload,
  )
  return { req, user }
}

const tryBatch = async ({ limit, payload, refusal, run }: TryArgs): Promise<EndReason | null> => {
  const { req, user } = await requestOf({ payload, run })
  await initTransaction(req)
  try {
    const now = await lockRun(run.id, req)
    const end = user ? (now.end ?? (await refusedBy({ req, run }))) : 'user-blocked'
    const ids = end ? [] : await nextTargets({ last: now.last, limit, req, run: run.id })
    if (ids.length === 0) {
      await killTransaction(req)
      return end ?? 'done'
    }
    await openRun({ job: undoJobName, req, run: run.id })
    const failures = refusal ? refuse(ids, refusal) : await doWork({ ids, req, run })
    await writeFailures({ failures, req, run: run.id })
    await writeProgress({ failures, ids, req, run: run.id })
    await commitTransaction(req)
    return null
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

type RunArgs = { req: PayloadRequest; run: BulkChange }

/** Holds the run: whoever else works on it waits here, and then takes the records after these. */
const lockRun = async (
  id: number,
  req: PayloadRequest,
): Promise<{ end: 'cancelled' | null; last: number }> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT state, last::int, cancel_requested FROM bulk_changes WHERE id = ${id} FOR UPDATE`,
  )
  const [now] = rows
  const isOn = now?.state === 'running' && now.cancel_requested !== true
  return { end: isOn ? null : 'cancelled', last: Number(now?.last ?? 0) }
}

const refusedBy = async ({ req, run }: RunArgs): Promise<EndReason | null> => {
  const collection = run.target as CollectionSlug
  const action = workOf(req.payload, collection, run.action)
  if (!action) return 'unknown-action'
  const right = await may({ collection, operation: action.needs, req })
  return right === false ? 'not-allowed' : null
}

const doWork = async ({ ids, req, run }: RunArgs & { ids: number[] }): Promise<Failure[]> => {
  const collection = run.target as CollectionSlug
  const action = workOf(req.payload, collection, run.action)
  // It was there when the batch began.
  if (!action) throw new Error(`There is no ${run.action} of ${collection}`)
  const values = (run.values ?? {}) as Record<string, unknown>
  return workOn({ action, collection, ids, req, run: run.id, values })
}

const refuse = (ids: number[], error: unknown): Failure[] =>
  ids.flatMap((record) =>
    problemsOf(error).map(({ message, path }) => ({ code: 'refused', message, path, record })),
  )

export const writeFailures = async ({
  failures,
  req,
  run,
}: {
  failures: Failure[]
  req: PayloadRequest
  run: number
}): Promise<void> => {
  if (failures.length === 0) return
  const db = await transactionOf(req)
  await db.execute(sql`
    INSERT INTO bulk_failures (change_id, record, code, path, message)
    SELECT ${run}::int, f.record, f.code, f.path, f.message
    FROM jsonb_to_recordset(${JSON.stringify(failures)}::jsonb)
      AS f(record int, code text, path text, message jsonb)
    ON CONFLICT DO NOTHING`)
}

const writeProgress = async ({
  failures,
  ids,
  req,
  run,
}: {
  failures: Failure[]
  ids: number[]
  req: PayloadRequest
  run: number
}): Promise<void> => {
  const failed = new Set(failures.map(({ record }) => record)).size
  const db = await transactionOf(req)
  await db.execute(sql`
    UPDATE bulk_changes SET last = ${ids.at(-1)}::int, processed = processed + ${ids.length}::int,
      changed = changed + ${ids.length - failed}::int, failed = failed + ${failed}::int,
      updated_at = now()
    WHERE id = ${run}`)
}
