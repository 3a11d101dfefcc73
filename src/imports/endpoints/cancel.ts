import { cancelImport } from '../operations/cancelImport'
import { onImport, readRequest } from './steer'

/** `POST /api/imports/:id/cancel`: ends after the batch that is being written; 409 when it is over. */
export const cancel = onImport('post', 'cancel', async (req) => {
  const { id } = await readRequest(req)
  await cancelImport({ id, req })
  return Response.json({ id }, { status: 202 })
})
