import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must, type Office, startOffice } from '../support/office'

let office: Office
let token = ''

beforeAll(async () => {
  office = await startOffice()
  const login = { email: 'admin@office.example', password: 'office-password' }
  token = (await must(office.nobody.post('users/login', login))).token
  for (let count = 0; count < 3; count += 1) {
    await must(office.admin.post('companies', { name: `Company ${count}` }))
  }
})

afterAll(() => office?.server.stop())

type Sent = { body?: BodyInit; headers?: Record<string, string>; method?: string }

/** Status and stable code of an answer. */
const send = async (address: string, { body, headers, method = 'GET' }: Sent = {}) => {
  const answer = await fetch(`${office.server.url}/api/${address}`, {
    body,
    headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json', ...headers },
    method,
  })
  const text = await answer.text()
  const code = text.startsWith('{') ? JSON.parse(text).errors?.[0]?.data?.code : undefined
  return { code, status: answer.status }
}

const companies = async (): Promise<number> =>
  (await office.admin.get('companies/count')).body.totalDocs

describe('an address', () => {
  it.each([
    ['companies?limit=0', 'bad-limit'],
    ['companies?limit=-1', 'bad-limit'],
    ['companies?limit=abc', 'bad-limit'],
    ['companies?limit=1e9', 'bad-limit'],
    ['companies?limit=1001', 'bad-limit'],
    ['companies?limit=1&limit=5', 'bad-limit'],
    ['companies?pagination=false', 'bad-limit'],
    ['companies?page=x', 'bad-page'],
    ['companies?depth=1.5', 'bad-depth'],
    ['companies?where=abc', 'bad-filter'],
    ['companies?where=1', 'bad-filter'],
    ['companies?where=[]', 'bad-filter'],
    ['companies?where={"id":1}', 'bad-filter'],
    ['companies?where[or]=', 'bad-filter'],
    ['companies?where[and][0]=abc', 'bad-filter'],
    ['companies?where[name][like][]=a', 'bad-filter'],
    ['companies?where[id][near]=1,2', 'bad-filter'],
    ['companies?where[id][equals]=abc', 'bad-filter'],
    ['companies?where[id][not_equals]=', 'bad-filter'],
    ['companies?where[private][equals]=maybe', 'bad-filter'],
    [`companies?where${'[and][0]'.repeat(7)}[name][equals]=a`, 'bad-filter'],
    [
      `companies?${Array.from({ length: 251 }, (_, at) => `where[or][${at}][id][equals]=1`).join('&')}`,
      'filter-too-large',
    ],
    [`companies?${'a=1&'.repeat(1000)}b=1`, 'too-many-parameters'],
    ['companies?a=%zz', 'bad-address'],
    ['companies?a=%00', 'bad-address'],
    ['companies/%zz', 'bad-address'],
    ['companies/1%00', 'bad-address'],
    ['companies?data=abc', 'wrong-body'],
  ])('%s is refused', async (address, code) => {
    expect(await send(address)).toEqual({ code, status: 400 })
  })

  it('may be as long as the panel makes it', async () => {
    const many = Array.from({ length: 2000 }, (_, id) => id + 1).join(',')
    const body = new URLSearchParams({ limit: '1000', 'where[id][in]': many })
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Payload-HTTP-Method-Override': 'GET',
    }
    expect((await send('companies', { body, headers, method: 'POST' })).status).toBe(200)
    // … and no longer in another way.
    for (const name of ['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override']) {
      const asked = { body: '{}', headers: { [name]: 'GET' }, method: 'POST' }
      expect((await send('companies?limit=0', asked)).code, name).toBe('bad-limit')
    }
    body.set('limit', '0')
    expect((await send('companies', { body, headers, method: 'POST' })).code).toBe('bad-limit')
  })
})

describe('a body', () => {
  it.each([
    ['that is too large', `{"name":"${'x'.repeat(2 << 20)}"}`, 'too-large', 413],
    ['that is no object', '[]', 'wrong-body', 400],
    ['that is nothing', 'null', 'wrong-body', 400],
    ['that is a text', 'hello', 'wrong-body', 400],
    [
      'that is nested without end',
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      'wrong-body',
      400,
    ],
  ])('%s is refused', async (_, body, code, status) => {
    expect(await send('companies', { body, method: 'POST' })).toEqual({ code, status })
  })

  it('of another kind is refused', async () => {
    const headers = { 'Content-Type': 'text/plain' }
    const sent = await send('companies', { body: '<name/>', headers, method: 'POST' })
    expect(sent).toEqual({ code: 'wrong-body', status: 400 })
  })

  it('that is a broken form is refused', async () => {
    for (const [type, body] of [
      ['multipart/form-data; boundary=x', 'x'],
      ['multipart/form-data; boundary=x', '--x\r\n'],
      ['multipart/form-data', '--x--'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"a":\r\n--x--\r\n',
      ],
    ] as const) {
      for (const address of ['companies', 'attachments']) {
        const headers = { 'Content-Type': type }
        const { status } = await send(address, { body, headers, method: 'POST' })
        expect(status, `${address} ${type} ${body}`).toBe(400)
      }
    }
  })

  it('is small without a login', async () => {
    const nobody = { Authorization: '' }
    const large = JSON.stringify({ email: 'x'.repeat(70_000), password: 'x' })
    expect(await send('users/login', { body: large, headers: nobody, method: 'POST' })).toEqual({
      code: 'too-large',
      status: 413,
    })
    const form = new FormData()
    form.append('file', new Blob(['x'.repeat(200_000)]), 'x.txt')
    const answer = await fetch(`${office.server.url}/api/attachments`, {
      body: form,
      method: 'POST',
    })
    expect(answer.status).toBe(413)
  })

  it('may hold brackets within its texts', async () => {
    const body = JSON.stringify({ name: 'Ditta', notes: '{['.repeat(100) })
    expect((await send('companies', { body, method: 'POST' })).status).toBe(201)
  })
})

