import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, createClient } from '../support/client'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let anna: ApiClient
let bruno: ApiClient
let nobody: ApiClient

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  nobody = createClient({ url: server.url })
  const admin = await nobody.login('admin@crm.example', 'admin-password')
  const makeUser = async (name: string, permissions: unknown) => {
    const group = await admin.post('groups', { name: `Gruppo ${name}`, permissions })
    const email = `${name}@crm.example`
    await admin.post('users', { email, groups: [group.body.doc.id], name, password: 'password-1' })
    return nobody.login(email, 'password-1')
  }
  anna = await makeUser('anna', {
    activities: all,
    companies: all,
    contacts: all,
    leads: all,
    projects: all,
  })
  bruno = await makeUser('bruno', { contacts: { read: 'all' } })
  const company = await anna.post('companies', {
    city: 'Forlì',
    code: 'C-0042',
    externalId: 'ERP-77',
    name: 'Caffè D’Angelo & Figli S.r.l.',
    phone: '0543 123456',
    vatNumber: '00743110157',
  })
  await anna.post('companies', { country: 'AT', name: 'Alpen Holz GmbH', vatNumber: 'ATU12345678' })
  await anna.post('contacts', {
    company: company.body.doc.id,
    email: 'zoe@dangelo.example',
    firstName: 'Zoë',
    lastName: 'Müller',
    mobile: '347 1234567',
  })
  await anna.post('leads', { company: company.body.doc.id, name: 'Macchina da espresso' })
  await anna.post('projects', { code: 'FR-27', name: 'Fiera di Rimini' })
  await anna.post('activities', {
    company: company.body.doc.id,
    description: 'Degustazione della nuova miscela 100%',
    startsAt: '2026-05-01',
  })
})

afterAll(() => server?.stop())

const titles = async (client: ApiClient, text: string): Promise<string[]> =>
  (await client.get(`search?q=${encodeURIComponent(text)}`)).body.docs.map(
    ({ collection, title }: { collection: string; title: string }) => `${collection}: ${title}`,
  )

const fair = 'projects: Fiera di Rimini'
const machine = 'leads: Macchina da espresso'
const cafe = 'companies: Caffè D’Angelo & Figli S.r.l.'
const zoe = 'contacts: Müller Zoë'
const alps = 'companies: Alpen Holz GmbH'

it.each([
  ['the beginning', 'ca', cafe],
  ['any part', 'figli', cafe],
  ['without accents', 'caffe d', cafe],
  ['another case', 'CAFFÈ', cafe],
  ['a typing error', 'cafe dangello', cafe],
  ['an error in one of two words', 'muler zoe', zoe],
  ['its words in another order', 'figli caffè', cafe],
  ['a name before the surname', 'zoe mull', zoe],
  ['a phone as it is written', '0543 12', cafe],
  ['a phone with its prefix', '+39 0543 123', cafe],
  ['a mobile', '3471234', zoe],
  ['a VAT number', '00743110', cafe],
  ['a VAT number with its country', 'IT00743110157', cafe],
  ['a foreign VAT number with its country', 'ATU12345678', alps],
  ['the label people write before a VAT number', 'P.IVA 00743110157', cafe],
  ['a code', 'c-0042', cafe],
  ['an external ID', 'ERP-77', cafe],
  ['an e-mail address', 'zoe@dan', zoe],
  ['umlauts left out', 'muller', zoe],
  ['a lead', 'macchina espr', machine],
  ['a lead with an error', 'machina espresso', machine],
  ['a project', 'fiera', fair],
  ['its code', 'fr-27', fair],
  ['words of an activity', 'miscela', 'activities: Degustazione della nuova miscela 100%'],
  [
    'a typing error in an activity',
    'degustazzione misela',
    'activities: Degustazione della nuova miscela 100%',
  ],
  ['some of its words', 'degustazione misc', 'activities: Degustazione della nuova miscela 100%'],
  ['the beginning of a next word', 'nuova m', 'activities: Degustazione della nuova miscela 100%'],
  [
    'a sign that LIKE would take for itself',
    '100%',
    'activities: Degustazione della nuova miscela 100%',
  ],
])('finds by %s', async (_, text, found) => {
  expect(await titles(anna, text)).toContain(found)
})

