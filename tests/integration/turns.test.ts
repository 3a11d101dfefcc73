import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, startOffice } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await startOffice({ CRM_WORKERS: 'off' })
})

afterAll(() => office?.server.stop())

it('too many requests of one client at once are refused, and nobody else’s are', async () => {
  const { client } = await office.user('zelante', { companies: { read: 'all' } })
  const { client: other } = await office.user('paziente', { companies: { read: 'all' } })
  for (const one of [client, other]) expect((await one.get('companies')).status).toBe(200)
  const many = Array.from({ length: 700 }, () => client.get('companies?limit=1'))
  const asked = await other.get('companies?limit=1')
  expect(asked.status).toBe(200)
  const answers = await Promise.all(many)
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(506)
  expect(answers.every(({ status }) => status === 200 || status === 429)).toBe(true)
  expect(refused[0]?.body.errors[0].data.code).toBe('too-many-at-once')
  expect((await client.get('companies')).status).toBe(200)
})
