import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import type { ApiClient } from '../support/client'
import { complaints, must, type Office, startOffice } from '../support/office'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const
const refused = 'This value cannot be used here. Choose another one.'

let office: Office
let anna: ApiClient
let bruno: ApiClient
let sql: Client
/** Anna's private company. */
let hidden: number

beforeAll(async () => {
  office = await startOffice()
  sql = await connect({ url: office.server.database.url })
  const profile = { companies: all, contacts: all }
  anna = (await office.user('anna', profile)).client
  bruno = (await office.user('bruno', profile)).client
  const company = { code: 'H-1', externalId: 'ERP-hidden', name: 'Riservata', private: true }
  hidden = (await must(anna.post('companies', company))).doc.id
})

afterAll(async () => {
  await sql?.end()
  await office?.server.stop()
})

const shape = ({ body, status }: { body: unknown; status: number }, value: string) => ({
  body: JSON.stringify(body).replaceAll(value, 'value'),
  status,
})

it('a value that a hidden record has is refused like any other, on every way', async () => {
  const asks = [
    (externalId: string) => bruno.post('companies', { externalId, name: 'Mia' }),
    (externalId: string) =>
      bruno.put(`companies/by-external-id/${externalId}`, { name: 'Mia', restore: true }),
    (externalId: string) =>
      bruno.put(`companies/by-external-id/${externalId}?restore=true`, { name: 'Mia' }),
  ]
  for (const ask of asks) {
    const answer = await ask('ERP-hidden')
    expect(answer.status).toBe(400)
    expect(complaints(answer.body)).toEqual({ externalId: refused })
    expect(JSON.stringify(answer.body)).not.toMatch(/Riservata|tableName|unique/i)
  }
  // What another transaction has, and has not kept, is refused with the same words.
  await sql.query("UPDATE companies SET deleted_at = now() WHERE external_id = 'ERP-hidden'")
  const trashed = await bruno.post('companies', { externalId: 'ERP-hidden', name: 'Mia' })
  expect(complaints(trashed.body)).toEqual({ externalId: refused })
  await sql.query('UPDATE companies SET deleted_at = NULL')
  const mutation = 'mutation { createCompany(data: { code: "H-1", name: "Mia" }) { id } }'
  const { body } = await bruno.graphql(mutation)
  expect(JSON.stringify(body)).toContain(refused)
  expect(shape({ body, status: 200 }, 'H-1').body).not.toContain('Riservata')
})

it('the history of the hidden record tells of it to who may read that', async () => {
  const query = `audit-log?where[action][equals]=taken&where[company][equals]=${hidden}&depth=1`
  for (const client of [office.admin, anna]) {
    const { docs } = await must(client.get(query))
    expect(docs[0]).toMatchObject({ title: 'Riservata', user: { name: 'bruno' } })
    expect(docs.map((doc: { changes: { path: string }[] }) => doc.changes[0]?.path)).toContain(
      'code',
    )
  }
  expect((await must(bruno.get(query))).docs).toEqual([])
})

it('who sees the record is told which it is; in the trash, what to do', async () => {
  const { doc } = await must(bruno.post('companies', { externalId: 'ERP-7', name: 'Molino' }))
  const again = await bruno.post('companies', { externalId: 'ERP-7', name: 'Altro' })
  expect(complaints(again.body)).toEqual({ externalId: '“Molino” has this value already.' })
  await must(bruno.patch(`companies/${doc.id}`, { deletedAt: new Date().toISOString() }))
  const italian = await bruno
    .speaking('it')
    .put('companies/by-external-id/ERP-7', { name: 'Molino' })
  expect(complaints(italian.body).externalId).toContain('è nel cestino: ripristinalo')
  const restored = await bruno.put('companies/by-external-id/ERP-7?restore=true', { alias: 'M' })
  expect([restored.status, restored.body.doc]).toMatchObject([
    200,
    { alias: 'M', deletedAt: null, id: doc.id, name: 'Molino' },
  ])
})

it('only who may delete takes a record out of the trash, and no time is written from outside', async () => {
  const { delete: _, ...some } = all
  const { client } = await office.user('carla', { companies: some })
  const long = '2001-01-01T00:00:00.000Z'
  const { doc } = await must(
    client.post('companies', {
      createdAt: long,
      deletedAt: long,
      name: 'Vecchia',
      updatedAt: long,
    }),
  )
  expect([doc.createdAt > '2026', doc.updatedAt > '2026', doc.deletedAt ?? null]).toEqual([
    true,
    true,
    null,
  ])
  const changed = await must(client.patch(`companies/${doc.id}`, { alias: 'V', createdAt: long }))
  expect(changed.doc.createdAt).toBe(doc.createdAt)
  expect((await client.patch(`companies/${doc.id}`, { deletedAt: long })).status).toBe(403)
  await must(bruno.patch(`companies/${doc.id}`, { deletedAt: long }))
  const trashed = (await must(office.admin.get(`companies/${doc.id}?trash=true`))).deletedAt
  expect(trashed > '2026').toBe(true)
  const restore = (who: ApiClient) =>
    who.patch(`companies/${doc.id}?trash=true`, { deletedAt: null })
  expect((await restore(client)).status).toBe(403)
  expect((await restore(bruno)).status).toBe(200)
})

it('whoever tries values out is stopped', async () => {
  const { client } = await office.user('dora', { companies: all })
  await sql.query(
    "INSERT INTO crm_tries SELECT 'taken:users:' || id, 60, now() + interval '1 minute' FROM users WHERE name = 'dora'",
  )
  const answer = await client.post('companies', { externalId: 'ERP-hidden', name: 'X' })
  expect([answer.status, answer.body.errors[0].data.code]).toEqual([429, 'too-many-tries'])
  // What nobody has is taken all the same.
  await must(client.post('companies', { externalId: 'ERP-free', name: 'X' }))
})

it('a change of many that the database refuses changes nothing, and says so', async () => {
  const { docs } = await must(office.admin.get('tags?limit=2&depth=0'))
  const ids = docs.map(({ id }: { id: number }) => id).join(',')
  const answer = await office.admin.patch(`tags?where[id][in]=${ids}`, { code: 'both' })
  expect([answer.status, answer.body.errors[0].data.code]).toEqual([400, 'nothing-changed'])
  expect(answer.body.errors[0].data.refused).toHaveLength(1)
  expect((await must(office.admin.get(`tags?where[id][in]=${ids}&depth=0`))).docs).toEqual(docs)
})
