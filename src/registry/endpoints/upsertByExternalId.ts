import * as z from 'zod'
import { anyObject, anything, endpoint, reply } from '#platform/http'
import { upsert } from '../operations/upsert'

/** An identifier that is written for an address; one with a lone `%` is what it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * `PUT /api/<collection>/by-external-id/:externalId`: creates the record that the ERP knows by this
 * key, or changes it. Sending the same again changes nothing. With `?restore=true` one that is in the
 * trash comes out of it; without, it is named.
 * @returns `{ doc, created }`, 201 when it was created, else 200
 */
export const upsertByExternalId = (collection: 'companies' | 'contacts') =>
  endpoint({
    method: 'put',
    path: '/by-external-id/:externalId',
    input: {
      params: z.object({ externalId: z.string().transform(decoded) }),
      body: anyObject,
      query: z.object({ restore: anything.transform((sent) => sent === 'true') }),
    },
    run: async ({ body, params: { externalId }, query: { restore }, req }) => {
      const result = await upsert({ collection, data: body, externalId, req, restore })
      return reply(result, { status: result.created ? 201 : 200 })
    },
  })
