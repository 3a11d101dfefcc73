import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { actorOf } from '../../access'
import { transactionOf } from '../../database'
import { ownPreferences } from '../../shortcuts/ownPreferences'
import { arrangementIn, arrangementKey } from './arrangement'
import { viewHref } from './view'
import { readyMadeOf } from './viewsOf'

/**
 * The view that a list opens with when nothing else is asked: the one that the person chose, else the one
 * of the first of their groups (by name) that has one, else the one that its part names.
 * @returns an address; null where the list opens with everything
 */
export const openingView = async (
  collection: CollectionSlug,
  req: PayloadRequest,
): Promise<null | string> => {
  if (req.user?.collection !== 'users') return null
  const preference = arrangementKey(collection)
  const own = arrangementIn((await ownPreferences(req, [preference])).get(preference)).first
  const chosen = own ?? (await firstOfGroups(collection, req))
  if (chosen === 'all') return null
  const { config } = req.payload
  const preset = Number(/^preset-(\d{1,9})$/.exec(chosen ?? '')?.[1])
  if (preset && (await mayRead(preset, req))) {
    return viewHref({ collection, config, key: chosen, preset, where: null })
  }
  const views = await readyMadeOf(collection, req)
  // One that has gone, or is for others, gives way to the usual one.
  const view = views.find(({ key }) => key === chosen) ?? views.find(({ isDefault }) => isDefault)
  return view ? viewHref({ ...view, collection, config }) : null
}

/** The key of the view that the first of the person's groups has chosen. */
export const firstOfGroups = async (
  collection: CollectionSlug,
  req: PayloadRequest,
): Promise<string | undefined> => {
  const actor = await actorOf(req)
  if (!actor || actor.groups.length === 0) return undefined
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT first_views ->> ${collection} AS view FROM groups
    WHERE id = ANY(${sql.param(actor.groups)}::int[]) AND first_views ? ${collection}
    ORDER BY name LIMIT 1`)
  return rows[0] ? String(rows[0].view) : undefined
}

const mayRead = async (id: number, req: PayloadRequest): Promise<boolean> => {
  const { docs } = await req.payload.find({
    collection: 'payload-query-presets',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    user: req.user,
    where: { id: { equals: id } },
  })
  return docs.length > 0
}
