// biome-ignore-all lint/suspicious/noExplicitAny: answers are of every shape
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../support/client'
import { collections } from './rights/product'
import { addPerson, must, startWorld, upload, type World } from './rights/world'

/** Everything private in this file is called by these names. */
const secret = /quokk|numbat/i

let world: World
let paula: { client: ApiClient; id: number }
let stella: ApiClient
let namesake: ApiClient
let quokka: number
let numbat: number
let file: string

const made = async (client: ApiClient, collection: string, data: unknown): Promise<any> =>
  (await must<any>(client.post(collection, data))).doc

beforeAll(async () => {
  world = await startWorld()
  paula = await addPerson(world, 'paula', 'Staff')
  stella = world.as('staff')
  namesake = await programWithID(paula.id)
  const { client } = paula
  quokka = (await made(client, 'companies', { name: 'Quokka', private: true })).id
  const wombat = (await made(client, 'companies', { name: 'Wombat' })).id
  const quokkina = (await made(client, 'contacts', { company: quokka, lastName: 'Quokkina' })).id
  numbat = (await made(client, 'contacts', { company: wombat, lastName: 'Numbat', private: true }))
    .id
  await made(client, 'companies', { name: 'Daughter', parent: quokka })
  const about = [
    { company: quokka, description: 'Quokka calls' },
    { contact: quokkina, description: 'Quokkina calls' },
    { company: wombat, contact: numbat, description: 'Numbat calls' },
  ]
  for (const data of about) await made(client, 'activities', data)
  await made(client, 'activities', {
    company: wombat,
    description: 'A meeting',
    participants: [{ relationTo: 'contacts', value: numbat }],
  })
  const { filename } = await made(
    client,
    'attachments',
    upload({ company: quokka }, 'quokka.txt', 'Quokka contract'),
  )
  file = filename
  // One of its records is open; it hangs on the private one all the same.
  await made(
    client,
    'attachments',
    upload({ company: wombat, contact: numbat }, 'numbat.txt', 'Numbat contract'),
  )
  const { docs } = await must<any>(client.get('relationship-kinds?limit=1'))
  await made(client, 'relationships', {
    from: { relationTo: 'companies', value: wombat },
    kind: docs[0].id,
    notes: 'Quokka again',
    to: { relationTo: 'companies', value: quokka },
  })
  await must(client.patch(`companies/${quokka}`, { notes: 'Quokka pays late' }))
})

afterAll(() => world?.stop())

/** An API client whose id is that of a user. */
const programWithID = async (id: number) => {
  await world.sql("SELECT setval('api_clients_id_seq', $1, false)", [id])
  const apiKey = crypto.randomUUID()
  const doc = await made(world.admin, 'api-clients', {
    apiKey,
    enableAPIKey: true,
    groups: [world.groups.Staff],
    name: 'Namesake',
  })
  expect(doc.id).toBe(id)
  return world.as('nobody').withKey(apiKey)
}

const slugs = collections.map(({ slug }) => slug)

const others: [string, () => ApiClient][] = [
  ['a colleague with all rights', () => stella],
  ['an API client with all rights', () => world.as('client')],
  ['an API client with the id of the owner', () => namesake],
]

