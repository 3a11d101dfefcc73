import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, createClient } from '../support/client'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let admin: ApiClient
let anna: ApiClient
let bruno: ApiClient
let viewer: ApiClient
let company: number
let annaID: number
let group: number
const ids: Record<string, number> = {}

const entry = async (collection: string, code: string) =>
  (await admin.get(`${collection}?where[code][equals]=${code}`)).body.docs[0].id as number

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  const guest = createClient({ url: server.url })
  admin = await guest.login('admin@crm.example', 'admin-password')
  const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }
  const makeGroup = async (name: string, permissions: unknown) =>
    (await admin.post('groups', { name, permissions })).body.doc.id as number
  group = await makeGroup('Vendite', { activities: all, companies: all, contacts: all })
  const readers = await makeGroup('Lettori', {
    activities: { read: 'all' },
    companies: { read: 'all' },
  })
  const makeUser = async (name: string, groups: number[]) => {
    const email = `${name}@crm.example`
    const made = await admin.post('users', { email, groups, name, password: 'password-1' })
    return { client: await guest.login(email, 'password-1'), id: made.body.doc.id as number }
  }
  const first = await makeUser('anna', [group])
  anna = first.client
  annaID = first.id
  bruno = (await makeUser('bruno', [group])).client
  viewer = (await makeUser('vera', [readers])).client
  company = (await anna.post('companies', { name: 'Officina Verdi' })).body.doc.id
  ids.positive = await entry('activity-outcomes', 'positive')
  ids.planned = await entry('activity-outcomes', 'planned')
  ids.phone = await entry('activity-modes', 'phone')
})

afterAll(() => server?.stop())

const plan = async (data: Record<string, unknown> = {}): Promise<number> => {
  const made = await anna.post('activities', {
    company,
    description: 'Chiamare per il preventivo',
    mode: ids.phone,
    startsAt: '2026-11-23T09:00:00.000Z',
    ...data,
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body.doc.id
}

const stateOf = async (id: number) => (await admin.get(`activities/${id}?depth=0`)).body
const following = async (id: number) =>
  (await admin.get(`activities?where[previous][equals]=${id}&depth=0`)).body.docs

describe('advance', () => {
  it('close sets outcome, status, who and when', async () => {
    const id = await plan()
    const { body, status } = await anna.post(`activities/${id}/advance`, {
      how: 'close',
      key: 'k1',
      outcome: ids.positive,
    })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.activity).toMatchObject({ completedBy: { id: annaID }, state: 'done' })
    expect(body.activity.completedAt).toBeTruthy()
    expect(await following(id)).toEqual([])
  })

  it('twenty at once with one key have exactly one effect, and all get the same answer', async () => {
    const id = await plan()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        anna.post(`activities/${id}/advance`, {
          history: { description: 'Ha chiesto uno sconto' },
          how: 'close-with-history',
          key: 'one-dialog',
          outcome: ids.positive,
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(new Set(answers.map(({ body }) => body.history.id)).size).toBe(1)
    const made = await following(id)
    expect(made).toHaveLength(1)
    expect(made[0]).toMatchObject({ company, description: 'Ha chiesto uno sconto', state: 'done' })
  })

  it('what was planned is what the history entry tells, unless it is said otherwise', async () => {
    const id = await plan()
    const { body } = await anna.post(`activities/${id}/advance?depth=0`, {
      how: 'close-with-history',
      key: 'title',
      outcome: ids.positive,
    })
    const { description, mode, subject } = body.activity
    expect(body.history).toMatchObject({ description, mode, state: 'done', subject })
  })

  it('twenty people at once: one closes it, the others are told who did', async () => {
    const id = await plan()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? anna : bruno).post(`activities/${id}/advance`, {
          how: 'continue',
          key: `dialog-${n}`,
          next: { startsAt: '2026-12-01' },
          outcome: ids.positive,
        }),
      ),
    )
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused).toHaveLength(19)
    for (const { body, status } of refused) {
      expect(status).toBe(409)
      expect(body.errors[0].data.code).toBe('activity-closed')
      expect(body.errors[0].message).toMatch(/anna|bruno/)
    }
    expect(await following(id)).toHaveLength(1)
  })

  it('and forms of it that are saved at the same moment wait for one another: each is done', async () => {
    for (let round = 0; round < 6; round += 1) {
      const activities = [await plan(), await plan(), await plan()]
      const answers = await Promise.all(
        activities.flatMap((id) => [
          bruno.patch(`activities/${id}`, { company, note: 'Vuole anche il listino' }),
          anna.post(`activities/${id}/advance`, { how: 'close', key: 'a', outcome: ids.positive }),
          bruno.patch(`activities/${id}`, { company, priority: 3 }),
        ]),
      )
      expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(200))
      for (const id of activities) expect((await stateOf(id)).state).toBe('done')
    }
  })

  it('continue plans the next action from what the activity says', async () => {
    const id = await plan({
      nextAssignee: annaID,
      nextDate: '2026-12-03T10:00:00.000Z',
      nextNotes: 'Portare il listino',
    })
    const { body } = await bruno.post(`activities/${id}/advance`, {
      how: 'continue',
      key: 'k',
      outcome: ids.positive,
    })
    expect(body.next).toMatchObject({
      assignee: { id: annaID },
      note: 'Portare il listino',
      previous: { id },
      startsAt: '2026-12-03T10:00:00.000Z',
      state: 'planned',
    })
  })

  it('a next action that fails leaves the activity open', async () => {
    const id = await plan()
    const { status } = await anna.post(`activities/${id}/advance`, {
      how: 'continue',
      key: 'k',
      next: { mode: 999_999 },
      outcome: ids.positive,
    })
    expect(status).toBe(400)
    expect(await stateOf(id)).toMatchObject({ state: 'planned' })
    const again = await anna.post(`activities/${id}/advance`, {
      how: 'continue',
      key: 'k',
      next: { startsAt: '2026-12-01' },
      outcome: ids.positive,
    })
    expect(again.status).toBe(200)
  })

  it('an outcome that leaves it open is refused', async () => {
    const id = await plan()
    const { body, status } = await anna.post(`activities/${id}/advance`, {
      how: 'close',
      key: 'k',
      outcome: ids.planned,
    })
    expect(status).toBe(400)
    expect(body.errors[0].data.errors[0].path).toBe('outcome')
  })

  it('reading is not enough, and what one may not see does not exist', async () => {
    const id = await plan()
    const body = { how: 'close', key: 'k', outcome: ids.positive }
    expect((await viewer.post(`activities/${id}/advance`, body)).status).toBe(403)
    expect((await anna.post('activities/999999/advance', body)).status).toBe(404)
    const nobody = createClient({ url: server.url })
    expect((await nobody.post(`activities/${id}/advance`, body)).status).toBe(401)
    expect(await stateOf(id)).toMatchObject({ state: 'planned' })
  })
})

