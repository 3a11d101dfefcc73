import { sql } from '@payloadcms/db-postgres'
import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { contributed, type Demo, type DemoPart } from '#platform/parts'
import { today } from './calendar'

/** What the parts add to the sample company. */
export const demoPartsOf = ({ config }: Payload): readonly DemoPart[] =>
  contributed(config).of('demo')

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
