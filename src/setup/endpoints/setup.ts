import { endpoint, neverKept } from '#platform/http'
import { notAllowed } from '#platform/i18n'
import { isAdmin } from '../isAdmin'
import { setupOf } from '../operations/setupOf'

/** `GET /api/setup`: which steps of the set-up are done, skipped and open, for administrators. */
export const setupEndpoint = endpoint({
  headers: neverKept,
  method: 'get',
  path: '/setup',
  run: ({ req }) => {
    if (!isAdmin(req)) throw notAllowed(req)
    return setupOf(req)
  },
})
