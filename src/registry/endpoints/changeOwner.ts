import * as z from 'zod'
import { anID, endpoint, ofRecord, refusing } from '#platform/http'
import { changeOwner } from '../operations/changeOwner'

/** `POST /api/companies/:id/owner` `{ owner, moveActivities? }` → `{ doc, moved }`; contacts alike. */
export const changeOwnerEndpoint = (collection: 'companies' | 'contacts') =>
  endpoint({
    method: 'post',
    path: '/:id/owner',
    input: {
      params: ofRecord,
      body: z.object({
        moveActivities: z.boolean().catch(false),
        owner: refusing(anID, {
          code: 'missing-field',
          message: { en: 'Say who the new owner is.', it: 'Indica il nuovo titolare.' },
        }),
      }),
    },
    seconds: 300,
    run: ({ body, params: { id }, req }) => changeOwner({ ...body, collection, id, req }),
  })
