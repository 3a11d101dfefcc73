import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { type Entry, type Office, openOffice } from './office'

let office: Office
let admin: ApiClient
let anna: ApiClient
let bruno: ApiClient
let ids: Office['ids']

beforeAll(async () => {
  office = await openOffice()
  ;({ admin, anna, bruno, ids } = office)
})

afterAll(() => office?.stop())

describe('a reopened activity', () => {
  const close = async (id: number, key: string) => {
    const { body } = await admin.get('activity-outcomes?where[code][equals]=positive')
    const closed = await anna.post(`activities/${id}/advance`, {
      how: 'close',
      key,
      outcome: body.docs[0].id,
    })
    expect(closed.status, JSON.stringify(closed.body)).toBe(200)
    return body.docs[0].id as number
  }
  const reopened = (entries: Entry[]) => entries.filter(({ type }) => type === 'reopen')

  it('is a step of its own: who and when, and how it had ended', async () => {
    const head = (await anna.post('companies', { name: 'Capogruppo' })).body.doc.id
    const member = (await anna.post('companies', { name: 'Filiale', parent: head })).body.doc.id
    const person = (await anna.post('contacts', { company: head, lastName: 'Neri' })).body.doc.id
    const made = await anna.post('activities', { company: member, contact: person, note: 'x' })
    const id = made.body.doc.id
    const outcome = await close(id, 'reopened-1')
    expect((await bruno.post(`activities/${id}/reopen`)).status).toBe(200)
    const read = async (path: string) =>
      reopened((await anna.get(`${path}/timeline`)).body.docs) as (Entry & {
        change: { activity: number; changes: object[]; user: { name: string } }
      })[]
    const [own] = await read(`companies/${member}`)
    expect(own).toMatchObject({
      because: 'self',
      change: { activity: id, user: { name: 'bruno' } },
    })
    expect(own?.change.changes).toContainEqual(
      expect.objectContaining({ from: outcome, path: 'outcome' }),
    )
    expect(await read(`contacts/${person}`)).toMatchObject([{ because: 'self' }])
    // A person of this company with a member organisation: here once.
    expect(await read(`companies/${head}`)).toMatchObject([{ because: 'contact' }])
    const { planned } = (await anna.get(`companies/${head}/timeline`)).body
    expect(planned).toMatchObject([{ activity: { id }, because: 'contact' }])
    const filtered = (await anna.get(`companies/${member}/timeline?person=${ids.anna}`)).body
    expect(reopened(filtered.docs)).toEqual([])
  })

  it('is not told to who may not see the activity', async () => {
    const company = (await anna.post('companies', { name: 'Con segreti' })).body.doc.id
    const contact = await anna.post('contacts', { company, lastName: 'Zitti', private: true })
    const made = await anna.post('activities', { company, contact: contact.body.doc.id })
    await close(made.body.doc.id, 'reopened-2')
    await anna.post(`activities/${made.body.doc.id}/reopen`)
    const seen = async (client: ApiClient) =>
      reopened((await client.get(`companies/${company}/timeline`)).body.docs).length
    expect([await seen(anna), await seen(bruno)]).toEqual([1, 0])
  })
})

describe('a task', () => {
  it('keeps the day by which it is to be done, and loses it when put off beyond it', async () => {
    const company = (await anna.post('companies', { name: 'Compiti' })).body.doc.id
    const task = { company, endsAt: '2030-01-10', hasTime: false, startsAt: '2030-01-02' }
    const { doc } = (await anna.post('activities', task)).body
    expect(doc).toMatchObject({
      endsAt: '2030-01-10T12:00:00.000Z',
      startsAt: '2030-01-02T12:00:00.000Z',
    })
    const change = async (data: object) =>
      (await anna.patch(`activities/${doc.id}?depth=0`, data)).body.doc?.endsAt
    expect(await change({ description: 'again' })).toBe('2030-01-10T12:00:00.000Z')
    expect(await change({ startsAt: '2030-01-09' })).toBe('2030-01-10T12:00:00.000Z')
    expect(await change({ startsAt: '2030-02-01' })).toBeNull()
    const early = await anna.patch(`activities/${doc.id}`, { endsAt: '2030-01-01' })
    expect(early.status).toBe(400)
  })
})

describe('changing the owner', () => {
  it('moves the open activities, or leaves them', async () => {
    const made = await anna.post('companies', { name: 'Da passare' })
    const company = made.body.doc.id
    await anna.post('activities', { assignee: ids.anna, company, startsAt: '2030-01-01' })
    const left = await anna.post(`companies/${company}/owner`, { owner: ids.bruno })
    expect(left.body).toMatchObject({ doc: { owner: ids.bruno }, moved: 0 })
    await anna.post(`companies/${company}/owner`, { owner: ids.anna })
    const moved = await anna.post(`companies/${company}/owner`, {
      moveActivities: true,
      owner: ids.bruno,
    })
    expect(moved.body.moved).toBe(1)
    // Whose it is already gets nothing.
    const again = { moveActivities: true, owner: ids.bruno }
    expect((await anna.post(`companies/${company}/owner`, again)).body.moved).toBe(0)
    const { body } = await admin.get(`activities?where[company][equals]=${company}&depth=0`)
    expect(body.docs[0].assignee).toBe(ids.bruno)
    expect((await anna.post(`companies/${company}/owner`, {})).status).toBe(400)
  })

  it('reminds the new owner as they prefer', async () => {
    await admin.patch(`users/${ids.bruno}`, { reminders: { before: 60 } })
    const company = (await anna.post('companies', { name: 'Con promemoria' })).body.doc.id
    const call = { assignee: ids.anna, company, startsAt: '2030-01-02T10:00:00.000Z' }
    const remindAt = async (id: number) =>
      (await admin.get(`activities/${id}?depth=0`)).body.remindAt
    const usual = (await anna.post('activities', call)).body.doc.id
    const own = (await anna.post('activities', { ...call, reminder: 5 })).body.doc.id
    const none = (await anna.post('activities', { ...call, reminder: -1 })).body.doc.id
    expect(await remindAt(usual)).toBe('2030-01-02T09:45:00.000Z')
    await anna.post(`companies/${company}/owner`, { moveActivities: true, owner: ids.bruno })
    expect(await remindAt(usual)).toBe('2030-01-02T09:00:00.000Z')
    expect(await remindAt(own)).toBe('2030-01-02T09:55:00.000Z')
    expect(await remindAt(none)).toBeNull()
  })
})
