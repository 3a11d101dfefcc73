import * as z from 'zod'
import { endpoint, shortText } from '#platform/http'
import { searchMunicipalities } from '../rules'

/** `GET /api/municipalities?q=bol`: up to ten Italian municipalities with province and region (ISTAT). */
export const municipalities = endpoint({
  method: 'get',
  path: '/municipalities',
  input: { query: z.object({ q: shortText(80) }) },
  run: ({ query: { q } }) => ({ docs: searchMunicipalities(q) }),
})
