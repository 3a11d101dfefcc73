import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import { type Office, startOffice } from '../support/office'

let office: Office
let sql: Client

beforeAll(async () => {
  office = await startOffice({ CRM_WORKERS: 'off' })
  sql = await connect({ url: office.server.database.url })
})

afterAll(async () => {
  await sql?.end()
  await office?.server.stop()
})

it('too many requests of one client at once are refused, and nobody else’s are', async () => {
  const { client } = await office.user('zelante', { companies: { read: 'all' } })
  const { client: other } = await office.user('paziente', { contacts: { read: 'all' } })
  expect((await client.get('companies')).status).toBe(200)
  expect((await other.get('contacts')).status).toBe(200)
  // None is done before all have come, however slow they come.
  await sql.query('BEGIN')
  await sql.query('LOCK TABLE companies IN ACCESS EXCLUSIVE MODE')
  const many = Array.from({ length: 700 }, () => client.get('companies?limit=1'))
  const refused = await Promise.any(
    many.map(async (one) => {
      const answer = await one
      if (answer.status !== 429) throw new Error(`answered with ${answer.status}`)
      return answer
    }),
  )
  expect(refused.body.errors[0].data.code).toBe('too-many-at-once')
  expect((await other.get('contacts?limit=1')).status).toBe(200)
  await sql.query('ROLLBACK')
  const statuses = (await Promise.all(many)).map(({ status }) => status)
  expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([])
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(506)
  expect((await client.get('companies')).status).toBe(200)
})
