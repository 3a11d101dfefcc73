import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProject } from '../../scripts/lib/paths.mjs'
import { type Office, startOffice } from '../support/office'

const address = 'https://crm.example'

let plain: Office
let named: Office
const cookies = new Map<Office, string>()

beforeAll(async () => {
  plain = await startOffice()
  named = await startOffice({ CRM_URL: address })
  for (const office of [plain, named]) {
    const response = await fetch(`${office.server.url}/api/users/login`, {
      body: JSON.stringify({ email: 'admin@office.example', password: 'office-password' }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    const pairs = response.headers.getSetCookie().map((one) => one.split(';')[0])
    cookies.set(office, pairs.join('; '))
  }
})

afterAll(async () => {
  await plain?.server.stop()
  await named?.server.stop()
})

const send = async (
  office: Office,
  headers: Record<string, string>,
  {
    body,
    method = 'POST',
    path = '/api/companies',
  }: { body?: BodyInit; method?: string; path?: string } = {},
) => {
  const response = await fetch(`${office.server.url}${path}`, {
    body: method === 'GET' ? undefined : (body ?? JSON.stringify({ name: 'Ditta' })),
    headers: {
      Cookie: cookies.get(office) ?? '',
      ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    method,
    redirect: 'manual',
  })
  return { headers: response.headers, status: response.status, text: await response.text() }
}

const form = () => {
  const data = new FormData()
  data.set('_payload', JSON.stringify({ name: 'Ditta' }))
  return data
}

describe('a cookie', () => {
  it('counts in what the own pages ask, and in what a program does', async () => {
    const { url } = plain.server
    expect((await send(plain, { Origin: url })).status).toBe(201)
    expect((await send(plain, { Origin: url }, { body: form() })).status).toBe(201)
    expect((await send(plain, {})).status).toBe(201)
    expect((await send(named, { Origin: address })).status).toBe(201)
    expect((await send(named, { Origin: address }, { body: form() })).status).toBe(201)
  })

  it.each<Record<string, string>>([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('does not count in what another page asks: %o', async (headers) => {
    for (const office of [plain, named]) {
      for (const body of [undefined, form()]) {
        expect((await send(office, headers, { body })).status).toBe(403)
      }
      expect((await send(office, headers, { method: 'GET' })).status).toBe(403)
    }
  })

  it('with a public address, counts there alone', async () => {
    expect((await send(named, { Origin: named.server.url })).status).toBe(403)
  })

  it('counts for who follows a link from elsewhere', async () => {
    const headers = {
      'Sec-Fetch-Dest': 'document',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Site': 'cross-site',
    }
    for (const office of [plain, named]) {
      const page = { method: 'GET', path: '/admin/collections/companies' }
      expect((await send(office, headers, page)).status).toBe(200)
      const frame = await send(office, { ...headers, 'Sec-Fetch-Dest': 'iframe' }, page)
      expect(frame.text).not.toContain('Officina')
      expect(frame.headers.get('Location') ?? frame.text).toContain('/admin/login')
      expect((await send(office, headers)).status).toBe(403)
    }
  })
})

describe('a page', () => {
  it('runs its own scripts alone, by a number that is another each time', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => {
        const { headers, text } = await send(plain, {}, { method: 'GET', path: '/admin' })
        const policy = headers.get('Content-Security-Policy') ?? ''
        const [, nonce] = /script-src 'self' 'nonce-([^']+)'/.exec(policy) ?? []
        expect(policy).not.toMatch(/script-src[^;]*unsafe/)
        const inline = text.match(/<script(?![^>]*\ssrc=)[^>]*>/g) ?? []
        expect(inline.length).toBeGreaterThan(0)
        for (const script of inline) expect(script).toContain(`nonce="${nonce}"`)
        return policy
      }),
    )
    expect(policies[0]).not.toBe(policies[1])
  })

  it('and data say what a browser may not do with them', async () => {
    for (const path of ['/admin', '/api/companies']) {
      const { headers } = await send(plain, {}, { method: 'GET', path })
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('same-origin')
      expect(headers.get('Permissions-Policy')).toContain('camera=()')
    }
    const { headers } = await send(plain, {}, { method: 'GET' })
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  })
})

describe('a function of the server', () => {
  const manifest = inProject('.next', 'server', 'server-reference-manifest.json')
  const [action = ''] = Object.keys(JSON.parse(fs.readFileSync(manifest, 'utf8')).node)

  const call = (name: string, headers: Record<string, string> = {}) =>
    send(
      plain,
      {
        Accept: 'text/x-component',
        'Content-Type': 'text/plain',
        'Next-Action': action,
        Origin: plain.server.url,
        ...headers,
      },
      { body: JSON.stringify([{ args: { name: 'x' }, name }]), path: '/admin/login' },
    )

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'nothing'])(
    'is one of our own, not %s',
    async (name) => {
      for (const headers of [undefined, { Cookie: '' }]) {
        const { status, text } = await call(name, headers)
        expect(status).toBe(500)
        expect(text).not.toMatch(/cookies|permissions|payloadAPI/)
      }
    },
  )

  it('answers who is logged in', async () => {
    expect((await call('render-list', { Cookie: '' })).status).toBe(500)
    const { status, text } = await call('get-default-layout')
    expect([status, text.includes('digest')]).toEqual([200, false])
  })
})
