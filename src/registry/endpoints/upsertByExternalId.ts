import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { notLoggedIn } from '#platform/i18n'
import { upsert } from '../operations/upsert'

/**
 * `PUT /api/<collection>/by-external-id/:externalId`: creates the record that the ERP knows by this
 * key, or changes it. Sending the same again changes nothing.
 * @returns `{ doc, created }`, 201 when it was created, else 200
 */
export const upsertByExternalId = (collection: 'companies' | 'contacts'): Endpoint => ({
  handler: async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    await addDataAndFileToRequest(req)
    const result = await upsert({
      collection,
      data: (req.data ?? {}) as Record<string, unknown>,
      externalId: decodeURIComponent(String(req.routeParams?.externalId)),
      req,
    })
    return Response.json(result, { status: result.created ? 201 : 200 })
  },
  method: 'put',
  path: '/by-external-id/:externalId',
})