describe('a change of many', () => {
  it.each([
    'companies',
    'companies?where=',
    'companies?where={}',
    'companies?where=1',
    'companies?where=[]',
    'companies?where={"id":470}',
    'companies?where[or]=',
    'companies?where[and][0]=abc',
    'companies?where={"and":[]}',
    'companies?where={"or":[{}]}',
    'companies?where[nothing][equals]=1',
    'companies?where[id][not_equals]=',
  ])('of “%s” is refused, and nothing is changed', async (address) => {
    const before = await companies()
    const names = async () =>
      (await office.admin.get('companies?limit=100&depth=0')).body.docs.map(
        ({ name }: { name: string }) => name,
      )
    const was = await names()
    expect((await send(address, { method: 'DELETE' })).status).toBe(400)
    const body = JSON.stringify({ name: 'All the same' })
    expect((await send(address, { body, method: 'PATCH' })).status).toBe(400)
    expect(await companies()).toBe(before)
    expect(await names()).toEqual(was)
  })

  it('takes all matches of a filter, and everything where that is said', async () => {
    const body = JSON.stringify({ alias: 'Known' })
    const some = 'companies?where[name][like]=Company&limit=0'
    expect((await send(some, { body, method: 'PATCH' })).status).toBe(200)
    const known = 'companies/count?where[alias][equals]=Known'
    expect((await office.admin.get(known)).body.totalDocs).toBe(3)
    expect((await send('companies?all=true', { body, method: 'PATCH' })).status).toBe(200)
    expect((await office.admin.get(known)).body.totalDocs).toBe(await companies())
  })
})

describe('GraphQL', () => {
  const graphQL = (query: string, more: Sent = {}) =>
    send('graphql', { body: JSON.stringify({ query }), method: 'POST', ...more })
  const repeated = (count: number, word: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => word(at)).join(' ')
  const nobody = { headers: { Authorization: '' } }

  it.each([
    ['aliases', `{ ${repeated(101, (at) => `a${at}: meUser { exp }`)} }`],
    ['roots', `{ ${repeated(51, () => 'meUser { exp }')} }`],
    ['depth', `{ Companies { docs ${repeated(15, () => '{ parent')} { id } ${'}'.repeat(15)} } }`],
    ['fields', `{ Companies { docs { ${repeated(2001, () => 'id')} } } }`],
    ['depth', 'query { Companies { docs { ...f } } } fragment f on Company { parent { ...f } }'],
  ])('of too many %s is refused', async (_, query) => {
    expect(await graphQL(query)).toEqual({ code: 'query-too-large', status: 400 })
  })

  it('of too many words, and of none, is refused', async () => {
    for (const query of [`{ ${'a '.repeat(10_001)} }`, '{', '']) {
      expect(await graphQL(query)).toEqual({ code: 'bad-query', status: 400 })
    }
  })

  it('asks for as many records as an address does', async () => {
    for (const asked of ['limit: 0', 'limit: 1001', 'limit: -1', 'pagination: false']) {
      expect(await graphQL(`{ Companies(${asked}) { totalDocs } }`), asked).toEqual({
        code: 'bad-limit',
        status: 400,
      })
    }
    const lists = (limit: number) =>
      graphQL(`{ Companies(limit: ${limit}) { totalDocs } Contacts(limit: 500) { totalDocs } }`)
    expect((await lists(501)).code).toBe('bad-limit')
    expect((await lists(500)).status).toBe(200)
    const query = 'query q($n: Int = 5000) { Companies(limit: $n) { totalDocs } }'
    expect((await graphQL(query)).code).toBe('bad-limit')
    const body = JSON.stringify({ query, variables: { n: 10 } })
    expect((await graphQL(query, { body })).status).toBe(200)
  })

  it('takes nothing but a login without one', async () => {
    const login = (email: string) =>
      `mutation { loginUser(email: "${email}", password: "office-password") { token } }`
    expect((await graphQL(login('admin@office.example'), nobody)).status).toBe(200)
    for (const query of [
      '{ meUser { exp } }',
      `${login('a@office.example')} query other { meUser { exp } }`,
      `mutation { ${repeated(2, (at) => `a${at}: loginUser(email: "a", password: "b") { token }`)} }`,
      '{',
      login('a'.repeat(5000)),
      `{ ${'a '.repeat(1_000_000)} }`,
    ]) {
      expect(await graphQL(query, nobody)).toEqual({ code: 'not-logged-in', status: 401 })
    }
  })
})

it('tells what is wrong in the language of the request', async () => {
  const said = async (language: string) => {
    const answer = await fetch(`${office.server.url}/api/companies?limit=0`, {
      headers: { 'Accept-Language': language, Authorization: `JWT ${token}` },
    })
    return (await answer.json()).errors[0].message
  }
  expect(await said('en')).toContain('page by page')
  expect(await said('it')).toContain('pagina per pagina')
})

it('none of this is an error of the server', () => {
  expect(office.server.output()).not.toMatch(/ERROR|\n\s+at /)
})