describe.each(others)('%s sees nothing of a private card', (_, client) => {
  it('in any list, at any depth, trash included', async () => {
    for (const slug of slugs) {
      for (const trash of ['', '&trash=true']) {
        const { body } = await client().get(`${slug}?limit=500&depth=5${trash}`)
        expect(JSON.stringify(body), slug).not.toMatch(secret)
      }
    }
  })

  it('in GraphQL, relations included', async () => {
    const { body } = await client().graphql(`{
      Companies(limit: 160) { docs { name parent { id name } } }
      Contacts(limit: 160) { docs { fullName company { id name } } }
      Activities(limit: 160) { docs { description company { name } contact { fullName }
        participants { value { ... on Contact { fullName } } } } }
      Attachments(limit: 160) { docs { filename company { name } contact { fullName } } }
      Relationships(limit: 160) { docs { notes from { value { ... on Company { name } } } } }
      AuditLogs(limit: 160) { docs { title changes } }
    }`)
    expect((body.data as any)?.Companies.docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(body)).not.toMatch(secret)
  })

  it('in counts', async () => {
    for (const slug of ['companies', 'contacts', 'activities', 'attachments', 'relationships']) {
      const all = await must<any>(world.admin.get(`${slug}/count`))
      const seen = await must<any>(client().get(`${slug}/count`))
      expect(seen.totalDocs, slug).toBeLessThan(all.totalDocs)
      const { totalDocs } = await must<any>(client().get(`${slug}?limit=1`))
      expect(totalDocs, slug).toBe(seen.totalDocs)
    }
  })

  it.each([
    'companies?where[name][contains]=uokk',
    'companies?where[or][0][notes][like]=Quokka',
    'companies?where[parent.name][contains]=uokk',
    'companies?where[parent.notes][contains]=Quokka',
    'companies?where[parent.private][equals]=true',
    'companies?where[parent.restrictedTo][exists]=true',
    'companies?where[parent.parent.name][contains]=uokk',
    'contacts?where[company.name][contains]=uokk',
    'contacts?where[lastName][contains]=umbat',
    'contacts?where[restrictedTo][exists]=true',
    'activities?where[company.name][contains]=uokk',
    'activities?where[contact.lastName][contains]=umbat',
    'activities?where[contact.company.name][contains]=uokk',
    'activities?where[participants.contacts.lastName][contains]=umbat',
    'activities?where[previous.description][contains]=uokk',
    'activities?where[restrictedTo.name][equals]=paula',
    'attachments?where[company.name][contains]=uokk',
    'attachments?where[contact.lastName][contains]=umbat',
    'attachments?where[filename][contains]=uokk',
    'relationships?where[notes][contains]=Quokka',
    'relationships?where[toCompany.name][contains]=uokk',
    'audit-log?where[title][contains]=uokk',
    'audit-log?where[company.name][contains]=uokk',
    'payload-locked-documents?where[document.companies.name][contains]=uokk',
  ])('by asking %s', async (target) => {
    const { body, status } = await client().get(target)
    if (status === 200) expect(body.totalDocs).toBe(0)
    else expect([400, 403, 500]).toContain(status)
    expect(JSON.stringify(body)).not.toMatch(secret)
  })

  it('by id, file, copy, change or reference', async () => {
    for (const target of [`companies/${quokka}`, `contacts/${numbat}`]) {
      expect([403, 404]).toContain((await client().get(target)).status)
      expect([403, 404]).toContain((await client().patch(target, { notes: 'x' })).status)
      expect([403, 404]).toContain((await client().post(`${target}/duplicate`, {})).status)
      expect([403, 404]).toContain((await client().delete(target)).status)
    }
    expect((await client().get(`attachments/file/${file}`)).status).toBe(403)
    const pointing = await client().post('activities', { company: quokka, description: 'x' })
    expect(pointing.status).toBe(400)
    const absent = await client().post('activities', { company: 999_999, description: 'x' })
    expect(JSON.stringify(absent.body)).toBe(JSON.stringify(pointing.body))
    const hanging = await client().post(
      'attachments',
      upload({ company: quokka }, 'mine.txt', 'text'),
    )
    expect(hanging.status).toBe(400)
  })
})

it('pages of the admin panel, grouped lists included, show nothing of it to a colleague', async () => {
  const pages = [
    '/admin',
    '/admin/collections/companies?search=uokk',
    '/admin/collections/companies?limit=100',
    '/admin/collections/contacts?limit=100',
    '/admin/collections/activities?limit=100&depth=2',
    '/admin/collections/activities?groupBy=company',
    '/admin/collections/activities?groupBy=contact',
    '/admin/collections/attachments',
    `/admin/collections/companies/${quokka}`,
    `/admin/collections/companies/${quokka}/edit`,
    `/admin/collections/companies/${quokka}/activities`,
    `/admin/collections/companies/${quokka}/attachments`,
    `/admin/collections/companies/${quokka}/changes`,
    `/admin/collections/contacts/${numbat}`,
  ]
  for (const page of pages) {
    const { body } = await stella.get(page)
    // What was asked for stands in the page's own address.
    expect(String(body).replaceAll('search=uokk', ''), page).not.toMatch(secret)
  }
  const { body } = await paula.client.get('/admin/collections/companies?limit=100')
  expect(String(body)).toMatch(secret)
})

it('its owner and an administrator see all of it', async () => {
  for (const client of [paula.client, world.admin]) {
    expect((await client.get(`companies/${quokka}`)).body.name).toBe('Quokka')
    expect((await client.get(`contacts/${numbat}`)).body.fullName).toBe('Numbat')
    const { totalDocs } = (await client.get('activities?where[description][contains]=calls')).body
    expect(totalDocs).toBe(3)
    expect((await client.get(`attachments/file/${file}`)).body).toContain('Quokka contract')
    const changes = await client.get(`audit-log?where[company][equals]=${quokka}`)
    expect(changes.body.totalDocs).toBeGreaterThan(1)
  }
})

