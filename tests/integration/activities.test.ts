import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaints, must, type Office, startOffice } from '../support/office'

let office: Office
let company: number
beforeAll(async () => {
  office = await startOffice()
  company = (await must(office.admin.post('companies', { name: 'Pastificio Neri' }))).doc.id
})
afterAll(() => office?.server.stop())

const make = async (data: object) =>
  (await must(office.admin.post('activities?depth=0', { company, ...data }))).doc
const change = async (id: number, data: object) =>
  (await must(office.admin.patch(`activities/${id}?depth=0`, data))).doc
const outcome = (code: string) => office.entry('activity-outcomes', code)
const status = (code: string) => office.entry('activity-statuses', code)

describe('outcome and status', () => {
  test('of a new action are those of the settings', async () => {
    const activity = await make({ description: 'Nuova' })
    expect(activity.outcome).toBe(await outcome('planned'))
    expect(activity.status).toBe(await status('planned'))
    await must(office.admin.post('globals/crm-settings', { defaultOutcome: await outcome('held') }))
    const other = await make({ description: 'Con un altro esito' })
    await must(
      office.admin.post('globals/crm-settings', { defaultOutcome: await outcome('planned') }),
    )
    expect(other.outcome).toBe(await outcome('held'))
    expect(other.status).toBe(await status('done'))
  })

  test('an outcome sets the status that it leads to', async () => {
    const { id } = await make({})
    const done = await change(id, { outcome: await outcome('positive') })
    expect(done.status).toBe(await status('done'))
    expect(Math.abs(Date.now() - Date.parse(done.completedAt))).toBeLessThan(60_000)
    const cancelled = await change(id, { outcome: await outcome('cancelled') })
    expect(cancelled.status).toBe(await status('cancelled'))
    expect(cancelled.completedAt).toBeNull()
  })

  test('a status can be chosen without an outcome', async () => {
    const activity = await make({ status: await status('in-progress') })
    expect(activity.status).toBe(await status('in-progress'))
    expect(activity.completedAt ?? null).toBeNull()
    const done = await change(activity.id, { status: await status('done') })
    expect(done.completedAt).toBeTruthy()
    const again = await change(activity.id, { note: 'Aggiunta dopo' })
    expect(again.completedAt).toBe(done.completedAt)
  })

  test('a completion that is told is kept', async () => {
    const completedAt = '2026-01-15T10:00:00.000Z'
    const activity = await make({ completedAt, outcome: await outcome('held') })
    expect(activity.completedAt).toBe(completedAt)
  })

  test('the meaning of the status cannot be written by clients', async () => {
    const activity = await make({ state: 'done' })
    expect(activity.state).toBe('planned')
  })
})

describe('time', () => {
  test('the end follows from the duration, and the duration from the end', async () => {
    const activity = await make({ duration: 45, startsAt: '2026-11-23T09:00:00.000Z' })
    expect(activity.endsAt).toBe('2026-11-23T09:45:00.000Z')
    const longer = await change(activity.id, { endsAt: '2026-11-23T10:30:00.000Z' })
    expect(longer.duration).toBe(90)
    const moved = await change(activity.id, { startsAt: '2026-11-24T09:00:00.000Z' })
    expect(moved).toMatchObject({ duration: 90, endsAt: '2026-11-24T10:30:00.000Z' })
  })

  test('an end before the start is refused', async () => {
    const { body, status: code } = await office.admin.speaking('it').post('activities', {
      company,
      endsAt: '2026-11-23T08:00:00.000Z',
      startsAt: '2026-11-23T09:00:00.000Z',
    })
    expect(code).toBe(400)
    expect(complaints(body).endsAt).toBe('La fine precede l’inizio.')
  })

  test.each(['2026-03-29', '2026-10-25', '2026-12-31', '2028-02-29'])(
    'the to-do of %s stays on that day, however often it is saved',
    async (day) => {
      const activity = await make({ startsAt: day })
      expect(activity).toMatchObject({ endsAt: null, hasTime: false })
      expect(activity.startsAt).toBe(`${day}T12:00:00.000Z`)
      const saved = await change(activity.id, { startsAt: activity.startsAt, note: 'uno' })
      const again = await change(activity.id, { startsAt: day })
      expect([saved.startsAt, again.startsAt]).toEqual([activity.startsAt, activity.startsAt])
    },
  )

  test('an appointment that becomes a to-do keeps the office’s day', async () => {
    const { id } = await make({ duration: 30, startsAt: '2026-06-30T22:30:00.000Z' })
    const todo = await change(id, { hasTime: false })
    expect(todo).toMatchObject({ endsAt: null, startsAt: '2026-07-01T12:00:00.000Z' })
  })

  test.each(['2026-02-31', '2026-13-01', 'domani'])('there is no %s', async (day) => {
    const answer = await office.admin.post('activities', { company, startsAt: day })
    expect(answer.status).toBe(400)
  })
})

describe('what it is about', () => {
  test('is something at least', async () => {
    const { body, status: code } = await office.admin
      .speaking('it')
      .post('activities', { description: 'Di niente' })
    expect(code).toBe(400)
    expect(complaints(body).company).toContain('Indica di che cosa si tratta')
    const { id } = await make({})
    expect((await office.admin.patch(`activities/${id}`, { company: null })).status).toBe(400)
  })

  test('a contact brings its company', async () => {
    const contact = (await must(office.admin.post('contacts', { company, lastName: 'Neri' }))).doc
      .id
    const { body } = await office.admin.post('activities?depth=0', { contact })
    expect(body.doc).toMatchObject({ company, contact })
  })

  test('a campaign is enough', async () => {
    const campaign = (await must(office.admin.post('campaigns', { name: 'Fiera' }))).doc.id
    const { body, status: code } = await office.admin.post('activities?depth=0', { campaign })
    expect(code).toBe(201)
    expect(body.doc.company ?? null).toBeNull()
  })

  test('without a description it is called as its subject', async () => {
    const subject = await office.entry('activity-subjects', 'proposal')
    expect((await make({ subject })).description).toBe('Proposta')
    expect((await make({ description: 'Mia', subject })).description).toBe('Mia')
  })
})

test('who made it is who was logged in', async () => {
  const { client, id } = await office.user('anna', {
    activities: { create: 'all', read: 'all' },
    companies: { read: 'all' },
  })
  const made = await must(client.post('activities?depth=0', { company, createdBy: 1 }))
  expect(made.doc).toMatchObject({ assignee: id, createdBy: id })
})

test('priority is a whole number', async () => {
  expect((await make({ priority: -2 })).priority).toBe(-2)
  expect((await office.admin.post('activities', { company, priority: 1.5 })).status).toBe(400)
})
