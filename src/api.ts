import type { IncomingHttpHeaders } from 'node:http'
import config from '@payload-config'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints } from 'payload'
import { inTime } from '#platform/database'
import { gate, inTurn, limits } from '#platform/http'

/** The REST API: `/api/…`. */
export const rest = gate({ answer: (request) => handleEndpoints({ config, request }), config })

/** `POST /api/graphql`. */
export const graphQL = gate({ answer: GRAPHQL_POST(config), config })

const methods = new Set(['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT'])

/** No part is empty: Next leads `/api//companies` to where it belongs. */
const wellFormed = /^\/api(?:(?:\/[\w.~%()'!*-]+)+|\/?)$/

/** Parts that an address resolves before it is read. */
const dots = /\/(?:\.|%2e){1,2}(?:\/|$)/i

/** The picture of a page for those who link to it: Next draws it. */
const picture = '/api/og'

/**
 * What answers a request of the API, without Next in between; null for what is left to Next: pages,
 * other methods, addresses that it mends (`/api/companies/`).
 *
 * @param url as in the first line of the request: path and query
 */
export const answerOf = ({ method, url }: { method: string; url: string }) => {
  const [path = ''] = url.split('?')
  if (!wellFormed.test(path) || dots.test(path) || path === picture) return null
  if (path === '/api/graphql' && method !== 'OPTIONS') return method === 'POST' ? graphQL : null
  return methods.has(method) ? rest : null
}

type Page = {
  /** Too much of the same client waits already. */
  busy: () => void
  headers: IncomingHttpHeaders
  late: () => void
  run: () => Promise<void>
}

/**
 * Makes a page, when it is the client's turn, in the time that a request has: after it, what the database
 * does for it is broken off.
 */
export const renderInTime = ({ busy, headers, late, run }: Page) =>
  inTime({
    late,
    milliseconds: limits.time.usual,
    run: () =>
      inTurn({
        headers: headersOf(headers),
        longest: limits.time.usual,
        refuse: busy,
        run,
      }),
  })

const headersOf = (headers: IncomingHttpHeaders) => new Headers(headers as Record<string, string>)
