// biome-ignore-all lint/suspicious/noExplicitAny: tests look into answers of every shape

/** Packing and unpacking megabytes for the way to one's own machine takes half of a first page. */
export const uncompressed = { 'Accept-Encoding': 'identity' }

/** What came back: the body is parsed when it is JSON. */
export type Answer<Body = unknown> = { status: number; body: Body; headers: Headers }

type Who =
  | { token?: undefined; apiKey?: undefined }
  | { token: string }
  | { apiKey: string; collection: string }

/** Asks the API of a running server, as somebody or as nobody. */
export type ApiClient = {
  url: string
  get: Ask
  post: AskWithBody
  patch: AskWithBody
  put: AskWithBody
  delete: Ask
  /** A file as it comes, from a path or a whole address of the server. */
  download: (address: string) => Promise<{ content: Buffer; headers: Headers; status: number }>
  graphql: <Data = any>(
    query: string,
    variables?: Record<string, unknown>,
  ) => Promise<Answer<{ data?: Data; errors?: { message: string }[] }>>
  /** A client that is this user; throws when the server refuses. */
  login: (email: string, password: string) => Promise<ApiClient>
  /** The same user with another `Accept-Language`. */
  speaking: (language: string) => ApiClient
  /** The same user, who gives what they do a key to undo it by. */
  stepping: (key: string) => ApiClient
  /** A client that carries the API key of an integration. */
  withKey: (apiKey: string, collection?: string) => ApiClient
}

/** `companies?limit=1` means `/api/companies?limit=1`; a leading slash means the whole path. */
type Ask = <Body = any>(target: string) => Promise<Answer<Body>>
type AskWithBody = <Body = any>(target: string, body?: unknown) => Promise<Answer<Body>>

/**
 * @param options.url of the server, without `/api`
 * @param options.who nobody, unless told; `login` gives a client that is somebody
 */
export const createClient = ({
  language = 'en',
  undoKey,
  url,
  who = {},
}: {
  language?: string
  undoKey?: string
  url: string
  who?: Who
}): ApiClient => {
  const headers: Record<string, string> = { ...uncompressed, 'Accept-Language': language }
  if ('token' in who && who.token) headers.Authorization = `JWT ${who.token}`
  if (undoKey) headers['Undo-Key'] = undoKey
  if ('collection' in who) headers.Authorization = `${who.collection} API-Key ${who.apiKey}`

  const ask = async <Body>(method: string, target: string, body?: unknown) => {
    const form = body instanceof FormData
    const response = await fetch(`${url}${target.startsWith('/') ? target : `/api/${target}`}`, {
      method,
      redirect: 'manual',
      headers: { ...headers, ...(body && !form ? { 'Content-Type': 'application/json' } : {}) },
      body: form ? body : body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('application/json')
    const answer: Answer<Body> = {
      status: response.status,
      // The caller says what it expects, and checks it.
      body: (json ? JSON.parse(text) : text) as Body,
      headers: response.headers,
    }
    return answer
  }

  return {
    url,
    get: (target) => ask('GET', target),
    post: (target, body) => ask('POST', target, body),
    patch: (target, body) => ask('PATCH', target, body),
    put: (target, body) => ask('PUT', target, body),
    delete: (target) => ask('DELETE', target),
    download: async (address) => {
      const response = await fetch(new URL(address, url), { headers })
      const content = Buffer.from(await response.arrayBuffer())
      return { content, headers: response.headers, status: response.status }
    },
    graphql: (query, variables = {}) => ask('POST', 'graphql', { query, variables }),
    login: async (email, password) => {
      const { status, body } = await ask<{ token?: string }>('POST', 'users/login', {
        email,
        password,
      })
      if (!body.token) throw new Error(`${email} cannot log in: ${status} ${JSON.stringify(body)}`)
      return createClient({ url, who: { token: body.token } })
    },
    speaking: (other) => createClient({ language: other, url, who }),
    stepping: (key) => createClient({ language, undoKey: key, url, who }),
    withKey: (apiKey, collection = 'api-clients') =>
      createClient({ url, who: { apiKey, collection } }),
  }
}
