import * as rest from '#app/(payload)/api/[...slug]/route'
import * as graphql from '#app/(payload)/api/graphql/route'

/** How Next calls the functions of a route, each named after the method that it answers. */
type Handler = (
  request: Request,
  args: { params: Promise<{ slug: string[] }> },
) => Promise<Response>

const routes: { graphql: Record<string, Handler>; rest: Record<string, Handler> } = {
  graphql,
  rest,
}

/** No part is empty: Next leads `/api//companies` to where it belongs. */
const wellFormed = /^\/api(?:\/[\w.~%()'!*-]+)+$/

/**
 * What answers a request of the API, without Next in between; null for what is left to Next: pages,
 * other methods, addresses that it mends (`/api/companies/`).
 *
 * @param url as in the first line of the request: path and query
 */
export const answerOf = ({ method, url }: { method: string; url: string }) => {
  const [path = ''] = url.split('?')
  if (!wellFormed.test(path)) return null
  const route = path === '/api/graphql' ? routes.graphql : routes.rest
  const answer = Object.hasOwn(route, method) ? route[method] : undefined
  const slug = segmentsOf(path.slice('/api/'.length))
  if (!answer || !slug) return null
  return (request: Request) => answer(request, { params: Promise.resolve({ slug }) })
}

/** Null for what is no text, and for `..`, which an address resolves before it is read. */
const segmentsOf = (path: string): null | string[] => {
  try {
    const segments = path.split('/').map(decodeURIComponent)
    return segments.some((one) => one === '.' || one === '..') ? null : segments
  } catch {
    return null
  }
}