it('says of which company an activity is, and when', async () => {
  const { body } = await anna.get('search?q=miscela')
  expect(body.docs[0]).toMatchObject({
    collection: 'activities',
    day: '2026-05-01T12:00:00.000Z',
    detail: 'Caffè D’Angelo & Figli S.r.l.',
  })
  const second = await anna.get('search?q=figli')
  expect(second.body.docs[0].detail).toBe('Forlì · 0543 123456')
})

describe('the search box of a list', () => {
  const listed = async (client: ApiClient, list: string, text: string): Promise<string[]> => {
    // As Payload puts it into the filter of the list.
    const fields = {
      activities: ['description'],
      companies: ['name', 'alias', 'city', 'phone', 'vatNumber', 'email'],
      contacts: ['fullName', 'email', 'phone', 'mobile'],
    }[list] as string[]
    const where = { or: fields.map((field) => ({ [field]: { like: text } })) }
    const query = `where=${encodeURIComponent(JSON.stringify(where))}&depth=0`
    const { body } = await client.get(`${list}?${query}`)
    return body.docs.map(
      (doc: Record<string, string>) => doc.name ?? doc.fullName ?? doc.description,
    )
  }

  it.each([
    ['accents aside', 'companies', 'caffe', 'Caffè D’Angelo & Figli S.r.l.'],
    ['either apostrophe', 'companies', "d'angelo", 'Caffè D’Angelo & Figli S.r.l.'],
    ['words in another order', 'companies', 'figli caffè', 'Caffè D’Angelo & Figli S.r.l.'],
    ['a typing error', 'companies', 'dangello', 'Caffè D’Angelo & Figli S.r.l.'],
    ['a town', 'companies', 'forli', 'Caffè D’Angelo & Figli S.r.l.'],
    ['a phone as it is written', 'companies', '0543 12 34', 'Caffè D’Angelo & Figli S.r.l.'],
    ['a code', 'companies', 'c-0042', 'Caffè D’Angelo & Figli S.r.l.'],
    ['an external ID', 'companies', 'ERP-77', 'Caffè D’Angelo & Figli S.r.l.'],
    ['a name before the surname', 'contacts', 'zoe muller', 'Müller Zoë'],
    ['a mobile', 'contacts', '347 12 34', 'Müller Zoë'],
    [
      'a sign that LIKE would take for itself',
      'activities',
      '100%',
      'Degustazione della nuova miscela 100%',
    ],
  ])('finds by %s', async (_, list, text, found) => {
    expect(await listed(anna, list, text)).toEqual([found])
  })

  it('finds nothing by a sign that stands for any letter elsewhere', async () => {
    expect(await listed(anna, 'companies', 'Alpen_Holz')).toEqual([])
    expect(await listed(anna, 'companies', 'Al%z')).toEqual([])
  })
})

it('forgives errors in what was written a moment ago', async () => {
  const { body } = await anna.post('companies', { name: 'Pasticceria Belvedere' })
  expect(await titles(anna, 'belvedeer')).toEqual(['companies: Pasticceria Belvedere'])
  await anna.patch(`companies/${body.doc.id}`, { alias: 'Il Gattopardo', name: 'Pasticceria' })
  expect(await titles(anna, 'gattoprado')).toEqual(['companies: Pasticceria'])
  await anna.patch(`companies/${body.doc.id}`, { name: 'Pasticceria Montebianco' })
  expect(await titles(anna, 'montebinaco')).toEqual(['companies: Pasticceria Montebianco'])
  expect(await titles(anna, 'belvedeer')).toEqual([])
})

