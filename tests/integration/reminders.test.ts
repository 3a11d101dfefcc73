import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { up as upEarlierReminders } from '../../migrations/20261124_023000_earlier_reminders'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import type { ApiClient } from '../support/client'
import { complaints, must, type Office, startOffice } from '../support/office'

const minute = 60_000
let office: Office
let anna: { client: ApiClient; id: number }
let bruno: { client: ApiClient; id: number }
let vera: { client: ApiClient; id: number }
let company: number
let done: number

const every = (level: 'all' | 'own') => ({
  create: level,
  delete: level,
  export: level,
  read: level,
  update: level,
})

beforeAll(async () => {
  office = await startOffice()
  const profile = { activities: every('all'), companies: every('all'), contacts: every('all') }
  anna = await office.user('anna', profile)
  bruno = await office.user('bruno', profile)
  vera = await office.user('vera', { activities: { read: 'all' }, companies: { read: 'all' } })
  company = (await must(anna.client.post('companies', { name: 'Officina Verdi' }))).doc.id
  done = await office.entry('activity-outcomes', 'positive')
})

afterAll(() => office?.server.stop())

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString()

const plan = async (data: Record<string, unknown> = {}, by = anna) =>
  (
    await must(
      by.client.post('activities?depth=0', {
        company,
        description: 'Richiamare',
        startsAt: inMinutes(600),
        ...data,
      }),
    )
  ).doc as { id: number; remindAt: null | string; startsAt: string }

const remindAtOf = async (id: number): Promise<null | string> =>
  (await must(office.admin.get(`activities/${id}?depth=0`))).remindAt

const minutesAhead = ({ remindAt, startsAt }: { remindAt: null | string; startsAt: string }) =>
  remindAt && (Date.parse(startsAt) - Date.parse(remindAt)) / minute

const due = async (client: ApiClient) => must(client.get('reminders'))
const isDue = async (client: ApiClient, id: number) =>
  (await due(client)).items.some((item: { id: number }) => item.id === id)

describe('when an activity reminds', () => {
  it('as its assignee prefers, unless it says otherwise', async () => {
    expect(minutesAhead(await plan())).toBe(15)
    expect(minutesAhead(await plan({ reminder: 60 }))).toBe(60)
    expect((await plan({ reminder: -1 })).remindAt).toBeNull()
    await must(bruno.client.patch(`users/${bruno.id}`, { reminders: { before: 45 } }))
    expect(minutesAhead(await plan({ assignee: bruno.id }))).toBe(45)
  })

  it('a to-do when that day’s work begins in the company’s time zone', async () => {
    expect((await plan({ startsAt: '2031-07-01' })).remindAt).toBe('2031-07-01T07:00:00.000Z')
    expect((await plan({ startsAt: '2031-12-01' })).remindAt).toBe('2031-12-01T08:00:00.000Z')
  })

  it('what was planned before there were reminders, by the same rule', async () => {
    const moments = async (ids: number[]) => Promise.all(ids.map(remindAtOf))
    const planned = [
      await plan(),
      await plan({ reminder: 60 }),
      await plan({ assignee: bruno.id }),
      await plan({ startsAt: '2031-07-01' }),
      await plan({ startsAt: '2031-12-01' }),
    ].map(({ id }) => id)
    const silent = [
      await plan({ reminder: -1 }),
      await plan({ startsAt: inMinutes(-60) }),
      await plan({ outcome: done }),
    ].map(({ id }) => id)
    const before = await moments(planned)
    const client = await connect({ url: office.server.database.url })
    await client.query('UPDATE activities SET remind_at = NULL')
    // The migration writes with the adapter's database; it needs no more of it than this.
    await upEarlierReminders({ db: drizzle(client) } as unknown as MigrateUpArgs)
    await client.end()
    expect(before).not.toContain(null)
    expect(await moments(planned)).toEqual(before)
    expect(await moments(silent)).toEqual([null, null, null])
  })

  it('nobody of history, of what has no date, and of a group’s queue until it is claimed', async () => {
    expect((await plan({ outcome: done, startsAt: inMinutes(-60) })).remindAt).toBeNull()
    expect((await plan({ startsAt: null })).remindAt).toBeNull()
    const [group] = (await must(office.admin.get(`users/${anna.id}?depth=0`))).groups
    const waiting = await plan({ assignee: null, assigneeGroup: group })
    expect(waiting.remindAt).toBeNull()
    await must(anna.client.post(`activities/${waiting.id}/claim`))
    expect(minutesAhead({ ...waiting, remindAt: await remindAtOf(waiting.id) })).toBe(15)
  })

  it('follows date, reminder and assignee, and nothing else', async () => {
    const activity = await plan()
    const change = async (data: object) =>
      (await must(anna.client.patch(`activities/${activity.id}?depth=0`, data))).doc
    expect(minutesAhead(await change({ startsAt: inMinutes(900) }))).toBe(15)
    expect(minutesAhead(await change({ reminder: 5 }))).toBe(5)
    expect(minutesAhead(await change({ assignee: bruno.id, reminder: null }))).toBe(45)
    const later = inMinutes(700)
    await must(anna.client.post(`activities/${activity.id}/snooze`, { until: later }))
    expect((await change({ description: 'Richiamare domani' })).remindAt).toBe(later)
    expect((await change({ remindAt: inMinutes(1) })).remindAt, 'is the system’s').toBe(later)
  })

  it('stops when it is closed; reopened it reminds only of what is to come', async () => {
    const past = await plan({ startsAt: inMinutes(-30) })
    const ahead = await plan({ startsAt: inMinutes(10) })
    for (const { id } of [past, ahead]) {
      expect(await isDue(anna.client, id)).toBe(true)
      const close = { how: 'close', key: `close-${id}`, outcome: done }
      await must(anna.client.post(`activities/${id}/advance`, close))
      expect(await isDue(anna.client, id)).toBe(false)
      await must(anna.client.post(`activities/${id}/reopen`))
    }
    expect(await isDue(anna.client, past.id)).toBe(false)
    expect(await isDue(anna.client, ahead.id)).toBe(true)
  })
})

