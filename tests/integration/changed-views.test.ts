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
  anna = await before.user('anna', { companies: all }, ['companies'])
  const [best, other] = await Promise.all(
    ['Ottimo', 'Di fiera'].map(
      async (label) => (await must(before.admin.post('tags', { label }))).doc.id,
    ),
  )
  for (const tags of [[best], [best, other], [other], []]) {
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
    tags: await save('Senza ottimi', { or: [{ and: [{ tags: { not_equals: best } }] }] }),
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

/** What is said above the list of companies. */
const told = async (client: ApiClient): Promise<string | undefined> => {
  const { body } = await client.get('/admin/collections/companies')
  return /Filters now mean exactly[^<]*/.exec(String(body))?.[0]
}

it('tells of a view that finds others than before, with both counts, and of no other', async () => {
  await expect.poll(noted).toEqual([{ after: 2, before: 3, view_id: views.tags }])
  expect(await told(anna.client)).toMatch(/Senza ottimi.*found 3 records and now finds 2/)
})

it('tells nobody else, and nobody else can say that it was read', async () => {
  expect(await told(office.admin)).toBeUndefined()
  await office.admin.post(`saved-views/${views.tags}/told`)
  expect(await noted()).toHaveLength(1)
})

it('tells it once', async () => {
  expect((await anna.client.post(`saved-views/${views.tags}/told`)).status).toBe(200)
  expect(await noted()).toEqual([])
  expect(await told(anna.client)).toBeUndefined()
})
