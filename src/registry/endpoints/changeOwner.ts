import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { isRecordID, recordID } from '#platform/fields'
import { failure, notLoggedIn } from '#platform/i18n'
import { changeOwner } from '../operations/changeOwner'

/** `POST /api/companies/:id/owner` `{ owner, moveActivities? }` → `{ doc, moved }`; contacts alike. */
export const changeOwnerEndpoint = (collection: 'companies' | 'contacts'): Endpoint => ({
  handler: async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    const id = recordID(req)
    await addDataAndFileToRequest(req)
    const { moveActivities, owner } = (req.data ?? {}) as Record<string, unknown>
    if (!isRecordID(owner)) {
      throw failure({
        code: 'missing-field',
        data: { field: 'owner' },
        message: { en: 'Say who the new owner is.', it: 'Indica il nuovo titolare.' },
        req,
      })
    }
    return Response.json(
      await changeOwner({
        collection,
        id,
        moveActivities: moveActivities === true,
        owner,
        req,
      }),
    )
  },
  method: 'post',
  path: '/:id/owner',
})
