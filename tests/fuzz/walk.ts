import http from 'node:http'
import { operators } from '../support/operators'
import { alike, collections, nameOf, pathsOf, routes } from './product'
import { seeded } from './random'
import { type Asked, createMaker, graphQLOperations, type IDs } from './requests'

/** How somebody proves who they are: the header `Authorization`, or nothing. */
export type Logins = Record<string, () => Promise<string | undefined>>

export type Answer = { status: number; text: string }

/** An answer that nobody may get: a fault of the server's, or none at all. */
export type Finding = { answer: Answer; as: string; asked: Asked }

export type Walk = {
  findings: Finding[]
  /** Names of what was to be reached and was not. */
  missed: string[]
  reached: number
  requests: number
}

type WalkArgs = {
  /** Puts right now and then what the walk has broken of itself (a right, a block). */
  heal?: () => Promise<void>
  ids: IDs
  logins: Logins
  /** After every route, collection and operator has had its turn it goes on at random for so long. */
  seconds: number
  seed: number
  url: string
}

/** Requests at once. */
const atOnce = 8

/** Longer than the server itself lets a request take. */
const patience = 45_000

// How many at once is for who sends to say.
const agent = new http.Agent({ keepAlive: true })

/** Sends a request as it is, also where `fetch` would mend it. */
export const send = (url: string, asked: Asked, authorization?: string): Promise<Answer> =>
  new Promise((resolve) => {
    const fail = (error: unknown) => resolve({ status: 0, text: String(error) })
    try {
      const { hostname, port } = new URL(url)
      const headers = {
        ...asked.headers,
        ...(authorization && { Authorization: authorization }),
        ...(asked.body !== undefined && { 'Content-Length': Buffer.byteLength(asked.body) }),
      }
      const { method, path } = asked
      const request = http.request({ agent, headers, hostname, method, path, port })
      request.on('error', fail)
      request.setTimeout(patience, () => request.destroy(new Error('no answer')))
      request.on('response', (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          if (text.length < 4_000) text += part
        })
        response.on('error', fail)
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      })
      request.end(asked.body)
    } catch (error) {
      // A header that cannot be sent at all is no request.
      resolve({ status: 400, text: String(error) })
    }
  })

/** Of a fault GraphQL tells in an answer of its own. */
const isFault = ({ status, text }: Answer): boolean =>
  status === 0 || status >= 500 || /"statusCode":5\d\d|Something went wrong/.test(text)

/** What a walk has to reach. */
export const targets = (): Set<string> =>
  new Set([
    ...routes.map(nameOf),
    ...collections.flatMap(({ slug }) =>
      graphQLOperations.map((operation) => `GraphQL ${operation} ${slug}`),
    ),
    ...collections.flatMap(({ slug }) =>
      pathsOf(slug).flatMap(({ type }) => operators.map((operator) => `${operator} × ${type}`)),
    ),
  ])

/**
 * Walks a running server with every login and looks for answers that nobody may get. First everything
 * that is registered has its turn, with each login; then it goes on at random.
 */
export const walk = async ({ heal, ids, logins, seconds, seed, url }: WalkArgs): Promise<Walk> => {
  const random = seeded(seed)
  const maker = createMaker({ ids, random })
  const findings: Finding[] = []
  const missed = targets()
  const total = missed.size
  const kinds = Object.keys(logins)
  let requests = 0

  const ask = async (as: string, asked: Asked) => {
    requests += 1
    const answer = await send(url, asked, await logins[as]?.())
    for (const name of asked.reaches) missed.delete(name)
    if (isFault(answer)) findings.push({ answer, as, asked })
    if (heal && requests % 500 === 0) await heal()
  }

  // Dictionaries are made alike: one has its turn with each login, the others with any.
  const kindsFor = (slug: null | string) =>
    slug !== null && alike.has(slug) ? [random.one(kinds)] : kinds

  const turns = function* (): Generator<[string, Asked]> {
    for (const route of routes) {
      for (const kind of kindsFor(route.collection)) {
        yield [kind, maker.ofRoute(route, true)]
        yield [kind, maker.ofRoute(route)]
      }
    }
    for (const { slug } of collections) {
      for (const operation of graphQLOperations) {
        for (const kind of kindsFor(slug)) yield [kind, maker.ofGraphQL(slug, operation)]
      }
    }
    const seen = new Set<string>()
    for (const { slug } of collections) {
      for (const { path, type } of pathsOf(slug)) {
        for (const operator of operators) {
          // Each pair a few times, in as many collections.
          const key = `${operator} × ${type} ${seen.has(`${operator} × ${type} 0`) ? 1 : 0}`
          if (seen.has(key)) continue
          seen.add(key)
          yield [random.one(kinds), maker.ofComparison(slug, path, type, operator)]
        }
      }
    }
    const end = Date.now() + seconds * 1000
    while (Date.now() < end) {
      yield [
        random.one(kinds),
        random.one([
          () => maker.ofRoute(maker.anyRoute()),
          () => maker.ofRoute(maker.anyRoute()),
          () => maker.ofGraphQL(maker.anySlug(), random.one(graphQLOperations)),
          maker.ofWrongGraphQL,
          maker.ofNothing,
        ])(),
      ]
    }
  }

  const left = turns()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = left.next(); !next.done; next = left.next()) await ask(...next.value)
    }),
  )
  return { findings, missed: [...missed], reached: total - missed.size, requests }
}

/** A finding as somebody can send it again. */
export const told = ({ answer, as, asked }: Finding): string =>
  [
    `${as}: ${asked.method} ${asked.path.slice(0, 400)}`,
    JSON.stringify(asked.headers),
    String(asked.body ?? '').slice(0, 600),
    `→ ${answer.status} ${answer.text.slice(0, 300)}`,
  ].join('\n  ')
