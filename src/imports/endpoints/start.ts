import { startImport } from '../operations/startImport'
import { onImport, readRequest } from './steer'

/**
 * `POST /api/imports/:id/start` with `{ format, mapping, matchBy, onMatch, onProblem }`: begins the
 * import in the background; `GET /api/imports/:id` tells its progress.
 * @returns 202; 409 when it was started already
 */
export const start = onImport('post', 'start', async (req) => {
  const { id, input } = await readRequest(req)
  await startImport({ id, input, req })
  return Response.json({ id, state: 'queued' }, { status: 202 })
})
