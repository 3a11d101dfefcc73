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

  test('without a duration the end is the start, and moves with it', async () => {
    const nine = '2026-11-23T09:00:00.000Z'
    const activity = await make({ startsAt: nine })
    expect(activity).toMatchObject({ endsAt: nine, startsAt: nine })
    expect(activity.duration ?? null).toBeNull()
    const later = '2026-11-24T15:00:00.000Z'
    // As a form sends it: with the end that it was given.
    const moved = await change(activity.id, { endsAt: nine, startsAt: later })
    expect(moved).toMatchObject({ duration: null, endsAt: later, startsAt: later })
    const earlier = await change(activity.id, { startsAt: nine })
    expect(earlier).toMatchObject({ duration: null, endsAt: nine })
    const half = await change(activity.id, { duration: 30 })
    expect(half.endsAt).toBe('2026-11-23T09:30:00.000Z')
    expect(await change(activity.id, { duration: null })).toMatchObject({ endsAt: nine })
    expect(await change(activity.id, { startsAt: null })).toMatchObject({ endsAt: null })
  })

  test('what was answered can be sent again: an end at the start is no duration of nought', async () => {
    const nine = '2026-11-23T09:00:00.000Z'
    const activity = await make({ endsAt: nine, startsAt: nine })
    expect(activity.duration ?? null).toBeNull()
    const hour = await make({ duration: 60, startsAt: nine })
    expect(await change(hour.id, { endsAt: nine })).toMatchObject({ duration: 0, endsAt: nine })
  })

  test('an end that is taken away comes back as what the duration says', async () => {
    const activity = await make({ duration: 45, startsAt: '2026-11-23T09:00:00.000Z' })
    const changed = await change(activity.id, { endsAt: null })
    expect(changed).toMatchObject({ duration: 45, endsAt: '2026-11-23T09:45:00.000Z' })
  })

  test('a to-do that gets a time gets an end', async () => {
    const { id } = await make({ startsAt: '2026-11-23' })
    const timed = await change(id, { hasTime: true, startsAt: '2026-11-23T09:00:00.000Z' })
    expect(timed).toMatchObject({ endsAt: '2026-11-23T09:00:00.000Z', hasTime: true })
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
