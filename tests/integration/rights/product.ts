process.env.PAYLOAD_SECRET ??= 'only-to-read-the-configuration'

const { default: building } = await import('@payload-config')

/** The finished configuration: what the tests must know of comes from here, so nothing is missed. */
export const config = await building

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

/** `METHOD /path` of every endpoint beyond the usual ones. */
export const endpoints = [
  ...config.endpoints.map(named),
  ...collections.flatMap(({ endpoints: own, slug }) =>
    (own || []).flatMap(({ method, path }) =>
      usual.has(named({ method, path })) ? [] : [named({ method, path: `/${slug}${path}` })],
    ),
  ),
]
