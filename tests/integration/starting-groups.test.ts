import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import { type ApiClient, createClient } from '../support/client'
import { must } from '../support/office'
import { createDatabase, type TestDatabase } from '../support/postgres'
import { startServer } from '../support/server'

/** Some of them start a server twice. */
vi.setConfig({ testTimeout: 180_000 })

const admin = { email: 'admin@crm.example', password: 'admin-password' }
const unattended = { CRM_ADMIN_EMAIL: admin.email, CRM_ADMIN_PASSWORD: admin.password }

type Group = {
  description: string
  modules: string[]
  name: string
  permissions: Record<string, Record<string, string>>
}

const groupsOf = async (client: ApiClient): Promise<Group[]> =>
  (await must(client.get('groups?depth=0&limit=100&sort=id'))).docs

const namesOf = async (client: ApiClient) => (await groupsOf(client)).map(({ name }) => name)

const italian = ['Direzione', 'Vendite', 'Marketing', 'Assistenza', 'Sola lettura']

/** The first user as the form of an empty CRM makes it, in a language. */
const registerFirst = (url: string, language: string) =>
  createClient({ language, url }).post('users/first-register', { ...admin, name: 'Anna' })

describe('an empty CRM', () => {
  it.each([
    ['it', italian],
    ['en', ['Management', 'Sales', 'Marketing', 'Support', 'Read only']],
  ])('has groups to start from, in the language of its first user: %s', async (language, names) => {
    const server = await startServer({ env: { CRM_STARTING_GROUPS: '' } })
    try {
      await must(registerFirst(server.url, language))
      const client = await createClient({ url: server.url }).login(admin.email, admin.password)
      const groups = await groupsOf(client)
      expect(groups.map(({ name }) => name)).toEqual(names)
      for (const { description } of groups) expect(description).toBeTruthy()
      // Renamed, it keeps its name in every language.
      const [first] = (await must(client.get('groups?sort=id&limit=1'))).docs
      await must(client.patch(`groups/${first.id}`, { name: 'Soci' }))
      expect((await namesOf(client.speaking('en')))[0]).toBe('Soci')
    } finally {
      await server.stop()
    }
  })
})

describe('of a CRM that was set up unattended', () => {
  let database: TestDatabase
  let client: ApiClient
  let stop: () => Promise<void>

  const start = async () => {
    const server = await startServer({
      database,
      env: { ...unattended, CRM_STARTING_GROUPS: '' },
    })
    stop = server.stop
    client = await createClient({ url: server.url }).login(admin.email, admin.password)
  }

  beforeAll(async () => {
    database = await createDatabase()
    await start()
  })
  afterAll(async () => {
    await stop?.()
    await database?.drop()
  })

  const colleague = async (group: string) => {
    const { docs } = await must(client.get(`groups?where[name][equals]=${group}&depth=0`))
    const email = `${group.replace(' ', '')}@crm.example`
    const password = 'a-long-password'
    await must(client.post('users', { email, groups: [docs[0].id], name: group, password }))
    return client.login(email, password)
  }

  it('the groups have permissions on every module, and show what may be read', async () => {
    const groups = await groupsOf(client)
    expect(groups.map(({ name }) => name)).toEqual(italian)
    const modules = Object.keys(groups[0]?.permissions ?? {})
    expect(modules).toContain('companies')
    for (const { modules: shown, permissions } of groups) {
      expect(Object.keys(permissions).sort()).toEqual([...modules].sort())
      const read = modules.filter((module) => permissions[module]?.read === 'all')
      expect([...shown].sort()).toEqual(read.sort())
    }
  })

  it('their people may do what the name says', async () => {
    const company = (await must(client.post('companies', { name: 'Importata S.r.l.' }))).doc.id
    const sales = await colleague('Vendite')
    const own = (await must(sales.post('companies', { name: 'Nuova S.r.l.' }))).doc.id
    expect((await sales.patch(`companies/${company}`, { city: 'Bari' })).status).toBe(200)
    expect((await sales.delete(`companies/${company}`)).status).toBe(403)
    expect((await sales.delete(`companies/${own}`)).status).toBe(200)
    expect((await sales.post('campaigns', { name: 'Primavera' })).status).toBe(403)
    const marketing = await colleague('Marketing')
    expect((await marketing.post('campaigns', { name: 'Primavera' })).status).toBe(201)
    const support = await colleague('Assistenza')
    expect((await support.get('leads')).status).toBe(403)
    expect((await support.patch(`companies/${company}`, { phone: '051123456' })).status).toBe(200)
    const reader = await colleague('Sola lettura')
    expect((await must(reader.get('companies'))).docs).toHaveLength(1)
    expect((await reader.post('companies', { name: 'No' })).status).toBe(403)
  })

  it('who deletes one does not get it back, and new ones are added beside them', async () => {
    const { docs } = await must(client.get('groups?where[name][equals]=Direzione&depth=0'))
    await must(client.delete(`groups/${docs[0].id}`))
    await must(client.post('groups', { name: 'Officina', permissions: {} }))
    const before = await namesOf(client)
    expect(before).toEqual([...italian.slice(1), 'Officina'])
    await stop()
    await start()
    expect(await namesOf(client)).toEqual(before)
  })
})

it('a CRM that people work in already keeps the groups that it has, even none', async () => {
  const database = await createDatabase()
  const before = await startServer({ database, env: unattended })
  const admins = await createClient({ url: before.url }).login(admin.email, admin.password)
  expect(await namesOf(admins)).toEqual([])
  await before.stop()
  const server = await startServer({ database, env: { ...unattended, CRM_STARTING_GROUPS: '' } })
  try {
    const client = await createClient({ url: server.url }).login(admin.email, admin.password)
    const person = { email: 'due@crm.example', name: 'Due', password: 'a-long-password' }
    await must(client.post('users', person))
    expect(await namesOf(client)).toEqual([])
  } finally {
    await server.stop()
    await database.drop()
  }
})

it('groups that were there before the first user stay alone', async () => {
  const database = await createDatabase()
  const sql = await connect({ url: database.url })
  await sql.query("INSERT INTO groups (name) VALUES ('Nostro')")
  await sql.end()
  const server = await startServer({ database, env: { ...unattended, CRM_STARTING_GROUPS: '' } })
  try {
    const client = await createClient({ url: server.url }).login(admin.email, admin.password)
    expect(await namesOf(client)).toEqual(['Nostro'])
  } finally {
    await server.stop()
    await database.drop()
  }
})
