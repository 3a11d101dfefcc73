import { endpoint, ofRecord, reply } from '#platform/http'
import { startImport } from '../operations/startImport'
import { sentSettings } from './settings'

/**
 * `POST /api/imports/:id/start` with `{ format, mapping, matchBy, onMatch, onProblem }`: begins the
 * import in the background; `GET /api/imports/:id` tells its progress.
 * @returns 202; 409 when it was started already
 */
export const start = endpoint({
  method: 'post',
  path: '/:id/start',
  input: { params: ofRecord, body: sentSettings },
  run: async ({ body, params: { id }, req }) => {
    await startImport({ id, input: body, req })
    return reply({ id, state: 'queued' }, { status: 202 })
  },
})
