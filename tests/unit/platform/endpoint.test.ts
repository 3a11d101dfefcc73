import type { Endpoint, PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  anID,
  anything,
  endpoint,
  needed,
  ofRecord,
  proofOf,
  refusing,
  reply,
} from '#platform/http'

type Sent = {
  body?: string
  language?: string
  params?: Record<string, string>
  query?: Record<string, unknown>
  user?: null | { blocked?: boolean; id: number }
}

/** Asks an endpoint as Payload does; an error is given as the API would answer it. */
const ask = async (
  { handler }: Endpoint,
  { body, language = 'en', params = {}, query = {}, user = { id: 1 } }: Sent = {},
) => {
  const request = new Request('http://crm.example/api', {
    body,
    headers: { 'Content-Type': 'application/json' },
    method: body === undefined ? 'GET' : 'POST',
  })
  const asked = Object.assign(request, { i18n: { language }, query, routeParams: params, user })
  try {
    // All that an endpoint looks at by itself.
    const response = await handler(asked as unknown as PayloadRequest)
    return { body: await response.json(), headers: response.headers, status: response.status }
  } catch (error) {
    const { data, message, status } = error as { data: object; message: string; status: number }
    return { body: { data, message }, status }
  }
}

const body = z.object({ count: z.number(), owner: needed(anID), note: z.string().optional() })

const counted = endpoint({
  method: 'post',
  path: '/:id/counted',
  input: { params: ofRecord, query: z.object({ page: anything }), body },
  run: ({ body: { count }, params: { id }, query: { page }, req }) => ({
    count,
    id,
    page,
    user: req.user.id,
  }),
})

describe('an endpoint', () => {
  it('answers nobody, and nobody who is blocked, unless it says what it takes instead', async () => {
    const calls: unknown[] = []
    const run = () => calls.push('called')
    const closed = endpoint({ method: 'get', path: '/closed', run })
    for (const user of [null, { blocked: true, id: 1 }]) {
      const { body, status } = await ask(closed, { user })
      expect([status, body.data]).toEqual([401, { code: 'not-logged-in' }])
    }
    expect(calls).toEqual([])
    const open = endpoint({ method: 'get', path: '/open', public: 'the token of a mailing', run })
    expect((await ask(open, { user: null })).status).toBe(200)
    expect([proofOf(closed), proofOf(open), proofOf({ handler: () => new Response() })]).toEqual([
      { proof: null },
      { proof: 'the token of a mailing' },
      undefined,
    ])
  })

  it('looks at who asks before it looks at what was sent', async () => {
    const { status } = await ask(counted, { body: '{', params: { id: 'x' }, user: null })
    expect(status).toBe(401)
  })

  it('gives what was sent, typed', async () => {
    const asked = { params: { id: '7' }, query: { page: '2' } }
    const { body, status } = await ask(counted, { ...asked, body: '{"count":3,"owner":4}' })
    expect([status, body]).toEqual([200, { count: 3, id: 7, page: '2', user: 1 }])
  })

  it('finds nothing at an id that no record can have', async () => {
    for (const id of ['x', '0', '-1', '1.5', '99999999999', '']) {
      const { body, status } = await ask(counted, { params: { id } })
      expect([status, body.data]).toEqual([404, { code: 'not-found' }])
    }
  })

  it.each(['null', '5', '"text"', '[]', '{', 'true'])('refuses the body %s', async (sent) => {
    const { body, status } = await ask(counted, { body: sent, params: { id: '1' } })
    expect([status, body.data]).toEqual([400, { code: 'wrong-body' }])
  })

  it('names the field that is wrong or missing, in the language of the reader', async () => {
    const wrong = async (sent: object, language: string) => {
      const asked = { body: JSON.stringify(sent), language, params: { id: '1' } }
      return (await ask(counted, asked)).body
    }
    expect(await wrong({ owner: 1 }, 'en')).toEqual({
      data: { code: 'missing-field', field: 'count' },
      message: 'The field “count” is missing.',
    })
    expect(await wrong({ count: 1, owner: 'x' }, 'it')).toEqual({
      data: { code: 'missing-field', field: 'owner' },
      message: 'Manca il campo «owner».',
    })
    const note = { count: 1, note: 5, owner: 1 }
    expect(await wrong(note, 'it')).toEqual({
      data: { code: 'wrong-field', field: 'note' },
      message: expect.stringMatching(/^«note»: .*stringa?/),
    })
    expect((await wrong(note, 'en')).message).toMatch(/^“note”: .*expected string/)
  })

  it('says what the endpoint says of a value, with its code', async () => {
    const kinds = ['a', 'b'] as const
    const made = endpoint({
      method: 'get',
      path: '/kinds',
      input: {
        query: z.object({
          kind: refusing(z.enum(kinds), (sent, field) => ({
            code: 'unknown-kind',
            data: { valid: kinds },
            message: { en: `${field}: no ${sent}`, it: `${field}: nessun ${sent}` },
          })),
        }),
      },
      run: ({ query }) => query,
    })
    expect((await ask(made, { query: { kind: 'b' } })).body).toEqual({ kind: 'b' })
    expect((await ask(made, { query: { kind: 'c' } })).body).toEqual({
      data: { code: 'unknown-kind', field: 'kind', valid: kinds },
      message: 'kind: no c',
    })
  })

  it('takes schemas that depend on who asks', async () => {
    const made = endpoint({
      method: 'get',
      path: '/mine',
      input: {
        query: ({ user }: PayloadRequest) =>
          z.object({ of: z.coerce.number().default(Number(user?.id)) }),
      },
      run: ({ query: { of } }) => of,
    })
    expect((await ask(made)).body).toBe(1)
    expect((await ask(made, { query: { of: '3' } })).body).toBe(3)
  })

  it('answers with a status, headers or a file where it is asked to', async () => {
    const headers = { 'Cache-Control': 'private, no-store' }
    const made = endpoint({
      method: 'post',
      path: '/made',
      headers,
      run: () => reply({ id: 1 }, { headers: { Location: '/1' }, status: 201 }),
    })
    const created = await ask(made)
    expect([created.status, created.body]).toEqual([201, { id: 1 }])
    expect(Object.fromEntries(created.headers ?? [])).toMatchObject({
      'cache-control': 'private, no-store',
      location: '/1',
    })
    const file = endpoint({
      method: 'get',
      path: '/file',
      headers,
      run: () => new Response('[1]', { headers: { 'Content-Type': 'text/csv' }, status: 206 }),
    })
    const sent = await ask(file)
    expect([sent.status, sent.body]).toEqual([206, [1]])
    expect(sent.headers?.get('Cache-Control')).toBe('private, no-store')
  })
})
