import type { CollectionSlug, Endpoint, Where } from 'payload'
import { recordID } from '../fields'
import { notLoggedIn } from '../i18n'
import { neighbours } from './neighbours'

/**
 * `GET /api/<collection>/:id/neighbours?where&search&sort` → `{ next, position, previous, total }`:
 * where the record stands in the list that this query shows.
 */
export const neighboursEndpoint = (collection: CollectionSlug): Endpoint => ({
  handler: async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    const id = recordID(req)
    const { search, sort, where } = req.query
    const { defaultSort } = req.payload.collections[collection].config
    const asked = [sort ?? defaultSort ?? []].flat().flatMap((each) => String(each).split(','))
    return Response.json(
      await neighbours({
        collection,
        id,
        req,
        search: typeof search === 'string' ? search : undefined,
        sort: asked.filter(Boolean),
        where: where && typeof where === 'object' ? (where as Where) : {},
      }),
    )
  },
  method: 'get',
  path: '/:id/neighbours',
})
