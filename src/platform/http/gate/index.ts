import type { SanitizedConfig } from 'payload'
import { executeAuthStrategies, getPayload, getRequestLanguage, parseCookies } from 'payload'
import { inTime, isTimeOver, late } from '../../database'
import { loginNeeded } from '../../i18n'
import type { Language } from '../../i18n/languages'
import { countRefusal } from '../../log'
import { withIncoming } from '../../uploads'
import { inTurn, tooManyAtOnce } from '../turns'
import { checkGraphQL, isLogin } from './checkGraphQL'
import { badAddress, checkQuery } from './checkQuery'
import { limits } from './limits'
import { checkJSON, countedStream, readText, sizeOf, withBody } from './readBody'
import { type GateRefusal, noAddress, refuse, tooLarge, wrongBody } from './refusal'

type Answer = (request: Request) => Promise<Response>

/** A request that is let in, as it goes on; or why it is not. */
type Checked = { refusal: GateRefusal } | { request: Request }

type GateArgs = { answer: Answer; config: Promise<SanitizedConfig> | SanitizedConfig }

/**
 * Stands before the API: what is too large, or cannot be understood, is refused before any work is
 * done for it, in the language of the request.
 * @param answer Payload's own way of answering
 */
export const gate =
  ({ answer, config }: GateArgs): Answer =>
  async (request) => {
    const resolved = await config
    const refused = (refusal: GateRefusal): Response => {
      countRefusal(refusal.code)
      return refuse(refusal, languageOfRequest(request, resolved))
    }
    return inTime({
      late: () => refused(late),
      milliseconds: timeOf(request, resolved),
      run: () =>
        inTurn({
          headers: request.headers,
          // An endpoint may ask for more than the usual.
          longest: limits.time.long,
          refuse: () => refused(tooManyAtOnce),
          run: async () => {
            if (isTimeOver() || request.signal.aborted) return refused(late)
            const checked = await check(request, resolved)
            if ('refusal' in checked) return refused(checked.refusal)
            return withIncoming({
              payload: () => getPayload({ config: resolved }),
              run: () => answerAndLetGo(checked.request, answer),
            })
          },
        }),
    })
  }

/** A form that nobody has read goes on waiting for its reader: then the rest of it never comes. */
const answerAndLetGo = async (request: Request, answer: Answer): Promise<Response> => {
  try {
    return await answer(request)
  } finally {
    if (request.body && !request.body.locked) await request.body.cancel().catch(() => undefined)
  }
}

/** Milliseconds that an answer may take; an endpoint may ask for more (`seconds`). */
const timeOf = ({ headers, method, url }: Request, config: SanitizedConfig): number => {
  const isForm = headers.get('Content-Type')?.startsWith('multipart/') ?? false
  const isLong = isForm || isBulk({ config, method, pathname: new URL(url).pathname })
  return isLong ? limits.time.long : limits.time.usual
}

const check = async (request: Request, config: SanitizedConfig): Promise<Checked> => {
  const { pathname, search } = new URL(request.url)
  if (!isText(pathname)) return { refusal: badAddress }
  if (!isPlace(pathname, config)) return { refusal: noAddress }
  if (pathname === `${config.routes.api}${config.routes.graphQL}`) {
    return checkGraphQLRequest(request, config)
  }
  const bulk = isBulk({ config, method: request.method, pathname })
  const query = { isBulk: bulk, isReading: isReading(request), search: search.slice(1) }
  const refusal = checkQuery(query)
  if (refusal) return { refusal }
  // Payload makes a GET of it, which has no body: only a query can stand in it.
  const isForm = typeOf(request) === 'application/x-www-form-urlencoded'
  if (request.method !== 'GET' && isReading(request) && !isForm) return { refusal: wrongBody }
  const asked = bulk ? withFilter(request) : request
  return asked.body ? checkBody(asked, config) : { request: asked }
}

