import { asleep, config } from '../../support/parts'

export const { collections } = config
export const globals = config.globals.map(({ slug }) => slug)

/** The ones that every collection has; the matrix asks them. */
const usual = new Set([
  'GET /',
  'POST /',
  'PATCH /',
  'DELETE /',
  'GET /count',
  'GET /:id',
  'PATCH /:id',
  'DELETE /:id',
  'POST /access/:id?',
  'POST /:id/duplicate',
  'GET /versions',
  'GET /versions/:id',
  'POST /versions/:id',
])

const named = (endpoint: { method: string; path: string }) =>
  `${endpoint.method.toUpperCase()} ${endpoint.path}`

/** Collections of parts that are switched off: what Payload itself adds to one has no row. */
const sleeping = new Set(
  asleep.of('rights').flatMap(({ collections: own = {} }) => Object.keys(own)),
)

/** `METHOD /path` of every endpoint beyond the usual ones; one of ours may stand before Payload's own. */
const all = [
  ...config.endpoints.map(named),
  ...collections.flatMap(({ endpoints: own, slug }) =>
    (sleeping.has(slug) || !own ? [] : own).flatMap(({ method, path }) =>
      usual.has(named({ method, path })) ? [] : [named({ method, path: `/${slug}${path}` })],
    ),
  ),
]

export const endpoints = [...new Set(all)]
