import * as z from 'zod'
import { anything, endpoint, neverKept } from '#platform/http'
import { find } from '../operations/search'

/** PostgreSQL has no text with a NUL in it. */
const typed = anything.transform((sent) =>
  String(sent ?? '')
    .replaceAll('\0', '')
    .slice(0, 80),
)

/** `GET /api/search?q=ver`: up to six of each kind that the parts let be found, `{ docs }`. */
export const searchEndpoint = endpoint({
  method: 'get',
  path: '/search',
  headers: neverKept,
  input: { query: z.object({ q: typed }) },
  run: async ({ query: { q }, req }) => ({ docs: await find({ req, text: q }) }),
})
