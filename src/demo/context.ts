import { sql } from '@payloadcms/db-postgres'
import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { type Database, transactionOf } from '#platform/database'
import { today } from './calendar'

/** What every part of the sample company is built with. */
export type Demo = {
  db: Database
  now: Date
  payload: Payload
  req: PayloadRequest
  /** The office's day: history lies before it, plans from it on. */
  today: string
}

/**
 * What a plugin adds to the sample company, named under `custom.demo` of the Payload config. It is
 * run when registry and activities are there, in the same transaction.
 */
export type DemoPart = {
  fill: (demo: Demo) => Promise<void>
  /** The tables that it fills: their ids go on from what is there. */
  tables: string[]
}

/** The parts that the plugins named. */
export const partsOf = (payload: Payload): DemoPart[] => payload.config.custom?.demo ?? []

export const createDemo = async ({
  now,
  payload,
  req,
}: {
  now: Date
  payload: Payload
  req: PayloadRequest
}): Promise<Demo> => ({ db: await transactionOf(req), now, payload, req, today: today(now) })

export const requestFor = (payload: Payload): Promise<PayloadRequest> => createLocalReq({}, payload)

/** Ids of a dictionary by their code. */
export const idsByCode = async (
  { db }: Demo,
  collection: CollectionSlug,
): Promise<(code: string) => number> => {
  const table = sql.identifier(collection.replaceAll('-', '_'))
  const { rows } = await db.execute(sql`SELECT id, code FROM ${table}`)
  const ids = new Map(rows.map(({ code, id }) => [String(code), Number(id)]))
  return (code) => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`${collection} has no entry ${code}`)
    return id
  }
}