const calls = async (client: ApiClient) =>
  (await must<any>(client.get('activities/count?where[description][contains]=uokk'))).totalDocs

it('opens, closes and changes hands at once', async () => {
  const card = `companies/${quokka}`
  await must(paula.client.patch(card, { private: false }))
  expect(await calls(stella)).toBe(2)
  expect((await stella.get(`attachments/file/${file}`)).status).toBe(200)
  expect((await stella.patch(card, { private: true })).status, 'only its owner hides it').toBe(400)
  await must(paula.client.patch(card, { private: true }))
  expect(await calls(stella)).toBe(0)
  expect((await stella.get(`attachments/file/${file}`)).status).toBe(403)
  const stellaID = world.users.stella
  await must(paula.client.patch(card, { owner: stellaID }))
  expect([await calls(stella), await calls(paula.client)]).toEqual([2, 0])
  await must(stella.patch(card, { owner: paula.id }))
  expect([await calls(stella), await calls(paula.client)]).toEqual([0, 2])
})

it('takes 20,000 activities along in one go', async () => {
  const { id } = await made(paula.client, 'companies', { name: 'Busy Quokka' })
  await world.sql(
    `INSERT INTO activities (description, company_id, starts_at, created_by_id)
     SELECT 'Quokka ' || n, $1, now(), $2 FROM generate_series(1, 20000) n`,
    [id, paula.id],
  )
  const hidden = async () =>
    (
      await world.sql<{ count: number }>(
        'SELECT count(*)::int FROM activities WHERE company_id = $1 AND restricted_to_id = $2',
        [id, paula.id],
      )
    )[0]?.count
  const start = Date.now()
  await must(paula.client.patch(`companies/${id}`, { private: true }))
  expect(Date.now() - start).toBeLessThan(15_000)
  expect(await hidden()).toBe(20_000)
  await must(paula.client.patch(`companies/${id}`, { private: false }))
  expect(await hidden()).toBe(0)
})

it('lets no activity slip in beside a card that turns private, and stops nobody', async () => {
  const { id } = await made(paula.client, 'companies', { name: 'Racing Quokka' })
  const first = await made(paula.client, 'activities', { company: id, description: 'Quokka 0' })
  const lane = async (number: number) => {
    for (let turn = 0; turn < 4; turn += 1) {
      const description = `Quokka ${number} ${turn}`
      await made(paula.client, 'activities', { company: id, description })
      await must(paula.client.patch(`activities/${first.id}`, { note: description }))
    }
  }
  const lanes = Array.from({ length: 10 }, (_, number) => lane(number))
  const turns = (async () => {
    for (const closed of [true, false, true]) {
      await must(paula.client.patch(`companies/${id}`, { private: closed }))
    }
  })()
  await Promise.all([...lanes, turns])
  const open = await world.sql(
    'SELECT id FROM activities WHERE company_id = $1 AND restricted_to_id IS DISTINCT FROM $2',
    [id, paula.id],
  )
  expect(open).toEqual([])
  const all = await world.sql('SELECT id FROM activities WHERE company_id = $1', [id])
  expect(all).toHaveLength(41)
})

it('two owners at once leave the administrators alone, also when one of them no longer is', async () => {
  const { admin } = world
  const company = await made(admin, 'companies', {
    name: 'Quokka of Paula',
    owner: paula.id,
    private: true,
  })
  const contact = await made(admin, 'contacts', {
    company: company.id,
    lastName: 'Numbat of Stella',
    owner: world.users.stella,
    private: true,
  })
  const activity = await made(admin, 'activities', {
    company: company.id,
    contact: contact.id,
    description: 'Numbat meets Quokka',
  })
  const target = `activities/${activity.id}`
  const allowed = async (...clients: ApiClient[]) =>
    Promise.all(clients.map(async (client) => (await client.get(target)).status === 200))
  expect(await allowed(paula.client, stella, admin)).toEqual([false, false, true])
  const second = await addPerson(world, 'adele', 'Staff', { admin: true })
  await must(
    second.client.patch(`users/${world.users.admin}`, {
      admin: false,
      groups: [world.groups.Staff],
    }),
  )
  expect(await allowed(paula.client, stella, admin, second.client)).toEqual([
    false,
    false,
    false,
    true,
  ])
})
