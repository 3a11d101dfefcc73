import * as z from 'zod'
import { anything, endpoint, ofRecord, reply } from '#platform/http'
import { cancelBulk } from '../operations/endBulk'
import { readFailures } from '../operations/readFailures'

/** `POST /api/bulk-changes/:id/cancel`: ends after the batch that is being written. */
export const cancelEndpoint = endpoint({
  method: 'post',
  path: '/:id/cancel',
  input: { params: ofRecord },
  run: async ({ params: { id }, req }) => {
    await cancelBulk(id, req)
    return reply({ id }, { status: 202 })
  },
})

/**
 * `GET /api/bulk-changes/:id/failures?after=`: what was left as it was, 100 at a time; with `kept=true` what an
 * undo left as it is.
 */
export const failuresEndpoint = endpoint({
  method: 'get',
  path: '/:id/failures',
  input: {
    params: ofRecord,
    query: z.object({
      after: z.coerce.number().int().nonnegative().default(0),
      kept: anything.transform((sent) => sent === 'true'),
    }),
  },
  run: ({ params: { id }, query, req }) => readFailures({ ...query, id, req }),
})
