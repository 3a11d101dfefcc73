import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, createClient } from '../support/client'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let admin: ApiClient
let company: number

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  admin = await createClient({ url: server.url }).login('admin@crm.example', 'admin-password')
  company = await add('companies', { name: 'Officina Verdi' })
})

afterAll(() => server?.stop())

const add = async (collection: string, data: object): Promise<number> => {
  const { body, status } = await admin.post(collection, data)
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc.id
}

const read = async (collection: string, id: number) =>
  (await admin.get(`${collection}/${id}?depth=0`)).body

describe('two at the same moment', () => {
  it('who change different fields of a record both have their way', async () => {
    const records = {
      activities: await add('activities', { company, description: 'Chiamare' }),
      companies: await add('companies', { name: 'Bar Sport' }),
      contacts: await add('contacts', { company, lastName: 'Verdi' }),
      leads: await add('leads', { company, name: 'Tetto nuovo' }),
      projects: await add('projects', { company, name: 'Cantiere' }),
    }
    for (const [collection, id] of Object.entries(records)) {
      const name = { activities: 'description', contacts: 'lastName' }[collection] ?? 'name'
      const notes = { activities: 'note', companies: 'notes', contacts: 'jobTitle' }
      const note = notes[collection as keyof typeof notes] ?? 'description'
      for (let round = 0; round < 8; round += 1) {
        const answers = await Promise.all([
          admin.patch(`${collection}/${id}`, { [name]: `Nome ${round}` }),
          admin.patch(`${collection}/${id}`, { [note]: `Nota ${round}` }),
        ])
        expect(answers.map(({ status }) => status)).toEqual([200, 200])
        expect(await read(collection, id), collection).toMatchObject({
          [name]: `Nome ${round}`,
          [note]: `Nota ${round}`,
        })
      }
    }
  })

  it('nor does a change of many undo a change of one', async () => {
    const ids: number[] = []
    for (let n = 0; n < 6; n += 1)
      ids.push(await add('activities', { company, description: `${n}` }))
    const many = `activities?${ids.map((id) => `where[id][in]=${id}`).join('&')}`
    const answers = await Promise.all([
      admin.patch(many, { priority: 5 }),
      ...ids.map((id) => admin.patch(`activities/${id}`, { note: 'Una nota' })),
    ])
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(200))
    for (const id of ids)
      expect(await read('activities', id)).toMatchObject({ note: 'Una nota', priority: 5 })
  })

  it('a card that turns private and what is written about it wait for one another', async () => {
    const card = await add('companies', { name: 'Riservata' })
    const contact = await add('contacts', { company: card, lastName: 'Neri' })
    const activity = await add('activities', { company: card, contact, description: 'Chiamare' })
    for (const isPrivate of [true, false, true, false]) {
      const answers = await Promise.all([
        admin.patch(`companies/${card}`, { private: isPrivate }),
        admin.patch(`contacts/${contact}`, { jobTitle: String(isPrivate) }),
        admin.patch(`activities/${activity}`, { note: String(isPrivate) }),
        admin.post('activities', { company: card, contact, description: 'Altra' }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 201])
      const { restrictedTo } = await read('companies', card)
      expect((await read('contacts', contact)).restrictedTo).toBe(restrictedTo)
      const { body } = await admin.get(`activities?where[company][equals]=${card}&depth=0&limit=0`)
      for (const doc of body.docs) expect(doc.restrictedTo).toBe(restrictedTo)
    }
  })
})

describe('who says what they read', () => {
  it('changes it only as long as it is that', async () => {
    const before = await read('companies', company)
    const first = await admin.patch(`companies/${company}`, {
      alias: 'Verdi',
      updatedAt: before.updatedAt,
    })
    expect(first.status).toBe(200)
    const late = await admin.speaking('it').patch(`companies/${company}`, {
      ...before,
      phone: '+39 02 1234567',
    })
    expect(late.status).toBe(409)
    expect(late.body.errors[0]).toMatchObject({
      data: { code: 'changed-meanwhile', updatedAt: first.body.doc.updatedAt },
      message: expect.stringContaining('Nel frattempo'),
    })
    expect(await read('companies', company)).toMatchObject({ alias: 'Verdi', phone: before.phone })
    const again = await admin.patch(`companies/${company}`, {
      phone: '+39 02 1234567',
      updatedAt: first.body.doc.updatedAt,
    })
    expect(again.status).toBe(200)
    expect(again.body.doc.phone).toBe('+39021234567')
  })

  it('over GraphQL, too', async () => {
    const { updatedAt } = await read('companies', company)
    const change = (fields: string) =>
      admin.graphql(`mutation { updateCompany(id: ${company}, data: {${fields}}) { updatedAt } }`)
    expect((await change('alias: "Uno"')).body.errors).toBeUndefined()
    const { body } = await change(`alias: "Due", updatedAt: "${updatedAt}"`)
    expect(JSON.stringify(body.errors)).toContain('changed-meanwhile')
    expect((await read('companies', company)).alias).toBe('Uno')
  })

  it('learns nothing of a record that is hidden from them', async () => {
    const none = await add('groups', { name: 'Nessuno', permissions: {} })
    const email = 'nulla@crm.example'
    await add('users', { email, groups: [none], name: 'Nulla', password: 'password-1' })
    const nobody = await admin.login(email, 'password-1')
    const old = { alias: 'X', updatedAt: '2020-01-01T00:00:00.000Z' }
    const { status } = await nobody.patch(`companies/${company}`, old)
    expect(status).toBe(403)
  })
})
