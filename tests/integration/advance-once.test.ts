import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historyOf, nextOf } from '#activities/following'
import type { Activity } from '#payload-types'
import { type ApiClient, createClient } from '../support/client'
import { createDatabase, type TestDatabase } from '../support/postgres'
import { startServer, type TestServer } from '../support/server'
import { listenToStatements, type Statements } from '../support/statements'

let database: TestDatabase
let statements: Statements
let server: TestServer
let admin: ApiClient
/** May see and change what is theirs or their group's: each of their rights is a filter. */
let anna: ApiClient
let company: number
let annaID: number
let brunoID: number
const ids: Record<string, number> = {}

beforeAll(async () => {
  database = await createDatabase()
  statements = await listenToStatements(database.url)
  server = await startServer({
    database: { ...database, url: statements.url },
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  const guest = createClient({ url: server.url })
  admin = await guest.login('admin@crm.example', 'admin-password')
  const add = async (collection: string, data: object): Promise<number> => {
    const { body, status } = await admin.post(collection, data)
    expect(status, JSON.stringify(body)).toBe(201)
    return body.doc.id
  }
  const level = {
    create: 'group',
    delete: 'group',
    export: 'group',
    read: 'group',
    update: 'group',
  }
  const group = await add('groups', {
    name: 'Vendite',
    permissions: { activities: level, companies: level, contacts: level },
  })
  const user = (name: string) =>
    add('users', {
      email: `${name}@crm.example`,
      groups: [group],
      name,
      password: 'password-1',
    })
  annaID = await user('anna')
  brunoID = await user('bruno')
  anna = await guest.login('anna@crm.example', 'password-1')
  company = await add('companies', { name: 'Officina Verdi', owner: annaID })
  const entry = async (collection: string, code: string): Promise<number> =>
    (await admin.get(`${collection}?where[code][equals]=${code}`)).body.docs[0].id
  ids.positive = await entry('activity-outcomes', 'positive')
  ids.planned = await entry('activity-statuses', 'planned')
  ids.phone = await entry('activity-modes', 'phone')
  ids.callBack = await entry('activity-subjects', 'call-back')
})

afterAll(async () => {
  await server?.stop()
  await statements?.stop()
  await database?.drop()
})

const plan = async (data: object = {}): Promise<number> => {
  const { body, status } = await anna.post('activities', {
    assignee: brunoID,
    company,
    description: 'Chiamare per il preventivo',
    mode: ids.phone,
    startsAt: '2026-11-23T09:00:00.000Z',
    subject: ids.callBack,
    ...data,
  })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc.id
}

const read = async (id: number): Promise<Activity> =>
  (await anna.get(`activities/${id}?depth=0`)).body

const closing = (how: string, more: object = {}) => ({
  how,
  key: 'k',
  outcome: ids.positive,
  ...more,
})

describe('what is proposed when nothing is said', () => {
  /** `continue` or `close-with-history` without a word more, over REST and over GraphQL. */
  const makers: [string, (id: number, how: string) => Promise<number>][] = [
    [
      'REST',
      async (id, how) => {
        const { body } = await anna.post(`activities/${id}/advance`, closing(how))
        return (body.next ?? body.history).id
      },
    ],
    [
      'GraphQL',
      async (id, how) => {
        const { body } = await anna.graphql(`mutation { advanceActivity(
          id: ${id}, how: ${how.replaceAll('-', '_')}, outcome: ${ids.positive}, key: "k"
        ) { history { id } next { id } } }`)
        expect(body.errors).toBeUndefined()
        return (body.data.advanceActivity.next ?? body.data.advanceActivity.history).id
      },
    ],
  ]

  const zone = async (): Promise<string> =>
    (await admin.get('globals/crm-settings?depth=0')).body.timeZone

  /** What the form proposes for an activity, as the collection stores it. */
  const stored = ({ startsAt, ...rest }: Partial<Activity>) => ({
    ...rest,
    hasTime: startsAt?.length !== 10,
    startsAt: startsAt?.length === 10 ? `${startsAt}T12:00:00.000Z` : startsAt,
  })

  it.each(makers)('over %s the next action is the one that the form proposes', async (_, make) => {
    const timeZone = await zone()
    const says = [
      {},
      { nextDate: '2026-12-03T10:00:00.000Z', nextNotes: 'Portare il listino' },
      { assignee: annaID, nextAssignee: brunoID },
    ]
    for (const data of says) {
      const id = await plan(data)
      const activity = await read(id)
      const before = nextOf({ activity, now: new Date(), timeZone })
      const made = await read(await make(id, 'continue'))
      const after = nextOf({ activity, now: new Date(), timeZone })
      // Midnight may have come between.
      const proposal = made.startsAt === stored(after).startsAt ? after : before
      const { description, ...expected } = stored(proposal)
      expect(made).toMatchObject(expected)
      // Without notes the line that people read is the subject.
      expect(made.description).toBe(description ?? 'Richiamo')
    }
  })

  it.each(makers)('over %s so is the history entry', async (_, make) => {
    const id = await plan()
    const activity = await read(id)
    const before = historyOf({ activity, now: new Date() })
    const made = await read(await make(id, 'close-with-history'))
    const after = historyOf({ activity, now: new Date() })
    expect([before.startsAt, after.startsAt]).toContain(made.startsAt)
    expect(made).toMatchObject({ ...before, hasTime: true, startsAt: made.startsAt, state: 'done' })
  })

  it('the next working day is the company’s', async () => {
    const before = await zone()
    // Fourteen hours before and after UTC: at no moment do they have the same day.
    for (const timeZone of ['Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
      expect((await admin.post('globals/crm-settings', { timeZone })).status).toBe(200)
      const id = await plan()
      const { body } = await anna.post(`activities/${id}/advance?depth=0`, closing('continue'))
      const proposal = nextOf({ activity: await read(id), now: new Date(), timeZone })
      expect(body.next.startsAt).toBe(`${proposal.startsAt}T12:00:00.000Z`)
    }
    await admin.post('globals/crm-settings', { timeZone: before })
  })

  it('no date can be said, too', async () => {
    const id = await plan()
    const body = closing('continue', { next: { startsAt: null } })
    expect((await anna.post(`activities/${id}/advance`, body)).body.next.startsAt).toBeNull()
  })
})

describe('the answer', () => {
  it('has the names of relations, or ids alone: then it is what a reading gives', async () => {
    const id = await plan()
    const asked = closing('close-with-history', { note: 'Chiuso al telefono' })
    const plain = await anna.post(`activities/${id}/advance?depth=0`, asked)
    expect(plain.status).toBe(200)
    expect(plain.body.activity).toEqual(await read(id))
    expect(plain.body.history).toEqual(await read(plain.body.history.id))
    // The same key again is answered by a reading.
    expect((await anna.post(`activities/${id}/advance?depth=0`, asked)).body).toEqual(plain.body)
    const full = await anna.post(`activities/${id}/advance`, asked)
    expect(full.body.activity).toMatchObject({ company: { name: 'Officina Verdi' }, id })
    expect(full.body.history).toMatchObject({ id: plain.body.history.id, previous: { id } })
  })

  it('an outcome that the activity had while it was open closes it all the same', async () => {
    const id = await plan()
    await anna.post(`activities/${id}/advance`, closing('close'))
    const opened = await anna.patch(`activities/${id}`, { status: ids.planned })
    expect(opened.body.doc).toMatchObject({ outcome: { id: ids.positive }, state: 'planned' })
    const { body } = await anna.post(`activities/${id}/advance`, closing('close', { key: 'again' }))
    expect(body.activity).toMatchObject({ state: 'done' })
  })
})

describe('an Advance asks the database for each thing once', () => {
  const trace = async (how: string, more: object = {}) => {
    const id = await plan()
    statements.forget()
    const { status } = await anna.post(
      `activities/${id}/advance?depth=0`,
      closing(how, { note: 'Una nota', ...more }),
    )
    expect(status).toBe(200)
    return statements.all()
  }
  const locksOf = (sql: string[], table: string) =>
    sql.filter((each) => each.includes(`FROM "${table}"`) && /FOR (NO KEY )?UPDATE/.test(each))
  /** Its own row, narrowed by what the user may do with it. */
  const rightsOf = (sql: string[]) =>
    sql.filter(
      (each) => /from "activities"/i.test(each) && /"restricted_to_id" is null/i.test(each),
    )

  it.each(['close', 'close-with-history', 'continue'])('%s', async (how) => {
    const sql = await trace(how)
    expect(locksOf(sql, 'activities')).toHaveLength(1)
    expect(locksOf(sql, 'companies')).toHaveLength(1)
    // May they know of it; may they change it; Payload asks as it reads; and the new one points at it, which
    // they may, and may read in the answer.
    expect(rightsOf(sql)).toHaveLength(how === 'close' ? 3 : 5)
    // What the outcome leads to is asked by the hook that sets the status.
    expect(sql.filter((each) => each.includes('JOIN activity_statuses s'))).toEqual([])
  })

  it('who may not see it locks nothing', async () => {
    const id = await plan()
    await admin.patch(`activities/${id}`, { assignee: null })
    const other = await admin.post('users', {
      email: 'carla@crm.example',
      groups: [],
      name: 'carla',
      password: 'password-1',
    })
    expect(other.status).toBe(201)
    const carla = await createClient({ url: server.url }).login('carla@crm.example', 'password-1')
    statements.forget()
    for (const step of ['advance', 'snooze']) {
      const body = step === 'advance' ? closing('close') : { minutes: 10 }
      expect((await carla.post(`activities/${id}/${step}`, body)).status).toBe(404)
    }
    expect(statements.all().length).toBeGreaterThan(0)
    expect(locksOf(statements.all(), 'activities')).toEqual([])
    expect(locksOf(statements.all(), 'companies')).toEqual([])
  })
})
