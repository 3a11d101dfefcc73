import net from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must, type Office, startOffice } from '../support/office'

/* What an attacker found on 28 November 2026, each with its kind. */

let office: Office

beforeAll(async () => {
  office = await startOffice()
  for (const name of ['Alfa', 'Beta']) await must(office.admin.post('companies', { name }))
})

afterAll(() => office?.server.stop())

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

describe.each([
  ['a name in brackets', 'where[[name]][equals]=Alfa'],
  ['a name behind a bracket', 'where[name.[0]][equals]=Alfa'],
  ['a name with a number', 'where[name[0]][equals]=Alfa'],
  ['another name for a filter', 'Where[name][equals]=Alfa'],
  ['an empty text', 'where[name][like]='],
  ['blanks', 'where[name][contains]=%20%20'],
  ['an empty text among others', 'where[or][0][and][0][name][not_like]='],
  ['a value of JSON', 'where[id][exists]=true&where[customFields.x][equals]=1'],
])('%s is no filter', (_, query) => {
  it.each([query, `where[name][exists]=true&${query}`])('%s', async (where) => {
    expect((await office.admin.get(`companies?${where}`)).status).toBe(400)
    const { status } = await office.admin.patch(`companies?${where}`, { alias: 'changed' })
    expect(status).toBe(400)
    expect((await office.admin.delete(`companies?${where}`)).status).toBe(400)
  })
})

it('nothing was changed by any of them', async () => {
  const { docs } = await must(office.admin.get('companies?limit=10'))
  expect(docs.map(({ alias }: { alias: null | string }) => alias)).toEqual([null, null])
})

it.each([
  'audit-log?where[changes.0.field][equals]=x',
  'audit-log?where[changes.field][contains]=zebra',
  'relationships?where[from.value][in]=1',
  'relationships?where[to.value][exists]=true',
  'activities?where[participants.value][not_in]=1',
  'activities?where[participants.value][equals]=null',
  'payload-preferences?where[value.a][like]=x',
  'companies?sort[x]=name',
  'companies?sort[constructor]=1',
])('%s is not understood', async (target) => {
  expect((await office.admin.get(target)).status).toBe(400)
})

it('of one of several collections one asks for a record', async () => {
  const { status } = await office.admin.get(
    'relationships?where[from.value][equals]=1&where[from.relationTo][equals]=companies',
  )
  expect(status).toBe(200)
})

describe('what a request may name', () => {
  it('values of a filter', async () => {
    const asked = [
      { id: { in: numbers(2_001) } },
      { tags: { all: numbers(251) } },
      { name: { like: numbers(251).join(' ') } },
      { tags: { in: numbers(2_001).join(',') } },
    ]
    for (const where of asked) {
      const body = { collection: 'companies', columns: ['name'], format: 'csv', where }
      const preview = await office.admin.post('exports/preview', body)
      expect(preview.status).toBe(400)
      expect(preview.body.errors[0].data.code).toMatch(/^(filter-too-large|too-many-values)$/)
      const { body: answer } = await office.admin.graphql(
        'query($w: Company_where) { Companies(where: $w) { totalDocs } }',
        { w: where },
      )
      expect(JSON.stringify(answer)).toMatch(/filter-too-large|too-many-values|got invalid value/)
    }
    const query = `companies?where[name][like]=${numbers(251).join('+')}`
    expect((await office.admin.get(query)).body.errors[0].data.code).toBe('filter-too-large')
    expect(
      (await office.admin.get(`companies?where[id][in]=${numbers(1_000).join(',')}`)).status,
    ).toBe(200)
  })

  it('values of a body', async () => {
    const bodies = [
      { name: 'x', tags: numbers(2_001) },
      { name: 'x', ...Object.fromEntries(numbers(2_001).map((at) => [`k${at}`, 1])) },
    ]
    for (const body of bodies) {
      const answer = await office.admin.post('companies', body)
      expect([answer.status, answer.body.errors[0].data.code]).toEqual([400, 'too-many-values'])
    }
  })
})

it('GraphQL under another type is read all the same', async () => {
  const response = await fetch(`${office.server.url}/api/graphql`, {
    body: JSON.stringify({
      query: 'mutation { loginUser(email: "x@y.z", password: "wrong-password") { token } }',
    }),
    headers: { 'Content-Type': 'text/plain' },
    method: 'POST',
    signal: AbortSignal.timeout(5_000),
  })
  expect(response.status).toBeLessThan(500)
})

it.each(['', '/1', '/count'])(
  'a collection of Payload’s own that answers nobody is none: %s',
  async (rest) => {
    expect((await office.nobody.get(`payload-migrations${rest}`)).status).toBe(404)
    expect((await office.admin.delete(`payload-migrations${rest}`)).status).toBe(404)
  },
)

it('bodies that do not come hold nobody’s turn', async () => {
  const { hostname, port } = new URL(office.server.url)
  const heads = [
    'POST /api/users/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 6000\r\n\r\n{"email":',
    'POST /api/users/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"email":\r\n',
    'POST /admin HTTP/1.1\r\nHost: x\r\nNext-Action: x\r\nContent-Length: 6000\r\n\r\n[',
  ]
  const sockets = numbers(24).map((at) => {
    const socket = net.connect(Number(port), hostname)
    socket.on('error', () => undefined)
    socket.write(heads[at % heads.length] as string)
    return socket
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  const begin = performance.now()
  await office.nobody.login('admin@office.example', 'office-password')
  const page = await fetch(`${office.server.url}/admin/login`, {
    signal: AbortSignal.timeout(10_000),
  })
  expect(page.status).toBe(200)
  // Not after the half minute that a request may take.
  expect(performance.now() - begin).toBeLessThan(10_000)
  for (const socket of sockets) socket.destroy()
})

it.each([
  '{ countCompanies(where: { owner: { in: {a: 1} } }) { totalDocs } }',
  '{ countCompanies(where: { owner: { not_equals: {equals: 1} } }) { totalDocs } }',
  '{ countAuditLogs(where: { company: { not_equals: {equals: 1} } }) { totalDocs } }',
  '{ countActivities(where: { participants: { equals: {a: 1} } }) { totalDocs } }',
])('an object of GraphQL is no value: %s', async (query) => {
  const { body } = await office.admin.graphql(query)
  expect(JSON.stringify(body)).not.toMatch(/"statusCode":5|Something went wrong/)
  expect(body.errors?.length).toBeGreaterThan(0)
})