it('forgives errors in what was there before its words were collected', async () => {
  const database = new Client({ connectionString: server.database.url })
  await database.connect()
  try {
    await database.query(`
      SET session_replication_role = replica;
      INSERT INTO companies (name) VALUES ('Liuteria Stradivari');
      SET session_replication_role = DEFAULT;`)
    expect(await titles(anna, 'stradivrai')).toEqual([])
    await database.query('SELECT crm_renew_words()')
    expect(await titles(anna, 'stradivrai')).toEqual(['companies: Liuteria Stradivari'])
    expect(await titles(anna, 'cafe dangello')).toContain(cafe)
  } finally {
    await database.end()
  }
})

it('finds nothing for one letter or for signs alone', async () => {
  expect(await titles(anna, 'c')).toEqual([])
  expect(await titles(anna, '%%%')).toEqual([])
})

it('finds only what the user may see', async () => {
  await anna.post('contacts', { firstName: 'Zoë', lastName: 'Segreta', private: true })
  expect(await titles(anna, 'segreta')).toEqual(['contacts: Segreta Zoë'])
  expect(await titles(anna, 'segrata')).toEqual(['contacts: Segreta Zoë'])
  expect(await titles(bruno, 'segreta')).toEqual([])
  expect(await titles(bruno, 'segrata')).toEqual([])
  for (const hidden of ['figli', 'macchina', 'machina', 'fiera', 'fr-27', 'miscela', 'misela']) {
    expect(await titles(bruno, hidden), hidden).toEqual([])
  }
  const { body } = await bruno.get('search?q=muller')
  expect(body.docs).toMatchObject([{ detail: '347 123 4567', title: 'Müller Zoë' }])
  expect((await nobody.get('search?q=muller')).status).toBe(401)
})

it('tells the latest of many activities, and old ones behind a thousand others', async () => {
  const database = new Client({ connectionString: server.database.url })
  await database.connect()
  try {
    const fill = (what: string, from: string, count: number) =>
      database.query(
        `INSERT INTO activities (description, starts_at, has_time)
         SELECT $1 || n, timestamptz '${from}' + n * interval '1 hour', TRUE
         FROM generate_series(1, $2::int) n`,
        [what, count],
      )
    await fill('Sopralluogo ', '2024-01-01', 400)
    await fill('Vendemmia ', '2020-01-01', 8)
    expect(await titles(anna, 'sopralluogo')).toEqual(
      [400, 399, 398, 397, 396, 395].map((n) => `activities: Sopralluogo ${n}`),
    )
    await fill('Altro ', '2025-01-01', 1_200)
    expect(await titles(anna, 'vendemmia 8')).toEqual(['activities: Vendemmia 8'])
    expect(await titles(anna, 'vendemmia')).toHaveLength(6)
  } finally {
    await database.end()
  }
})

it('tells no activity of a private card, late or early', async () => {
  const contact = await anna.post('contacts', { lastName: 'Riservati', private: true })
  const { id } = contact.body.doc
  await anna.post('activities', {
    contact: id,
    description: 'Colloquio riservatissimo',
    startsAt: '2031-05-01',
  })
  const admin = await nobody.login('admin@crm.example', 'admin-password')
  const all = { create: 'all', read: 'all' }
  const group = await admin.post('groups', { name: 'Ufficio', permissions: { activities: all } })
  await admin.post('users', {
    email: 'carlo@crm.example',
    groups: [group.body.doc.id],
    name: 'carlo',
    password: 'password-1',
  })
  const carlo = await nobody.login('carlo@crm.example', 'password-1')
  expect(await titles(anna, 'riservatissimo')).toEqual(['activities: Colloquio riservatissimo'])
  expect(await titles(carlo, 'riservatissimo')).toEqual([])
  expect(await titles(carlo, 'miscela')).toHaveLength(1)
})
