import { afterAll, beforeAll, expect, it } from 'vitest'
import { must, type Office, startOffice } from '../support/office'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

let office: Office
let anna: { id: number }
const weak = [
  'abc',
  'short-one',
  'password123',
  'Password123!',
  'Qwertyuiop',
  'aaaaaaaaaaaa',
  '1234567890',
]

beforeAll(async () => {
  office = await startOffice()
  anna = await office.user('anna', { companies: all })
})

afterAll(() => office?.server.stop())

const codeOf = ({ body }: { body: { errors?: { data?: { code?: string } }[] } }) =>
  body.errors?.[0]?.data?.code

it.each(weak)('“%s” is no password, whichever way it comes in', async (password) => {
  const { admin, nobody, server } = office
  const user = { email: 'new@office.example', name: 'New', password }
  expect(codeOf(await admin.post('users', user))).toBe('weak-password')
  expect(codeOf(await admin.patch(`users/${anna.id}`, { password }))).toBe('weak-password')
  // Many at once are not changed at all.
  const many = await admin.patch(`users?where[id][equals]=${anna.id}`, { password })
  expect(many.status).toBeGreaterThanOrEqual(400)
  const { body } = await admin.graphql<unknown>(
    `mutation { updateUser(id: ${anna.id}, data: { password: "${password}" }) { id } }`,
  )
  expect(JSON.stringify(body.errors)).toContain('weak-password')
  const token = { password, token: 'whatever' }
  expect(codeOf(await nobody.post('users/reset-password', token))).toBe('weak-password')
  expect(server.output()).not.toContain('ERROR')
  // The old one is still the password.
  expect((await nobody.login('anna@office.example', 'office-password')).url).toBe(server.url)
})

it('a long one is taken, in any alphabet', async () => {
  const password = 'così è più lunga 🦫'
  await must(office.admin.patch(`users/${anna.id}`, { password }))
  await office.nobody.login('anna@office.example', password)
})

it('an API key is generated, not made up', async () => {
  for (const apiKey of ['x', 'my-own-key', '00000000-0000-0000-0000-000000000000']) {
    const client = { apiKey, enableAPIKey: true, name: `Program ${apiKey}` }
    expect(codeOf(await office.admin.post('api-clients', client))).toBe('weak-key')
    expect(codeOf(await office.admin.patch(`users/${anna.id}`, client))).toBe('weak-key')
  }
  const client = { apiKey: crypto.randomUUID(), enableAPIKey: true, name: 'Program' }
  await must(office.admin.post('api-clients', client))
})
