import type { Endpoint } from 'payload'
import { notLoggedIn } from '#platform/i18n'
import { find } from '../operations/search'

/** `GET /api/search?q=ver`: up to six of each kind that the parts let be found, `{ docs }`. */
export const searchEndpoint: Endpoint = {
  handler: async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    // PostgreSQL has no text with a NUL in it.
    const typed = String(req.query.q ?? '').replaceAll('\0', '')
    const docs = await find({ req, text: typed.slice(0, 80) })
    return Response.json({ docs }, { headers: { 'Cache-Control': 'private, no-store' } })
  },
  method: 'get',
  path: '/search',
}
