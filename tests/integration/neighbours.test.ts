import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, createClient } from '../support/client'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let admin: ApiClient
let anna: ApiClient
let bruno: ApiClient
const ids: Record<string, number> = {}

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }

/** Two of the same name, one without a city, and one that only Anna sees. */
const cards = [
  { city: 'Roma', key: 'a', name: 'Alfa' },
  { city: 'Bari', key: 'b1', name: 'Beta' },
  { city: 'Roma', key: 'b2', name: 'Beta' },
  { city: 'Asti', key: 'c', name: 'Gamma' },
  { city: 'Roma', key: 'secret', name: 'Hidden', private: true },
  { key: 'd', name: 'Iota' },
  { key: 'e', name: 'Zeta', city: 'Bari' },
]

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  const guest = createClient({ url: server.url })
  admin = await guest.login('admin@crm.example', 'admin-password')
  const group = await admin.post('groups', {
    name: 'Vendite',
    permissions: { activities: all, companies: all, contacts: all },
  })
  for (const name of ['anna', 'bruno']) {
    await admin.post('users', {
      email: `${name}@crm.example`,
      groups: [group.body.doc.id],
      name,
      password: 'password-1',
    })
  }
  anna = await guest.login('anna@crm.example', 'password-1')
  bruno = await guest.login('bruno@crm.example', 'password-1')
  for (const { key, ...card } of cards) {
    const { body, status } = await anna.post('companies', card)
    expect(status, JSON.stringify(body)).toBe(201)
    ids[key] = body.doc.id
  }
  const person = await anna.post('contacts', { company: ids.a, lastName: 'Rossi' })
  ids.person = person.body.doc.id
  await anna.post('contacts', { company: ids.secret, lastName: 'Segreti' })
})

afterAll(async () => {
  await server?.stop()
})

const ask = async (client: ApiClient, key: string, query = '', collection = 'companies') =>
  (await client.get(`${collection}/${ids[key]}/neighbours?${query}`)).body

/** Follows the neighbours from one end of a list to the other, and compares with the list itself. */
const walks = async (client: ApiClient, query: string) => {
  const { docs, totalDocs } = (await client.get(`companies?depth=0&limit=100&${query}`)).body
  const listed = docs.map((doc: { id: number }) => doc.id) as number[]
  expect(listed.length).toBe(totalDocs)
  const key = (id: number | undefined) => Object.keys(ids).find((one) => ids[one] === id) ?? ''
  for (const [index, id] of listed.entries()) {
    expect(await ask(client, key(id), query), `${query}: ${key(id)}`).toEqual({
      next: listed[index + 1] ?? null,
      position: index + 1,
      previous: listed[index - 1] ?? null,
      total: listed.length,
    })
  }
  return listed.length
}

describe('previous and next are those of the list', () => {
  it.each([
    ['by name, with two of the same name', 'sort=name', 7],
    ['the other way round', 'sort=-name', 7],
    ['by a field that some have empty', 'sort=city', 7],
    ['the other way round, the empty ones first', 'sort=-city', 7],
    ['by two fields', 'sort=city,-name', 7],
    ['as the list sorts by itself', '', 7],
    ['by when they were made', 'sort=-createdAt', 7],
    ['with a filter', 'sort=name&where[city][equals]=Roma', 3],
    ['by a field of a related record', 'sort=owner.name', 7],
    ['with a filter through a relation', 'sort=name&where[owner.name][equals]=anna', 7],
    ['with a filter of several values', 'sort=name&where[roles][in]=prospect,customer', 7],
  ])('%s', async (_, query, length) => {
    expect(await walks(anna, query)).toBe(length)
  })

  it('with what was searched', async () => {
    expect(await ask(anna, 'b1', 'sort=name&search=bari')).toEqual({
      next: ids.e,
      position: 1,
      previous: null,
      total: 2,
    })
  })
})

describe('rights', () => {
  it('a private card of somebody else is neither passed nor counted', async () => {
    expect(await walks(bruno, 'sort=name')).toBe(6)
    expect(await ask(bruno, 'c', 'sort=name')).toMatchObject({ next: ids.d, position: 4, total: 6 })
    expect(await ask(anna, 'c', 'sort=name')).toMatchObject({ next: ids.secret, total: 7 })
  })

  it('nor asked about', async () => {
    const { status } = await bruno.get(`companies/${ids.secret}/neighbours`)
    expect(status).toBe(404)
  })

  it('a filter through a relation tells nothing of what is hidden there', async () => {
    const query = 'where[company.name][equals]=Hidden'
    expect(await ask(anna, 'person', query, 'contacts')).toMatchObject({ total: 1 })
    expect(await ask(bruno, 'person', query, 'contacts')).toMatchObject({ total: 0 })
  })

  it('a filter or an order that the list refuses is refused', async () => {
    const hidden = await anna.get(`companies/${ids.a}/neighbours?where[owner.hash][like]=a`)
    expect(hidden.status).toBe(400)
    const unknown = await anna.get(`companies/${ids.a}/neighbours?where[nonsense][equals]=1`)
    expect(unknown.status).toBe(400)
    const own = await admin.post('groups', {
      name: 'Propri',
      permissions: { companies: { read: 'own' }, contacts: all },
    })
    await admin.post('users', {
      email: 'carla@crm.example',
      groups: [own.body.doc.id],
      name: 'carla',
      password: 'password-1',
    })
    const carla = await createClient({ url: server.url }).login('carla@crm.example', 'password-1')
    const sorted = await carla.get(`contacts/${ids.person}/neighbours?sort=company.name`)
    expect(sorted.status).toBe(403)
  })
})

it('a card that left the list still has neighbours, and no position', async () => {
  expect(await ask(anna, 'b1', 'sort=name&where[city][equals]=Roma')).toEqual({
    next: ids.secret,
    position: null,
    previous: ids.b2,
    total: 3,
  })
})