describe('the other steps', () => {
  it('reopening is recorded, and then it can be closed again', async () => {
    const id = await plan()
    const close = (key: string) =>
      anna.post(`activities/${id}/advance`, { how: 'close', key, outcome: ids.positive })
    await close('a')
    expect((await close('b')).status).toBe(409)
    const opened = await bruno.post(`activities/${id}/reopen`)
    expect(opened.body).toMatchObject({ completedAt: null, completedBy: null, state: 'planned' })
    expect((await bruno.post(`activities/${id}/reopen`)).status).toBe(409)
    const log = await admin.get(`audit-log?where[activity][equals]=${id}`)
    expect(log.body.docs).toHaveLength(1)
    expect(log.body.docs[0]).toMatchObject({ action: 'reopen', user: { name: 'bruno' } })
    expect((await close('c')).status).toBe(200)
  })

  it('copy keeps what it is about, drops outcome and completion', async () => {
    const id = await plan({ priority: 7 })
    await anna.post(`activities/${id}/advance`, { how: 'close', key: 'k', outcome: ids.positive })
    const { body, status } = await anna.post(`activities/${id}/copy`, { startsAt: '2026-12-24' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      company: { id: company },
      completedAt: null,
      hasTime: false,
      priority: 7,
      startsAt: '2026-12-24T12:00:00.000Z',
      state: 'planned',
    })
    expect((await anna.post(`activities/${id}/copy`)).status).toBe(400)
  })

  it('an event is on the agenda; the next event is made once', async () => {
    const id = await plan({ nextAssignee: annaID, nextDate: '2026-12-03T10:00:00.000Z' })
    expect((await anna.post(`activities/${id}/event`)).body.onAgenda).toBe(true)
    const made = await Promise.all(
      Array.from({ length: 10 }, () => anna.post(`activities/${id}/next-event`)),
    )
    expect(new Set(made.map(({ body }) => body.activity.id)).size).toBe(1)
    expect(made.filter(({ body }) => body.created)).toHaveLength(1)
    expect(await following(id)).toMatchObject([{ assignee: annaID, onAgenda: true }])
  })

  it('of two who claim at once one gets it and the other is told who', async () => {
    const made = await admin.post('activities', { assigneeGroup: group, company })
    const id = made.body.doc.id
    await admin.patch(`activities/${id}`, { assignee: null })
    const answers = await Promise.all(
      [anna, bruno].map((who) => who.post(`activities/${id}/claim`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.body.errors[0].data.code).toBe('already-claimed')
    expect((await viewer.post(`activities/${id}/claim`)).status).toBe(409)
  })

  it('choosing an offered date fixes the appointment and drops the others', async () => {
    const id = await plan({
      offeredDates: [
        { startsAt: '2026-12-01T09:00:00.000Z' },
        { duration: 90, startsAt: '2026-12-02T14:00:00.000Z' },
      ],
    })
    const { offeredDates } = await stateOf(id)
    const { body } = await anna.post(`activities/${id}/choose-date`, { offer: offeredDates[1].id })
    expect(body).toMatchObject({
      duration: 90,
      offeredDates: [],
      onAgenda: true,
      startsAt: '2026-12-02T14:00:00.000Z',
    })
    const late = await bruno.post(`activities/${id}/choose-date`, { offer: offeredDates[0].id })
    expect(late.status).toBe(409)
  })
})
