import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { databaseCode, inTransaction, lockRecords, transactionOf } from '../database'
import { failure, type Label, notAllowed, notFound } from '../i18n'
import { dropJobs, enqueue } from '../jobs/queue'
import { findConflicts } from './findConflicts'
import type { LaterJob } from './later'
import { logUndo, rememberFor } from './logUndo'
import { ownerOf } from './openSet'
import { restoreRecords } from './restore'
import { madeUnseen, notTheirs } from './rights'
import type { Records } from './rows'
import { tellConflict } from './tellConflict'
import { undoMinutes } from './times'
import { collectionOf } from './watched'

/** What came of it; asked for again it is the same. */
export type Undone = {
  key: string
  /** Records that have their values back, and such that the step had made and that are gone. */
  restored: number
  /** The bulk change that is being taken back in the background. */
  run?: number
  state: 'undoing' | 'undone'
}

type UndoArgs = { key: string; req: PayloadRequest }

type StoredSet = {
  answer: null | Pick<Undone, 'restored'>
  at: Date
  id: number
  isLate: boolean
  job: null | string
  later: LaterJob[]
  needs: 'read' | 'update'
  run: null | number
  state: 'done' | 'open' | 'undoing' | 'undone'
}

/**
 * Takes back the step that the user took with this key: all of it, or nothing. Several records in the
 * background where it was a bulk change.
 * @throws 404; 409 `undo-too-late`, `changed-meanwhile`, `still-running`, `undo-refused`; 403
 */
export const undo = async ({ key, req }: UndoArgs): Promise<Undone> => {
  try {
    return await inTransaction({ req, run: () => undoNow({ key, req }) })
  } catch (error) {
    // What it pointed at before is gone, or a value that stands once is somebody else's by now.
    if (!databaseCode(error).startsWith('23')) throw error
    throw refused(req, 'undo-refused')
  }
}

const undoNow = async ({ key, req }: UndoArgs): Promise<Undone> => {
  const set = await takeSet({ key, req })
  const { id, run } = set
  const told = { key, ...(run !== null && { run }) }
  if (set.state === 'undone')
    return { ...told, restored: set.answer?.restored ?? 0, state: 'undone' }
  if (set.state === 'undoing') return { ...told, restored: 0, state: 'undoing' }
  if (set.state === 'open') throw refused(req, 'still-running')
  if (set.isLate) throw refused(req, 'undo-too-late')
  await dropJobs({ jobs: set.later, req })
  const db = await transactionOf(req)
  if (set.job !== null && run !== null) {
    await db.execute(sql`UPDATE crm_change_sets SET state = 'undoing' WHERE id = ${id}`)
    await enqueue({ data: { id: run }, job: { name: set.job }, key: String(run), req })
    return { ...told, restored: 0, state: 'undoing' }
  }
  const restored = await takeBack({ req, set })
  await db.execute(sql`
    UPDATE crm_change_sets SET state = 'undone', undone_at = clock_timestamp(),
      answer = ${JSON.stringify({ restored })}::jsonb
    WHERE id = ${id}`)
  await db.execute(sql`DELETE FROM crm_change_rows WHERE set_id = ${id}`)
  return { ...told, restored, state: 'undone' }
}

/** The step, held to the end of the transaction: whoever else takes it back waits, and learns that it is. */
const takeSet = async ({ key, req }: UndoArgs): Promise<StoredSet> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT id::int, state, at, answer, job, run, needs, later,
      at < clock_timestamp() - make_interval(mins => ${undoMinutes}) AS late
    FROM crm_change_sets WHERE owner = ${ownerOf(req)} AND key = ${key} FOR UPDATE`)
  const [row] = rows
  if (!row) throw notFound(req)
  return { ...row, at: new Date(String(row.at)), isLate: row.late === true } as StoredSet
}

/** @returns how many records were touched */
const takeBack = async ({ req, set }: { req: PayloadRequest; set: StoredSet }): Promise<number> => {
  const { at, id, needs } = set
  const touched = await touchedBy({ req, set: id })
  for (const { collection, ids } of touched) await lockRecords({ collection, ids, req })
  for (const records of touched) {
    const [conflict] = await findConflicts({ ...records, req, set: id })
    const { collection } = records
    if (conflict) throw await tellConflict({ collection, conflict, req, since: at })
  }
  for (const records of touched) {
    const before = await rememberFor({ ...records, req })
    const unseen = await madeUnseen({ ...records, req, set: id })
    await restoreRecords({ ...records, req, set: id })
    const missing = await notTheirs({ ...records, needs, req, set: id })
    if (unseen.length + missing.length > 0) throw notAllowed(req)
    await logUndo({ ...records, before, req })
  }
  return touched.reduce((sum, { ids }) => sum + ids.length, 0)
}

/**
 * The records that a set touched and that are still to be taken back, collections and ids in their order.
 * @param limit how many at most. @default all
 */
export const touchedBy = async ({
  limit,
  req,
  set,
}: {
  limit?: number
  req: PayloadRequest
  set: number
}): Promise<Records[]> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT main, array_agg(record ORDER BY record) AS ids FROM (
      SELECT DISTINCT main, record FROM crm_change_rows WHERE set_id = ${set} AND op <> 'none'
      ORDER BY main, record LIMIT ${limit ?? null}
    ) touched GROUP BY main ORDER BY main`)
  return rows.map(({ ids, main }) => {
    const table = String(main)
    const collection = collectionOf(req, table)
    // Its part was taken out of the configuration since.
    if (!collection) throw refused(req, 'undo-refused')
    return { collection: collection as CollectionSlug, ids: ids as number[], table }
  })
}

const messages = {
  'still-running': {
    en: 'It is still running. Stop it first, or wait until it is done.',
    it: 'È ancora in corso. Prima fermala, o aspetta che finisca.',
  },
  'undo-refused': {
    en: 'It cannot be undone any more: what it needs is gone, or taken by another record. Nothing was undone.',
    it: 'Non si può più annullare: ciò che serve non c’è più, o ora è di un altro record. Non è stato annullato nulla.',
  },
  'undo-too-late': {
    en: `It can be undone for ${undoMinutes} minutes. Change it back by hand.`,
    it: `Si può annullare per ${undoMinutes} minuti. Rimetti a mano i valori di prima.`,
  },
} satisfies Record<string, Label>

const refused = (req: PayloadRequest, code: keyof typeof messages) =>
  failure({ code, message: messages[code], req, status: 409 })
