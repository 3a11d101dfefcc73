import config from '@payload-config'
import { handleEndpoints } from 'payload'
import * as graphql from '#app/(payload)/api/graphql/route'

const methods = new Set(['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT'])

/** No part is empty: Next leads `/api//companies` to where it belongs. */
const wellFormed = /^\/api(?:\/[\w.~%()'!*-]+)+$/

/** Parts that an address resolves before it is read. */
const dots = /\/(?:\.|%2e){1,2}(?:\/|$)/i

/** The picture of a page for those who link to it: Next draws it. */
const picture = '/api/og'

const rest = (request: Request) => handleEndpoints({ config, request })

/**
 * What answers a request of the API, without Next in between; null for what is left to Next: pages,
 * other methods, addresses that it mends (`/api/companies/`).
 *
 * @param url as in the first line of the request: path and query
 */
export const answerOf = ({ method, url }: { method: string; url: string }) => {
  const [path = ''] = url.split('?')
  if (!wellFormed.test(path) || dots.test(path) || !isText(path) || path === picture) return null
  if (path === '/api/graphql' && method !== 'OPTIONS') {
    return method === 'POST' ? graphql.POST : null
  }
  return methods.has(method) ? rest : null
}

const isText = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
