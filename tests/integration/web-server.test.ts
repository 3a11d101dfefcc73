import http from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { must, type Office, startOffice } from '../support/office'

let office: Office
let token = ''

beforeAll(async () => {
  office = await startOffice()
  const login = await must(
    office.nobody.post('users/login', {
      email: 'admin@office.example',
      password: 'office-password',
    }),
  )
  token = String(login.token)
})

afterAll(() => office?.server.stop())

type Answer = { body: Buffer; headers: http.IncomingHttpHeaders; status?: number }

/** With nothing in between that mends, unpacks or follows. */
const ask = (
  path: string,
  { headers = {}, method = 'GET' }: { headers?: Record<string, string>; method?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(office.server.url)
    const options = {
      headers: { Authorization: `JWT ${token}`, ...headers },
      hostname,
      method,
      path,
      port,
    }
    http
      .request(options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            body: Buffer.concat(chunks),
            headers: response.headers,
            status: response.statusCode,
          }),
        )
      })
      .on('error', reject)
      .end()
  })

/** Next says so on every answer of its own. */
const cameThroughNext = ({ headers }: Answer) => 'critical-ch' in headers

it('answers the API without Next, and leaves the pages to it', async () => {
  for (const path of ['/api/companies?limit=1', '/api/reminders', '/api/nothing/of/the/kind']) {
    expect(cameThroughNext(await ask(path)), path).toBe(false)
  }
  expect(cameThroughNext(await ask('/admin/login'))).toBe(true)
  expect(cameThroughNext(await ask('/api/graphql', { method: 'POST' }))).toBe(false)
})

it('says the same of safety on both', async () => {
  for (const path of ['/api/companies', '/api/nothing', '/admin/login']) {
    expect((await ask(path)).headers, path).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    })
  }
})

it('packs long answers for those who can unpack them', async () => {
  const path = '/api/activity-modes?limit=100'
  const plain = await ask(path)
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(Number(plain.headers['content-length'])).toBe(plain.body.length)
  for (const [encoding, unpack] of [
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const) {
    const packed = await ask(path, { headers: { 'Accept-Encoding': encoding } })
    expect(packed.headers['content-encoding']).toBe(encoding)
    expect(packed.headers.vary).toContain('Accept-Encoding')
    expect(packed.body.length).toBeLessThan(plain.body.length / 2)
    expect(unpack(packed.body).equals(plain.body)).toBe(true)
  }
  const short = await ask('/api/nothing', { headers: { 'Accept-Encoding': 'br, gzip' } })
  expect(short.headers['content-encoding']).toBeUndefined()
})

it('sends long files piece by piece, packed or not, and parts of them as they are', async () => {
  const text = Array.from({ length: 40_000 }, (_, line) => `line ${line};${line ** 2}\n`).join('')
  const company = await must(office.admin.post('companies', { name: 'Archivio' }))
  const form = new FormData()
  form.append('file', new File([text], 'long.csv', { type: 'text/csv' }))
  form.append('_payload', JSON.stringify({ company: company.doc.id }))
  const { doc } = await must(office.admin.post('attachments', form))
  const path = `/api/attachments/file/${encodeURIComponent(doc.filename)}`
  expect(String((await ask(path)).body)).toBe(text)
  const packed = await ask(path, { headers: { 'Accept-Encoding': 'gzip' } })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(String(gunzipSync(packed.body))).toBe(text)
  const part = await ask(path, { headers: { 'Accept-Encoding': 'gzip', Range: 'bytes=0-4999' } })
  expect(part.status).toBe(206)
  expect(part.headers['content-encoding']).toBeUndefined()
  expect(String(part.body)).toBe(text.slice(0, 5000))
  // Whoever waits for a full connection stops listening to it.
  expect(office.server.output()).not.toContain('MaxListeners')
})

it('understands every part of an address as it was meant', async () => {
  const { doc } = await must(office.admin.post('companies', { code: 'a/b &ç', name: 'Caffè & tè' }))
  const found = await ask(`/api/companies?where[code][equals]=${encodeURIComponent('a/b &ç')}`)
  expect(JSON.parse(String(found.body)).docs.map(({ id }: { id: number }) => id)).toEqual([doc.id])
  const slashes = await ask('/api/companies/')
  expect([slashes.status, slashes.headers.location]).toEqual([308, '/api/companies'])
  expect((await ask('/api/companies/%E0%A4%A')).status).toBeGreaterThanOrEqual(400)
  expect((await ask('/api/graphql')).status).toBe(405)
  expect((await ask('/api/companies', { headers: { Host: 'not a host' } })).status).toBe(200)
  expect((await ask(`/api/companies/${encodeURIComponent('../users')}`)).status).toBe(400)
  expect((await ask('/api/users/%2e%2e/companies')).status).toBe(200)
})

it('lets a request finish that is under way when it is told to stop', async () => {
  const own = await startOffice()
  const { hostname, port } = new URL(own.server.url)
  try {
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const request = http.request({
        headers: { 'Content-Type': 'application/json', Expect: '100-continue' },
        hostname,
        method: 'POST',
        path: '/api/users/login',
        port,
      })
      request.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject)
      // It has the first half.
      request.on('continue', () => {
        process.kill(own.server.pid as number, 'SIGTERM')
        setTimeout(() => request.end('"password":"office-password"}'), 200)
      })
      request.write('{"email":"admin@office.example",')
      request.flushHeaders()
    })
    expect(answer).toBe(200)
    await expect(fetch(`${own.server.url}/api/access`)).rejects.toThrow()
  } finally {
    await own.server.stop()
  }
})
