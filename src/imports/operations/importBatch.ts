import { sql } from '@payloadcms/db-postgres'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { may } from '#platform/access'
import { databaseCode, transactionOf } from '#platform/database'
import { messages } from '../mapping/messages'
import { targetOf } from '../targets'
import type { ImportSettings, RowProblem } from '../types'
import type { MappedRow } from './mapRows'
import type { RowPlan } from './planRows'
import { writeProgress, writeRejections } from './writeReport'
import { writeRows } from './writeRows'

/** Why an import ends before its last row. */
export type EndReason = 'cancelled' | 'not-allowed' | 'taken-over' | 'user-blocked'

export type BatchArgs = {
  importID: number
  payload: Payload
  rows: MappedRow[]
  settings: ImportSettings
  /** How many rows were done when this batch was read. */
  start: number
  userID: null | number
}

/**
 * Writes a batch: rows, audit, refused rows and progress in one transaction, with the rights that
 * the user has at this moment. Data that the database refuses cuts the batch in half until the row
 * is found.
 * @returns why the import must end, or null to go on
 */
export const importBatch = async (args: BatchArgs): Promise<EndReason | null> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryBatch(args)
    } catch (error) {
      const code = databaseCode(error)
      // Another transaction was in the way: nothing is wrong with the rows.
      if (code.startsWith('40') && attempt < 6) continue
      if (!/^(22|23|54)/.test(code)) throw error
      const { rows, start } = args
      if (rows.length === 1) {
        return tryBatch({ ...args, refusal: { message: messages.refused, path: '' } })
      }
      const half = Math.ceil(rows.length / 2)
      const end = await importBatch({ ...args, rows: rows.slice(0, half) })
      return end ?? importBatch({ ...args, rows: rows.slice(half), start: start + half })
    }
  }
}

const tryBatch = async ({
  refusal,
  ...args
}: BatchArgs & { refusal?: RowProblem }): Promise<EndReason | null> => {
  const { importID, payload, rows, settings, start, userID } = args
  const user = await readUser(payload, userID)
  const req = await createLocalReq(user ? { user } : {}, payload)
  req.context.auditSource = 'import'
  await initTransaction(req)
  try {
    const end =
      (await lockProgress({ importID, req, start })) ?? (await rights({ req, settings, user }))
    if (end) {
      await killTransaction(req)
      return end
    }
    const plans = refusal
      ? rows.map((row): RowPlan => ({ action: 'reject', dropped: [], problems: [refusal], row }))
      : await writeRows({ req, rows, settings })
    await writeRejections({ importID, plans, req })
    await writeProgress({ importID, plans, req })
    await commitTransaction(req)
    return null
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** The importing user as of now; a job has none of its own, so no access is asked here. */
const readUser = async (payload: Payload, id: null | number): Promise<null | TypedUser> => {
  if (id === null) return null
  const user = await payload.findByID({
    collection: 'users',
    depth: 1,
    disableErrors: true,
    id,
    overrideAccess: true,
  })
  return user ? { ...user, collection: 'users' } : null
}

const rights = async ({
  req,
  settings,
  user,
}: {
  req: PayloadRequest
  settings: ImportSettings
  user: null | TypedUser
}): Promise<EndReason | null> => {
  if (!user || user.blocked) return 'user-blocked'
  const { collection } = targetOf(req.payload, settings.target)
  return (await may({ collection, operation: 'create', req })) ? null : 'not-allowed'
}

/** Holds the import: whoever else runs it waits here, and then sees that the rows are done. */
const lockProgress = async ({
  importID,
  req,
  start,
}: {
  importID: number
  req: PayloadRequest
  start: number
}): Promise<EndReason | null> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT state, processed::int, cancel_requested FROM imports WHERE id = ${importID} FOR UPDATE`,
  )
  const [now] = rows
  if (!now || now.cancel_requested === true || now.state === 'cancelled') return 'cancelled'
  return now.state === 'running' && Number(now.processed) === start ? null : 'taken-over'
}