const typeOf = ({ headers }: Request): string =>
  (headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim() ?? ''

/** Payload takes a POST for a GET that says so: its query came as a form, being too long for an address. */
const isReading = ({ headers, method }: Request): boolean =>
  method === 'GET' ||
  headers.get('X-Payload-HTTP-Method-Override') === 'GET' ||
  headers.get('X-HTTP-Method-Override') === 'GET'

/** Can its signs be read, and is there no sign among them that no name has? */
const isText = (pathname: string): boolean => {
  try {
    return !decodeURIComponent(pathname).includes('\u0000')
  } catch {
    return false
  }
}

/**
 * Names that every object has (`constructor`) are no collections and no globals, though Payload finds them; it
 * has collections of its own that answer nobody (501).
 */
const isPlace = (pathname: string, { collections, routes }: SanitizedConfig): boolean => {
  const [first = '', second = ''] = pathname.slice(routes.api.length + 1).split('/')
  const name = first === 'globals' ? second : first
  const isClosed = collections.some(({ endpoints, slug }) => !endpoints && slug === name)
  return !(decodeURIComponent(name) in {}) && !isClosed
}

type BulkArgs = { config: SanitizedConfig; method: string; pathname: string }

/** Does it change or delete what a filter finds (`PATCH /api/companies`)? */
const isBulk = ({ config, method, pathname }: BulkArgs): boolean => {
  if (method !== 'DELETE' && method !== 'PATCH') return false
  const path = pathname.slice(config.routes.api.length + 1)
  return config.collections.some(({ slug }) => slug === path)
}

/** Everything is meant, and said (`all=true`): to Payload that is a filter of no conditions. */
const withFilter = (request: Request): Request => {
  const url = new URL(request.url)
  if (url.search.includes('where')) return request
  url.searchParams.set('where', '{}')
  return new Request(url, request)
}

const checkBody = async (request: Request, config: SanitizedConfig): Promise<Checked> => {
  const type = typeOf(request)
  const isForm = type.startsWith('multipart/')
  const most = await mostOf(request, { config, known: isForm ? limits.upload : limits.body })
  if (sizeOf(request) > most) return { refusal: tooLarge(most) }
  if (isForm) return { request: countedStream(request, most) }
  const read = await readText(request, most)
  if ('refusal' in read) return read
  const { text } = read
  const isQuery = type === 'application/x-www-form-urlencoded'
  const refusal = isQuery ? checkForm(request, text) : checkJSON(text)
  if (refusal) return { refusal }
  // It was read as JSON: whatever the sender calls it, Payload is to do the same.
  return { request: withBody(request, text, isQuery ? type : 'application/json') }
}

type MostArgs = { config: SanitizedConfig; known: number }

/** Bytes that a body may have: small ones are for everybody, without asking who it is. */
const mostOf = async (request: Request, { config, known }: MostArgs): Promise<number> => {
  const size = sizeOf(request)
  if (size > 0 && size <= limits.anonymous) return limits.anonymous
  return (await isLoggedIn(request, config)) ? known : limits.anonymous
}

/** A form without files is a query, or nothing. */
const checkForm = (request: Request, text: string): GateRefusal | null => {
  if (!isReading(request)) return text === '' ? null : wrongBody
  return checkQuery({ isBulk: false, isReading: true, search: text })
}

const checkGraphQLRequest = async (request: Request, config: SanitizedConfig): Promise<Checked> => {
  const isKnown = await isLoggedIn(request, config)
  const read = await readText(request, isKnown ? limits.graphQL.body : limits.graphQL.anonymous)
  if ('refusal' in read) return isKnown ? read : { refusal: loginNeeded }
  const { text } = read
  if (!isKnown && !isLogin(text)) return { refusal: loginNeeded }
  const refusal = checkGraphQL(text)
  // Whatever the sender calls it, it was read as JSON; of another type Payload waits for more.
  return refusal ? { refusal } : { request: withBody(request, text, 'application/json') }
}

/** Nobody is asked for where nothing says who it is. */
const isLoggedIn = async ({ headers }: Request, config: SanitizedConfig): Promise<boolean> => {
  if (!headers.has('Authorization') && !headers.has('Cookie')) return false
  const payload = await getPayload({ config })
  const { user } = await executeAuthStrategies({ headers, isGraphQL: true, payload })
  return user !== null && !user.blocked
}

const languageOfRequest = ({ headers, url }: Request, config: SanitizedConfig): Language => {
  const asked = new URL(url).searchParams.get('locale')
  if (asked === 'en' || asked === 'it') return asked
  // The configuration has these two languages.
  return getRequestLanguage({ config, cookies: parseCookies(headers), headers }) as Language
}
