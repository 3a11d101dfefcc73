import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../database'
import { currentSet } from './current'

type Req = Pick<PayloadRequest, 'payload' | 'transactionID'>

/** A job that waits until the step that asked for it can no longer be taken back in the panel. */
export type LaterJob = { id: string; name: string }

/** Remembers that a step enqueued a job, which goes with it when it is taken back. */
export const rememberJob = async (req: Req, job: LaterJob): Promise<void> => {
  const set = await currentSet(req)
  const db = await transactionOf(req)
  await db.execute(sql`
    UPDATE crm_change_sets SET later = later || ${JSON.stringify([job])}::jsonb WHERE id = ${set}`)
}
