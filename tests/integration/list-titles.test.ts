import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ApiClient, createClient } from '../support/client'
import { createDatabase, type TestDatabase } from '../support/postgres'
import { startServer, type TestServer } from '../support/server'
import { listenToStatements, type Statements } from '../support/statements'

let database: TestDatabase
let statements: Statements
let server: TestServer
let admin: ApiClient

const count = 12

beforeAll(async () => {
  database = await createDatabase()
  statements = await listenToStatements(database.url)
  server = await startServer({
    database: { ...database, url: statements.url },
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  admin = await createClient({ url: server.url }).login('admin@crm.example', 'admin-password')
  const { body } = await admin.get('activity-modes?limit=1')
  const mode = body.docs[0].id
  for (let number = 1; number <= count; number += 1) {
    const company = await admin.post('companies', { name: `Officina ${number}` })
    const { status } = await admin.post('activities', {
      company: company.body.doc.id,
      description: 'Chiamare',
      mode,
      startsAt: '2026-11-23T09:00:00.000Z',
    })
    expect(status).toBe(201)
  }
})

afterAll(async () => {
  await server?.stop()
  await statements?.stop()
  await database?.drop()
})

it('the cells of a list ask for the titles of a collection in one query', async () => {
  const page = '/admin/collections/activities?limit=25'
  await admin.get(page)
  statements.forget()
  const { body, status } = await admin.get(page)
  expect(status).toBe(200)
  for (let number = 1; number <= count; number += 1) expect(body).toContain(`Officina ${number}<`)
  const asked = (table: string) =>
    statements.all().filter((text) => new RegExp(`from "${table}"[^]*"id" in \\(`, 'i').test(text))
  for (const table of ['companies', 'activity_modes', 'activity_statuses']) {
    expect(asked(table), table).toHaveLength(1)
  }
})
