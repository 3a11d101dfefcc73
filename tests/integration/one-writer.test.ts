import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import { type ApiClient, createClient } from '../support/client'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let admin: ApiClient
let company: number
let sql: Client

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  admin = await createClient({ url: server.url }).login('admin@crm.example', 'admin-password')
  company = await add('companies', { name: 'Officina Verdi' })
  sql = await connect({ url: server.database.url })
})

afterAll(async () => {
  await sql?.end()
  await server?.stop()
})

/** Until another session of this database waits for a row. */
const somebodyWaits = () =>
  vi.waitFor(
    async () => {
      const { rowCount } = await sql.query(`SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`)
      expect(rowCount).toBeGreaterThan(0)
    },
    { timeout: 20_000 },
  )

const add = async (collection: string, data: FormData | object): Promise<number> => {
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

  it('nor do more of them at once than there are connections wait for ever', async () => {
    const ids: number[] = []
    for (let n = 0; n < 40; n += 1) ids.push(await add('companies', { name: `Azienda ${n}` }))
    const many = await Promise.all([
      ...ids.map((id) => admin.patch(`companies/${id}`, { notes: 'Da sentire' })),
      ...ids.map((_, n) => admin.patch(`companies/${company}`, { notes: `${n}` })),
      ...ids.map((id) => admin.post('activities', { company: id, description: 'Chiamare' })),
    ])
    expect(many.filter(({ status }) => status !== 200 && status !== 201)).toEqual([])
  })

  it('a person, a lead and what is written about them wait for one another', async () => {
    const contact = await add('contacts', { company, lastName: 'Neri' })
    const lead = await add('leads', { company, contact, name: 'Tetto' })
    for (let round = 0; round < 8; round += 1) {
      const answers = await Promise.all([
        admin.patch(`contacts/${contact}`, { jobTitle: `${round}` }),
        admin.patch(`leads/${lead}`, { description: `${round}` }),
        admin.post('activities', { company, contact, description: 'Altra', lead }),
        admin.patch(`companies/${company}`, { notes: `${round}` }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 201, 200])
    }
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
      const { body } = await admin.get(
        `activities?where[company][equals]=${card}&depth=0&limit=1000`,
      )
      for (const doc of body.docs) expect(doc.restrictedTo).toBe(restrictedTo)
    }
  })

  it('two that change places wait for each other, too', async () => {
    const other = await add('companies', { name: 'Altra' })
    const one = await add('activities', { company, description: 'Una' })
    const two = await add('activities', { company: other, description: 'Due' })
    const contact = await add('contacts', { company, lastName: 'Bruni' })
    const about = await add('activities', { company, contact, description: 'Tre' })
    for (let round = 0; round < 6; round += 1) {
      const [first, second] = round % 2 ? [company, other] : [other, company]
      const answers = await Promise.all([
        admin.patch(`activities/${one}`, { company: first }),
        admin.patch(`activities/${two}`, { company: second }),
        admin.patch(`contacts/${contact}`, { company: first }),
        admin.patch(`activities/${about}`, { note: `${round}` }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    }
  })

  it('nor does a burst on one’s own profile, or on an API client, stop the server', async () => {
    const email = 'raffica@crm.example'
    const id = await add('users', person('raffica'))
    const self = await admin.login(email, 'password-1')
    const client = await add('api-clients', { enableAPIKey: true, name: 'ERP' })
    const guest = createClient({ url: server.url })
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => [
        self.patch(`users/${id}`, { name: `Nome ${n}` }),
        admin.patch(`api-clients/${client}`, { name: `ERP ${n}` }),
        guest.patch(`users/${id}`, { name: 'X' }),
      ]).flat(),
    )
    const codes = answers.map(({ status }) => status)
    expect(codes).toEqual(Array(30).fill([200, 200, 403]).flat())
  })

  it('another meaning of a status, another owner, a deletion: each waits for the other', async () => {
    const status = await add('activity-statuses', { code: 'x', label: 'X', state: 'planned' })
    const [one, two] = [await add('users', person('uno')), await add('users', person('due'))]
    const card = await add('companies', { name: 'Passa di mano', owner: one })
    for (let round = 0; round < 6; round += 1) {
      const [first, second, third] = await Promise.all(
        [1, 2, 3].map(() =>
          add('activities', {
            assignee: round % 2 ? two : one,
            company: card,
            description: 'Y',
            status,
          }),
        ),
      )
      const state = round % 2 ? 'planned' : 'in-progress'
      const answers = await Promise.all([
        admin.patch(`activity-statuses/${status}`, { state }),
        admin.patch(`activities/${first}`, { note: 'Una nota' }),
        admin.post(`companies/${card}/owner`, {
          moveActivities: true,
          owner: round % 2 ? one : two,
        }),
        admin.patch(`activities/${second}`, { priority: round }),
        admin.delete(`activities/${third}`),
      ])
      expect(answers.map(({ status: code }) => code)).toEqual([200, 200, 200, 200, 200])
      expect(await read('activities', first as number)).toMatchObject({ note: 'Una nota', state })
    }
  })
})

