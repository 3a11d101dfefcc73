import { endpoint, ofRecord, reply } from '#platform/http'
import { cancelImport } from '../operations/cancelImport'

/** `POST /api/imports/:id/cancel`: ends after the batch that is being written; 409 when it is over. */
export const cancel = endpoint({
  method: 'post',
  path: '/:id/cancel',
  input: { params: ofRecord },
  run: async ({ params: { id }, req }) => {
    await cancelImport({ id, req })
    return reply({ id }, { status: 202 })
  },
})
