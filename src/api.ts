import * as rest from './app/(payload)/api/[...slug]/route'
import * as graphql from './app/(payload)/api/graphql/route'

/** How Next calls the functions of a route, each named after the method that it answers. */
type Handler = (
  request: Request,
  args: { params: Promise<{ slug: string[] }> },
) => Promise<Response>

const routes: { graphql: Record<string, Handler>; rest: Record<string, Handler> } = {
  graphql,
  rest,
}

/** Without an empty part, as in `/api//companies`. */
const wellFormed = /^\/api(?:\/[\w.~%-]+)+$/

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

const segmentsOf = (path: string): null | string[] => {
  try {
    return path.split('/').map(decodeURIComponent)
  } catch {
    return null
  }
}