const person = (name: string) => ({ email: `${name}@crm.example`, name, password: 'password-1' })

describe('what PostgreSQL breaks off', () => {
  it.each(['REST', 'GraphQL'])('is told as a collision, over %s, and works again', async (api) => {
    const activity = await add('activities', { company, description: 'Chiamare' })
    const change = async () => {
      if (api === 'REST') {
        const { body, status } = await admin.patch(`activities/${activity}`, { note: 'Nota' })
        return { code: body.errors?.[0].data.code, status }
      }
      const { body } = await admin.graphql(
        `mutation { updateActivity(id: ${activity}, data: { note: "Nota" }) { id } }`,
      )
      const [error] = (body.errors ?? []) as unknown as {
        extensions: { data: { code: string }; statusCode: number }
      }[]
      return { code: error?.extensions.data.code, status: error?.extensions.statusCode ?? 200 }
    }
    await sql.query('BEGIN')
    // PostgreSQL breaks off whoever looks for a circle first: never this session.
    await sql.query("SET LOCAL deadlock_timeout = '1min'")
    await sql.query(`SELECT FROM activities WHERE id = ${activity} FOR UPDATE`)
    const changing = change()
    // It has the company then, and waits for the activity: a circle with what is written here.
    await somebodyWaits()
    await sql.query(`UPDATE companies SET notes = 'x' WHERE id = ${company}`)
    expect(await changing).toEqual({ code: 'collision', status: 409 })
    await sql.query('ROLLBACK')
    expect(await change()).toEqual({ code: undefined, status: 200 })
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

  it('keeps the file of an attachment that was not changed', async () => {
    const form = (fields: object, content: string) => {
      const data = new FormData()
      data.set('_payload', JSON.stringify(fields))
      data.set('file', new Blob([content], { type: 'text/plain' }), 'offerta.txt')
      return data
    }
    const file = await add('attachments', form({ company }, 'Prima offerta'))
    const { updatedAt, url } = await read('attachments', file)
    const changed = await admin.patch(`attachments/${file}`, { description: 'L’offerta' })
    expect(changed.status, JSON.stringify(changed.body)).toBe(200)
    const late = await admin.patch(`attachments/${file}`, form({ updatedAt }, 'Altra'))
    expect(late.status).toBe(409)
    expect((await admin.download(url)).content.toString()).toBe('Prima offerta')
  })

  it('so does an administrator who did not see that somebody was blocked', async () => {
    const user = await add('users', person('bloccata'))
    const before = await read('users', user)
    expect((await admin.patch(`users/${user}`, { blocked: true })).status).toBe(200)
    const late = await admin.patch(`users/${user}`, {
      blocked: false,
      name: 'Altro nome',
      updatedAt: before.updatedAt,
    })
    expect(late.status).toBe(409)
    expect(await read('users', user)).toMatchObject({ blocked: true, name: 'bloccata' })
    const client = await add('api-clients', { enableAPIKey: true, name: 'Negozio' })
    const { updatedAt } = await read('api-clients', client)
    expect((await admin.patch(`api-clients/${client}`, { blocked: true })).status).toBe(200)
    const again = await admin.patch(`api-clients/${client}`, { blocked: false, updatedAt })
    expect(again.status).toBe(409)
  })

  it('their own profile as well', async () => {
    const email = 'propria@crm.example'
    const id = await add('users', person('propria'))
    const self = await admin.login(email, 'password-1')
    const profile = (await self.get(`users/${id}?depth=0`)).body
    expect((await self.patch(`users/${id}`, { name: 'Nuovo' })).status).toBe(200)
    const late = await self.patch(`users/${id}`, { name: 'X', updatedAt: profile.updatedAt })
    expect(late.status).toBe(409)
  })

  it('whoever has it open in its form is waited for', async () => {
    const id = await add('users', person('scrive'))
    await sql.query(`INSERT INTO payload_locked_documents (updated_at) VALUES (now())`)
    const rels = `INSERT INTO payload_locked_documents_rels (parent_id, path, companies_id, users_id)
      SELECT max(id), $1, $2, $3 FROM payload_locked_documents`
    await sql.query(rels, ['document', company, null])
    await sql.query(rels, ['user', null, id])
    const { status } = await admin.patch(`companies/${company}?overrideLock=false`, { alias: 'Z' })
    await sql.query('DELETE FROM payload_locked_documents')
    expect(status).toBe(423)
    expect((await admin.patch(`companies/${company}`, { alias: 'Z' })).status).toBe(200)
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

  it('nor waits for it: who may not change it takes nothing', async () => {
    const nobody = await admin.login('nulla@crm.example', 'password-1')
    const guest = createClient({ url: server.url })
    await sql.query('BEGIN')
    await sql.query(`SELECT FROM companies WHERE id = ${company} FOR UPDATE`)
    const hidden = 'where[owner.resetPasswordToken][exists]=false'
    const answers = await Promise.all([
      nobody.patch(`companies/${company}`, { alias: 'X' }),
      nobody.patch(`companies?where[id][equals]=${company}`, { alias: 'X' }),
      guest.patch(`companies/${company}`, { alias: 'X' }),
      // A filter that nobody may ask, of somebody who may change the company.
      admin.patch(`companies?where[id][equals]=${company}&${hidden}`, { alias: 'X' }),
    ])
    await sql.query('ROLLBACK')
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 400])
  })
})

describe('the settings', () => {
  const settings = 'globals/crm-settings'

  it('keep what each of two at the same moment has changed', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [start, end] = [`0${round}:00`, `1${round}:00`]
      const answers = await Promise.all([
        admin.post(settings, { workStart: start }),
        admin.post(settings, { workEnd: end }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect((await admin.get(settings)).body).toMatchObject({ workEnd: end, workStart: start })
    }
  })

  it('refuse a form that is older than they are', async () => {
    const { updatedAt } = (await admin.get(settings)).body
    expect((await admin.post(settings, { updatedAt, workStart: '08:00' })).status).toBe(200)
    const { body, status } = await admin.post(settings, { updatedAt, workStart: '07:00' })
    expect([status, body.errors[0].data.code]).toEqual([409, 'changed-meanwhile'])
    expect((await admin.get(settings)).body.workStart).toBe('08:00')
  })

  it('are taken by nobody who may not change them', async () => {
    const nobody = await admin.login('nulla@crm.example', 'password-1')
    await sql.query('BEGIN')
    await sql.query("SELECT pg_advisory_xact_lock(hashtextextended('global:crm-settings', 724))")
    const answer = await nobody.post(settings, { workStart: '06:00' })
    await sql.query('ROLLBACK')
    expect(answer.status).toBe(403)
  })
})
