import type { CollectionSlug, Where } from 'payload'
import * as z from 'zod'
import { anything, endpoint, ofRecord } from '../http'
import { neighbours } from './neighbours'

/** The list's own; what it may be is told by the access to it. */
const where = z.custom<Where>((sent) => typeof sent === 'object' && sent !== null).catch({})

/**
 * `GET /api/<collection>/:id/neighbours?where&search&sort` → `{ next, position, previous, total }`:
 * where the record stands in the list that this query shows.
 */
export const neighboursEndpoint = (collection: CollectionSlug) =>
  endpoint({
    method: 'get',
    path: '/:id/neighbours',
    input: {
      params: ofRecord,
      query: z.object({ search: z.string().optional().catch(undefined), sort: anything, where }),
    },
    run: ({ params: { id }, query: { search, sort, where }, req }) => {
      const { defaultSort } = req.payload.collections[collection].config
      const asked = [sort ?? defaultSort ?? []].flat().flatMap((each) => String(each).split(','))
      return neighbours({ collection, id, req, search, sort: asked.filter(Boolean), where })
    },
  })
