import { sql } from '@payloadcms/db-postgres'
import {
  type CollectionSlug,
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type TypedUser,
  validateQueryPaths,
  type Where,
} from 'payload'
import { may } from '../access'
import { compileAsPayload, tableOf, transactionOf } from '../database'
import { ownersOf, type SavedView } from './ownersOf'

/**
 * Once, after the upgrade that made filters mean what they say: counts what each view that was saved
 * before finds now, and what it found, with the rights of its owner. Where that is the same, nothing is
 * told. It goes on where it was broken off.
 */
export const compareViews = async (payload: Payload): Promise<void> => {
  const req = await createLocalReq({}, payload)
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT view_id AS id FROM crm_changed_views WHERE before IS NULL AND after IS NULL ORDER BY view_id`,
  )
  for (const { id } of rows) {
    const counts = await countsOf(payload, Number(id))
    await db.execute(
      counts === null || counts.before === counts.after
        ? sql`DELETE FROM crm_changed_views WHERE view_id = ${Number(id)}`
        : sql`UPDATE crm_changed_views SET before = ${counts.before}, after = ${counts.after}
            WHERE view_id = ${Number(id)}`,
    )
  }
}

type Counts = { after: number; before: number }

/** @returns null where there is nobody to tell, or nothing that could be counted then and now */
const countsOf = async (payload: Payload, id: number): Promise<Counts | null> => {
  // What the upgrade looks through is everybody's.
  const view = (await payload.findByID({
    collection: 'payload-query-presets',
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: true,
  })) as null | SavedView
  const [owner] = view ? ownersOf(view) : []
  if (!view?.where || owner === undefined) return null
  const user = await payload.findByID({
    collection: 'users',
    disableErrors: true,
    id: owner,
    overrideAccess: true,
  })
  if (!user) return null
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as TypedUser }, payload)
  const collection = view.relatedCollection as CollectionSlug
  try {
    const where = view.where as Where
    const [{ totalDocs: after }, before] = await Promise.all([
      payload.count({ collection, overrideAccess: false, req, user: req.user, where }),
      countBefore({ collection, req, where }),
    ])
    return { after, before }
  } catch (error) {
    // One that is not understood says so above its list.
    payload.logger.info({ err: error, msg: `The saved view ${id} was not compared` })
    return null
  }
}

type CountArgs = { collection: CollectionSlug; req: PayloadRequest; where: Where }

const countBefore = async ({ collection, req, where }: CountArgs): Promise<number> => {
  const own = structuredClone(where)
  const { config } = req.payload.collections[collection]
  await validateQueryPaths({ collectionConfig: config, overrideAccess: false, req, where: own })
  const right = await may({ collection, operation: 'read', req })
  if (right === false) return 0
  const parts: Where[] = [own]
  if (right !== true) parts.push(right)
  if (config.trash) parts.push({ deletedAt: { exists: false } })
  const compiled = compileAsPayload({ collection, req, where: { and: parts } })
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT count(DISTINCT ${tableOf(req.payload, collection).id}) FROM ${compiled.from} WHERE ${compiled.where}`)
  return Number(rows[0]?.count ?? 0)
}
