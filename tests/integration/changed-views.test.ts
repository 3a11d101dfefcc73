import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '../support/client'
import { must, type Office, startOffice } from '../support/office'
import { createDatabase, type TestDatabase } from '../support/postgres'

/*
 * A company that comes from the release before: its people have saved views, and the upgrade has noted
 * which there were.
 */

let database: TestDatabase
let office: Office
let sql: Client
let anna: { client: ApiClient; id: number }
let views: Record<'same' | 'tags' | 'unclear', number>

const all = { create: 'all', read: 'all' } as const

beforeAll(async () => {
  database = await createDatabase()
  sql = new Client({ connectionString: database.url })
  await sql.connect()
  const before = await startOffice({}, { database })
  anna = await before.user('anna', { companies: all })
  const [vip, other] = await Promise.all(
    ['VIP', 'Fiera'].map(
      async (label) => (await must(before.admin.post('tags', { label }))).doc.id,
    ),
  )
  for (const tags of [[vip], [vip, other], [other], []]) {
    await must(before.admin.post('companies', { name: `Con ${tags.length}`, tags }))
  }
  const save = async (title: string, where: unknown): Promise<number> => {
    const mine = { constraint: 'onlyMe' }
    const view = { access: { delete: mine, read: mine, update: mine }, title, where }
    const { body } = await anna.client.post('payload-query-presets', {
      ...view,
      relatedCollection: 'companies',
    })
    return body.doc.id
  }
  views = {
    same: await save('Uguale', { or: [{ and: [{ name: { equals: 'Con 1' } }] }] }),
    tags: await save('Senza VIP', { or: [{ and: [{ tags: { not_equals: vip } }] }] }),
    unclear: await save('Vecchia', { or: [{ and: [{ name: { equals: 'x' } }] }] }),
  }
  await before.server.stop()
  await sql.query(
    `UPDATE payload_query_presets SET "where" = '{"gone": {"equals": 1}}' WHERE id = $1`,
    [views.unclear],
  )
  await sql.query('INSERT INTO crm_changed_views (view_id) SELECT id FROM payload_query_presets')
  office = await startOffice({}, { database })
  anna.client = await office.nobody.login('anna@office.example', 'office-password')
})

afterAll(async () => {
  await office?.server.stop()
  await sql?.end()
  await database?.drop()
})

const noted = async () =>
  (await sql.query('SELECT view_id, before, after FROM crm_changed_views ORDER BY view_id')).rows

it('tells of a view that finds others than before, with both counts, and of no other', async () => {
  await expect.poll(noted).toEqual([{ after: 2, before: 3, view_id: views.tags }])
  const { body } = await anna.client.get('/admin/collections/companies')
  expect(body).toContain('Senza VIP')
  expect(body).toMatch(/found 3 records and now finds 2/)
})

it('tells nobody else, and nobody else can say that it was read', async () => {
  const { body } = await office.admin.get('/admin/collections/companies')
  expect(body).not.toContain('Senza VIP')
  await office.admin.post(`saved-views/${views.tags}/told`)
  expect(await noted()).toHaveLength(1)
})

it('tells it once', async () => {
  expect((await anna.client.post(`saved-views/${views.tags}/told`)).status).toBe(200)
  expect(await noted()).toEqual([])
  const { body } = await anna.client.get('/admin/collections/companies')
  expect(body).not.toContain('Senza VIP')
})
