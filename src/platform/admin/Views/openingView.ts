import type { CollectionSlug, PayloadRequest } from 'payload'
import { ownPreferences } from '../../shortcuts/ownPreferences'
import { arrangementIn, arrangementKey } from './arrangement'
import { viewHref } from './view'
import { readyMadeOf } from './viewsOf'

/**
 * The view that a list opens with when nothing else is asked: the one that the person chose, else the one
 * that its part names.
 * @returns an address; null where the list opens with everything
 */
export const openingView = async (
  collection: CollectionSlug,
  req: PayloadRequest,
): Promise<null | string> => {
  if (req.user?.collection !== 'users') return null
  const key = arrangementKey(collection)
  const { first } = arrangementIn((await ownPreferences(req, [key])).get(key))
  if (first === 'all') return null
  const { config } = req.payload
  const views = await readyMadeOf(collection, req)
  const view = views.find((one) => (first ? one.key === first : one.isDefault))
  if (view) return viewHref({ ...view, collection, config })
  const preset = Number(/^preset-(\d+)$/.exec(first ?? '')?.[1])
  return preset ? viewHref({ collection, config, key: first, preset, where: null }) : null
}
