import { graphqlNames, literal } from '../integration/rights/records'
import { operators } from '../support/operators'
import { collections, fieldsOf, nameOf, pathsOf, type Route, routes } from './product'
import type { Random } from './random'
import { anything, bodyOf, texts } from './values'

/** A request as it goes out, byte for byte. */
export type Asked = {
  body?: Buffer | string
  headers: Record<string, string>
  method: string
  /** Behind the host. */
  path: string
  /** What it reaches: names of routes, operations, operators by type of field. */
  reaches: string[]
}

/** Ids of records by collection. */
export type IDs = Record<string, number[]>

const wrongIDs = [
  'abc',
  '1,2',
  '+1',
  '%00',
  '-1',
  '1e3',
  '99999999999999999999',
  "1'--",
  '%ff',
  '..%2f',
]

const json = { 'Content-Type': 'application/json' }

const encoded = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  try {
    return encodeURIComponent(text)
  } catch {
    // Half a sign: as the bytes that nobody can read.
    return '%ed%a0%80'
  }
}

/** Makes requests of every kind, right and wrong. */
export const createMaker = ({ ids, random }: { ids: IDs; random: Random }) => {
  const anID = (collection: null | string): string => {
    const known = collection ? (ids[collection] ?? []) : []
    if (known.length > 0 && random.chance(0.6)) return String(random.one(known))
    return random.chance(0.4) ? '1000000' : random.one(wrongIDs)
  }
  const anyID = (): unknown => {
    const known = Object.values(ids).flat()
    return known.length > 0 && random.chance(0.8) ? random.one(known) : anything(random)
  }

  const filled = ({ collection, path }: Route): string =>
    path
      .replace(/:id\??/g, () => anID(collection))
      .replace(/:\w+\??/g, () => encoded(random.one(texts.slice(0, 20))))

  const condition = (slug: string, reaches: string[]): string => {
    const { path, type } = random.one(pathsOf(slug))
    const operator = random.one(operators)
    reaches.push(`${operator} × ${type}`)
    return `[${path}][${operator}]=${encoded(random.chance(0.5) ? anyID() : anything(random))}`
  }

  const wrongWheres = [
    '=abc',
    '=1',
    '=[]',
    '={}',
    '[or]=',
    '[and][0]=abc',
    '[id]=1',
    '[a.b][x]=1',
    '[or][0][or][0][id][equals]=1',
  ]

  const query = (slug: null | string, reaches: string[]): string => {
    const parts: string[] = []
    const maybe = (share: number, part: () => string) => {
      if (random.chance(share)) parts.push(part())
    }
    if (slug) maybe(0.5, () => `where${condition(slug, reaches)}`)
    if (slug) maybe(0.2, () => `where[or][${random.upTo(3)}]${condition(slug, reaches)}`)
    maybe(0.2, () => `where${random.one(wrongWheres)}`)
    maybe(
      0.3,
      () => `limit=${encoded(random.one(['1', '5', '0', '-1', 'abc', '1e9', '1001', '']))}`,
    )
    maybe(0.2, () => `page=${encoded(random.one(['1', '0', '-1', 'x', '999999', '1.5']))}`)
    maybe(0.2, () => `depth=${encoded(random.one(['0', '2', '-1', '99', 'x']))}`)
    maybe(0.2, () => `sort=${encoded(slug ? random.one(pathsOf(slug)).path : anything(random))}`)
    maybe(0.1, () => `sort=${encoded(anything(random))}`)
    maybe(
      0.1,
      () =>
        `select[${slug ? random.one(pathsOf(slug)).path : 'x'}]=${random.one(['true', 'false', 'x'])}`,
    )
    maybe(0.1, () => `populate[companies][name]=${random.one(['true', 'x'])}`)
    maybe(0.1, () => `joins[x][limit]=${random.one(['1', 'x'])}`)
    maybe(0.1, () => `locale=${encoded(random.one(['it', 'en', 'xx', '*', '']))}`)
    maybe(0.1, () => `trash=${random.one(['true', 'x', ''])}`)
    maybe(0.1, () => `draft=${random.one(['true', 'x'])}`)
    maybe(0.05, () => `all=${random.one(['true', 'x'])}`)
    maybe(0.05, () => `pagination=${random.one(['false', 'x'])}`)
    maybe(0.1, () => `${encoded(anything(random))}=${encoded(anything(random))}`)
    maybe(0.03, () => '%=%')
    maybe(0.02, () => '&&&=')
    return parts.length > 0 ? `?${parts.join('&')}` : ''
  }

  /** What stands behind a boundary, whole or broken off. */
  const form = (data: unknown): Pick<Asked, 'body' | 'headers'> => {
    const file = 'Content-Disposition: form-data; name="file"; filename='
    const name = random.one([
      'a.txt',
      'a\u0000b.txt',
      '../../a.txt',
      'a.svg',
      'è.csv',
      '',
      'x'.repeat(300),
    ])
    const whole = [
      '--fuzz',
      'Content-Disposition: form-data; name="_payload"',
      '',
      random.one([JSON.stringify(data), '{', 'null', '']),
      '--fuzz',
      `${file}"${name}"`,
      `Content-Type: ${random.one(['text/plain', 'text/csv', 'image/png', 'image/svg+xml', 'x'])}`,
      '',
      random.one(['abc', '', '\u0089PNG\r\n\u001a\n', 'a;b\n1;2']),
      '--fuzz--',
      '',
    ].join('\r\n')
    const body = random.chance(0.3) ? whole.slice(0, random.upTo(whole.length)) : whole
    const boundary = random.chance(0.1) ? '' : '; boundary=fuzz'
    return { body, headers: { 'Content-Type': `multipart/form-data${boundary}` } }
  }

  const body = (slug: null | string): Pick<Asked, 'body' | 'headers'> => {
    const data = slug
      ? bodyOf(fieldsOf(slug), random, anyID)
      : { [random.one(texts)]: anything(random) }
    return random.one([
      () => ({ body: JSON.stringify(data), headers: json }),
      () => ({ body: JSON.stringify(data), headers: json }),
      () => ({ body: JSON.stringify(data), headers: json }),
      () => ({ body: JSON.stringify(anything(random)), headers: json }),
      () => ({ body: '{"a":'.repeat(30), headers: json }),
      () => ({ body: `{"a":${'['.repeat(60)}${']'.repeat(60)}}`, headers: json }),
      () => ({ body: '', headers: json }),
      () => ({ body: Buffer.from([0xff, 0xfe, 0x00, 0x80]), headers: json }),
      () => ({ body: JSON.stringify(data), headers: { 'Content-Type': 'text/plain' } }),
      () => ({ body: JSON.stringify(data), headers: {} }),
      () => ({
        body: 'a=1&b[c]=2&where[id][equals]=1',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
      () => form(data),
      () => form(data),
    ])()
  }

  const noise = (): Record<string, string> => ({
    ...(random.chance(0.05) && { 'Accept-Language': random.one(['it', 'xx', '*;q=9', '']) }),
    ...(random.chance(0.03) && { 'X-HTTP-Method-Override': random.one(['GET', 'DELETE', 'X']) }),
    ...(random.chance(0.03) && { Range: random.one(['bytes=0-', 'bytes=9-1', 'x']) }),
    ...(random.chance(0.03) && { 'If-None-Match': '*' }),
    ...(random.chance(0.03) && {
      Cookie: random.one(['payload-token=x', 'payload-lng=xx', '=;;;']),
    }),
  })

  return {
    /** @param isPlain as a client would ask that means well */
    ofRoute: (route: Route, isPlain = false): Asked => {
      const { collection, method } = route
      const reaches = [nameOf(route)]
      const sent = method === 'GET' || method === 'HEAD' ? { headers: {} } : body(collection)
      return {
        method,
        ...sent,
        headers: { ...sent.headers, ...(isPlain ? {} : noise()) },
        path: `/api${filled(route)}${isPlain ? '' : query(collection, reaches)}`,
        reaches,
      }
    },

    /** A comparison of a field of this type, somewhere. */
    ofComparison: (slug: string, path: string, type: string, operator: string): Asked => ({
      headers: {},
      method: 'GET',
      path: `/api/${slug}?limit=1&depth=0&where[${path}][${operator}]=${encoded(random.chance(0.4) ? anyID() : anything(random))}`,
      reaches: [`${operator} × ${type}`],
    }),

    /** One of the operations of a collection over GraphQL. */
    ofGraphQL: (slug: string, operation: GraphQLOperation): Asked => {
      const { plural, singular } = graphqlNames(slug)
      const id = random.chance(0.9)
        ? anID(slug).replace(/\D/g, '') || '1'
        : literal(anything(random))
      const data = () => literal(bodyOf(fieldsOf(slug), random, anyID))
      const queries: Record<GraphQLOperation, () => string> = {
        access: () => `{ docAccess${singular}(id: ${id}) { update { permission } } }`,
        count: () =>
          `{ count${plural}(where: { ${random.one(pathsOf(slug)).path.replaceAll('.', '__')}: { ${random.one(operators)}: ${literal(anything(random))} } }) { totalDocs } }`,
        create: () => `mutation { create${singular}(data: ${data()}) { id } }`,
        delete: () => `mutation { delete${singular}(id: ${id}) { id } }`,
        list: () =>
          `{ ${plural}(limit: ${random.one(['1', '0', '-1', '2000'])}, where: { id: { ${random.one(operators)}: ${literal(anything(random))} } }) { docs { id } } }`,
        read: () => `{ ${singular}(id: ${id}) { id } }`,
        update: () => `mutation { update${singular}(id: ${id}, data: ${data()}) { id } }`,
      }
      return {
        body: JSON.stringify({ query: queries[operation]() }),
        headers: json,
        method: 'POST',
        path: '/api/graphql',
        reaches: [`GraphQL ${operation} ${slug}`],
      }
    },

    /** What is no request of any route, or hardly one. */
    ofNothing: (): Asked => {
      const path = random.one([
        '/api',
        '/api/',
        '/api//companies',
        '/api/companies/',
        '/api/companies/%',
        '/api/companies/%E0%A4%A',
        '/api/%00',
        '/api/nothing',
        '/api/companies/1/nothing',
        '/api/globals/nothing',
        '/api/globals/__proto__',
        '/api/__proto__',
        '/api/constructor',
        '/api/companies/constructor',
        '/api/og',
        '/api/graphql-playground',
        `/api/${'a'.repeat(3000)}`,
        '/api/companies/..%2f..%2fetc%2fpasswd',
        '/api/attachments/file/..%2f..%2fpackage.json',
        '/api/attachments/file/a%00b',
      ])
      const method = random.one(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])
      const sent = method === 'GET' || method === 'HEAD' ? { headers: {} } : body(null)
      return { ...sent, method, path, reaches: [] }
    },

    /** A text that is no GraphQL, or too much of it. */
    ofWrongGraphQL: (): Asked => {
      const query = random.one([
        '',
        '{',
        '{ nothing }',
        'query { __schema { types { name } } }',
        'mutation { logoutUser }',
        `{ ${Array.from({ length: 200 }, (_, at) => `a${at}: countCompanies { totalDocs }`).join(' ')} }`,
        'query A { a } query B { b }',
        'query ($x: Int!) { Company(id: $x) { id } }',
        'fragment F on Company { ...F } { Companies { docs { ...F } } }',
        'subscription { a }',
      ])
      const whole = random.one([
        { query },
        { query, variables: anything(random) },
        { operationName: anything(random), query },
        anything(random),
        [{ query }],
      ])
      return {
        body: JSON.stringify(whole),
        headers: json,
        method: 'POST',
        path: '/api/graphql',
        reaches: [],
      }
    },

    anyRoute: (): Route => random.one(routes),
    anySlug: (): string => random.one(collections).slug,
    random,
  }
}

export const graphQLOperations = [
  'access',
  'count',
  'create',
  'delete',
  'list',
  'read',
  'update',
] as const
type GraphQLOperation = (typeof graphQLOperations)[number]
