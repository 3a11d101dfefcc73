import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../database'
import { failure } from '../i18n'
import { currentSet, rememberSet } from './current'
import { undoMinutes } from './times'

/** Whose step it is: `users:12`. */
export const ownerOf = ({ user }: Pick<PayloadRequest, 'user'>): null | string =>
  user ? `${user.collection}:${user.id}` : null

export type Step = {
  /** What was done, for programs: `advance`, `claim`, `change`. */
  kind: string
  /** Of the client's own. What is done under one key is one step, and is taken back together. */
  key: string
  /** The right that taking it back asks for, on the records as they were before. @default 'update' */
  needs?: 'read' | 'update'
  req: PayloadRequest
}

/**
 * From here on all that the request's transaction changes belongs to the step.
 * @throws 409 `step-undone`: it was taken back; a request that comes late does not do it again
 */
export const openSet = async ({ kind, key, needs = 'update', req }: Step): Promise<void> => {
  const owner = ownerOf(req)
  if (!owner || (await currentSet(req)) !== null) return
  const db = await transactionOf(req)
  // Two requests with one key take turns: the row is held to the end of the transaction. What was done
  // with it too long ago is no part of the step.
  const { rows } = await db.execute(sql`
    WITH old AS (
      DELETE FROM crm_change_rows WHERE set_id = (
        SELECT id FROM crm_change_sets WHERE owner = ${owner} AND key = ${key} AND state = 'done'
          AND at < clock_timestamp() - make_interval(mins => ${undoMinutes}))
    ), step AS (
      INSERT INTO crm_change_sets AS step (owner, key, kind, needs)
      VALUES (${owner}, ${key}, ${kind}, ${needs})
      ON CONFLICT (owner, key) DO UPDATE SET
        at = CASE step.state WHEN 'done' THEN clock_timestamp() ELSE step.at END,
        needs = CASE excluded.needs WHEN 'update' THEN 'update' ELSE step.needs END
      RETURNING id, state
    )
    SELECT id::int, state,
      set_config('crm.change_set', CASE state WHEN 'done' THEN id::text ELSE '' END, true)
    FROM step`)
  const [step] = rows
  // A bulk change under the same key is still running: this one is no part of it, and is no step.
  if (step?.state === 'open') return
  if (step?.state !== 'done') throw stepUndone(req)
  await rememberSet(req, Number(step.id))
}

/** Refuses to tell of a step, asked for once more, as done when it has been taken back. */
export const refuseUndone = async ({ key, req }: Pick<Step, 'key' | 'req'>): Promise<void> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT FROM crm_change_sets
    WHERE owner = ${ownerOf(req)} AND key = ${key} AND state IN ('undoing', 'undone')`)
  if (rows.length > 0) throw stepUndone(req)
}

const stepUndone = (req: PayloadRequest) =>
  failure({
    code: 'step-undone',
    message: {
      en: 'This was undone already. Do it again with a new key.',
      it: 'Questa operazione è già stata annullata. Ripetila con una nuova chiave.',
    },
    req,
    status: 409,
  })