describe('GET /api/reminders', () => {
  it('gives each their own, the newest first, with names', async () => {
    const first = await plan({ startsAt: inMinutes(-20) })
    const second = await plan({ startsAt: inMinutes(5) })
    await plan({ startsAt: inMinutes(300) })
    const { canUpdate, count, items, tomorrow } = await due(anna.client)
    const ids = items.map(({ id }: { id: number }) => id)
    expect(ids.indexOf(second.id)).toBeLessThan(ids.indexOf(first.id))
    expect(count).toBe(items.length)
    expect(canUpdate).toBe(true)
    expect(items[0].company).toMatchObject({ name: 'Officina Verdi' })
    expect(Date.parse(tomorrow)).toBeGreaterThan(Date.now())
    expect(await isDue(bruno.client, first.id)).toBe(false)
    expect(await due(vera.client)).toEqual({
      canUpdate: false,
      count: 0,
      items: [],
      others: [],
      tomorrow: null,
    })
  })

  it('tells nothing to nobody, and nothing of what one may no longer see', async () => {
    expect((await office.nobody.get('reminders')).status).toBe(401)
    const own = await plan({ assignee: vera.id, startsAt: inMinutes(1) })
    expect(await isDue(vera.client, own.id)).toBe(true)
    const card = (
      await must(bruno.client.post('companies', { name: 'Riservata', owner: bruno.id }))
    ).doc.id
    const kept = await plan({ assignee: anna.id, company: card, startsAt: inMinutes(1) }, bruno)
    expect(await isDue(anna.client, kept.id)).toBe(true)
    await must(bruno.client.patch(`companies/${card}`, { private: true }))
    expect(await isDue(anna.client, kept.id)).toBe(false)
  })

  it('counts up to a hundred and shows twenty', async () => {
    const sql = await connect({ url: office.server.database.url })
    try {
      await sql.query(
        `INSERT INTO activities (description, company_id, assignee_id, status_id, starts_at, has_time, remind_at)
         SELECT 'Molte', $1, $2, (SELECT id FROM activity_statuses WHERE code = 'planned'),
           now() - n * interval '1 minute', true, now() - n * interval '1 minute'
         FROM generate_series(1, 20000) n`,
        [company, bruno.id],
      )
      const { count, items } = await due(bruno.client)
      expect(count).toBe(100)
      expect(items).toHaveLength(20)
    } finally {
      await sql.query(`DELETE FROM activities WHERE description = 'Molte'`)
      await sql.end()
    }
  })
})

describe('POST /api/activities/:id/snooze', () => {
  it('later by minutes, at a moment, or no more; twice is once', async () => {
    const { id } = await plan({ startsAt: inMinutes(1) })
    const snooze = (body: object, client = anna.client) =>
      client.post(`activities/${id}/snooze`, body)
    expect(await isDue(anna.client, id)).toBe(true)
    const answer = await must(snooze({ minutes: 10 }))
    expect(Math.round((Date.parse(answer.remindAt) - Date.now()) / minute)).toBe(10)
    expect(await isDue(anna.client, id)).toBe(false)
    const until = inMinutes(60)
    const both = await Promise.all([must(snooze({ until })), must(snooze({ until }))])
    expect(both).toEqual(Array(2).fill({ id, remindAt: until }))
    expect(await must(snooze({ until: null }))).toEqual({ id, remindAt: null })
    expect(await must(snooze({ until: null }))).toEqual({ id, remindAt: null })
    expect(await isDue(anna.client, id)).toBe(false)
  })

  it('refuses what is no moment, what is closed, and strangers', async () => {
    const { id } = await plan({ assignee: anna.id, startsAt: inMinutes(1) })
    const snooze = (body: object, client: ApiClient) => client.post(`activities/${id}/snooze`, body)
    for (const body of [{}, { minutes: -1 }, { until: inMinutes(-5) }, { until: 'domani' }]) {
      const { body: answer, status } = await snooze(body, anna.client)
      expect(status).toBe(400)
      expect(answer.errors[0].data.code).toBe('missing-field')
      expect(complaints(answer)).toEqual({})
    }
    expect((await snooze({ minutes: 5 }, vera.client)).status).toBe(403)
    expect((await snooze({ minutes: 5 }, office.nobody)).status).toBe(401)
    expect((await anna.client.post('activities/999999/snooze', { minutes: 5 })).status).toBe(404)
    // Who may only read snoozes what is theirs.
    const own = await plan({ assignee: vera.id, startsAt: inMinutes(1) })
    expect((await vera.client.post(`activities/${own.id}/snooze`, { minutes: 5 })).status).toBe(200)
    await must(anna.client.patch(`activities/${id}`, { outcome: done }))
    const refused = await snooze({ minutes: 5 }, anna.client)
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].data.code).toBe('activity-closed')
    expect((await snooze({ until: null }, anna.client)).status).toBe(200)
  })
})
