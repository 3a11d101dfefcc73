import type { Endpoint } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { proofOf } from '#platform/http'
import { must, type Office, startOffice } from '../support/office'
import { config } from '../support/parts'

let office: Office
let token: string

beforeAll(async () => {
  office = await startOffice()
  const login = { email: 'admin@office.example', password: 'office-password' }
  token = (await must(office.nobody.post('users/login', login))).token
})

afterAll(() => office?.server.stop())

const ours = (base: string, endpoints: false | Endpoint[]) =>
  (endpoints || []).filter(proofOf).map(({ method, path }) => ({
    address: `${base}${path}`.replaceAll(/:\w+/g, '1'),
    method: method.toUpperCase(),
  }))

const taking = [
  ...ours('', config.endpoints),
  ...config.collections.flatMap(({ endpoints, slug }) => ours(`/${slug}`, endpoints)),
].filter(({ method }) => ['PATCH', 'POST', 'PUT'].includes(method))

const send = (method: string, address: string, type: string, body: string) =>
  fetch(`${office.server.url}/api${address}`, {
    body,
    headers: { Authorization: `JWT ${token}`, 'Content-Type': type },
    method,
  })

it.each(taking)(
  '$method $address is broken by nothing that is sent',
  async ({ address, method }) => {
    for (const body of ['null', '5', '"text"', '[]', '{', '', 'true']) {
      const { status } = await send(method, address, 'application/json', body)
      expect(status, body).toBeLessThan(500)
    }
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain']) {
      for (const body of ['x', '--x\r\n', '{"a":']) {
        const { status } = await send(method, address, type, body)
        expect(status, `${type}: ${body}`).toBeLessThan(500)
      }
    }
  },
)

it('a form that nobody reads is answered at once', async () => {
  for (const address of ['/nowhere', '/users/login', '/globals/nothing']) {
    const form = new FormData()
    form.append('file', new File(['a'.repeat(300_000)], 'a.txt', { type: 'text/plain' }))
    const since = performance.now()
    const { status } = await fetch(`${office.server.url}/api${address}`, {
      body: form,
      headers: { Authorization: `JWT ${token}` },
      method: 'POST',
    })
    expect(status).toBeLessThan(500)
    expect(performance.now() - since).toBeLessThan(5000)
  }
})

it('what is no object is called so', async () => {
  for (const body of ['null', '5', '"text"', '[]', '{']) {
    for (const address of ['/activities/close', '/exports', '/imports/1/start']) {
      const answer = await send('POST', address, 'application/json', body)
      expect(answer.status).toBe(400)
      expect((await answer.json()).errors[0].data.code).toBe('wrong-body')
    }
  }
})
