import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { transactionOf } from '../database'
import { ownersOf, type SavedView } from './ownersOf'

/** A view that finds other records than it did: how many it found, and how many it finds. */
export type ChangedView = { after: number; before: number; id: number; title: string }

/** Views of a list that the asking person owns and has not been told of yet. */
export const changedViews = async ({
  collection,
  req,
}: {
  collection: CollectionSlug
  req: PayloadRequest
}): Promise<ChangedView[]> => {
  if (req.user?.collection !== 'users') return []
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT changed.view_id AS id, changed.before, changed.after
    FROM crm_changed_views changed JOIN payload_query_presets views ON views.id = changed.view_id
    WHERE changed.after IS NOT NULL AND views.related_collection::text = ${collection}
    ORDER BY changed.view_id LIMIT 20`)
  if (rows.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'payload-query-presets',
    depth: 0,
    limit: rows.length,
    overrideAccess: false,
    pagination: false,
    req,
    user: req.user,
    where: { id: { in: rows.map(({ id }) => Number(id)) } },
  })
  const me = Number(req.user.id)
  return (docs as unknown as SavedView[])
    .filter((view) => ownersOf(view).includes(me))
    .map(({ id, title }) => {
      const row = rows.find((each) => Number(each.id) === id)
      return { after: Number(row?.after), before: Number(row?.before), id, title }
    })
}

/** They know now. Who does not own it changes nothing. */
export const noteTold = async ({ id, req }: { id: number; req: PayloadRequest }): Promise<void> => {
  const view = (await req.payload.findByID({
    collection: 'payload-query-presets',
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: false,
    req,
    user: req.user,
  })) as null | SavedView
  if (!view || !ownersOf(view).includes(Number(req.user?.id))) return
  const db = await transactionOf(req)
  await db.execute(sql`DELETE FROM crm_changed_views WHERE view_id = ${id}`)
}
