import type { Endpoint } from 'payload'
import { notLoggedIn } from '#platform/i18n'
import { searchMunicipalities } from '../rules'

/** `GET /api/municipalities?q=bol`: up to ten Italian municipalities with province and region (ISTAT). */
export const municipalities: Endpoint = {
  handler: (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    const text = String(req.query.q ?? '').slice(0, 80)
    return Response.json({ docs: searchMunicipalities(text) })
  },
  method: 'get',
  path: '/municipalities',
}
