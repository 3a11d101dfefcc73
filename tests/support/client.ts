/** What came back: the body is parsed when it is JSON. */
export type Answer<Body = unknown> = { status: number; body: Body; headers: Headers }

type Who =
  | { token?: undefined; apiKey?: undefined }
  | { token: string }
  | { apiKey: string; collection: string }

/** Asks the API of a running server, as somebody or as nobody. */
export type ApiClient = ReturnType<typeof createClient>

/**
 * @param options.url of the server, without `/api`
 * @param options.who nobody, unless told; `login` gives a client that is somebody
 */
export const createClient = ({ url, who = {} }: { url: string; who?: Who }) => {
  const headers: Record<string, string> = { 'Accept-Language': 'en' }
  if ('token' in who && who.token) headers.Authorization = `JWT ${who.token}`
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
    /** `companies?limit=1` means `/api/companies?limit=1`; a leading slash means the whole path. */
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
    get: <Body = any>(target: string) => ask<Body>('GET', target),
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
    post: <Body = any>(target: string, body?: unknown) => ask<Body>('POST', target, body),
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
    patch: <Body = any>(target: string, body?: unknown) => ask<Body>('PATCH', target, body),
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
    delete: <Body = any>(target: string) => ask<Body>('DELETE', target),
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
    graphql: <Data = any>(query: string, variables: Record<string, unknown> = {}) =>
      ask<{ data?: Data; errors?: { message: string }[] }>('POST', 'graphql', { query, variables }),
    /** A client that is this user; throws when the server refuses. */
    login: async (email: string, password: string): Promise<ApiClient> => {
      const { status, body } = await ask<{ token?: string }>('POST', 'users/login', {
        email,
        password,
      })
      if (!body.token) throw new Error(`${email} cannot log in: ${status} ${JSON.stringify(body)}`)
      return createClient({ url, who: { token: body.token } })
    },
    /** A client that carries the API key of an integration. */
    withKey: (apiKey: string, collection = 'api-clients'): ApiClient =>
      createClient({ url, who: { apiKey, collection } }),
  }
}
