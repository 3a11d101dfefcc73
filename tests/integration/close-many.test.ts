import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../support/client'
import { must, type Office, startOffice } from '../support/office'

let office: Office
let anna: ApiClient
let annaID: number
let bruno: ApiClient
let own: ApiClient
let company: number
const outcomes: Record<string, number> = {}

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

beforeAll(async () => {
  office = await startOffice()
  const staff = { activities: all, companies: all, contacts: all }
  ;({ client: anna, id: annaID } = await office.user('Anna', staff))
  ;({ client: bruno } = await office.user('Bruno', staff))
  ;({ client: own } = await office.user('Olga', {
    activities: { ...all, update: 'own' },
    companies: all,
  }))
  company = (await must(anna.post('companies', { name: 'Officina Verdi' }))).doc.id
  for (const code of ['positive', 'planned'])
    outcomes[code] = await office.entry('activity-outcomes', code)
})

afterAll(() => office?.server.stop())

const plan = async (data: Record<string, unknown> = {}, who = anna): Promise<number> =>
  (
    await must(
      who.post('activities', {
        company,
        description: 'Chiamare',
        startsAt: '2026-11-23T09:00:00.000Z',
        ...data,
      }),
    )
  ).doc.id

const read = async (id: number) => (await office.admin.get(`activities/${id}?depth=0`)).body

type Result = { code?: string; id: number; message?: string; result: string }

const close = async (who: ApiClient, ids: number[], data: Record<string, unknown> = {}) =>
  (await must(who.post('activities/close', { ids, key: 'k', outcome: outcomes.positive, ...data })))
    .results as Result[]

describe('closing many', () => {
  it('gives each its own result: closed, already closed by whom, gone', async () => {
    const [first, second, third] = [await plan(), await plan(), await plan()]
    await must(
      bruno.post(`activities/${second}/advance`, {
        how: 'close',
        key: 'faster',
        outcome: outcomes.positive,
      }),
    )
    await must(office.admin.delete(`activities/${third}`))
    const results = await close(anna, [first, second, third, 999_999])
    expect(results.map(({ id, result }) => [id, result])).toEqual([
      [first, 'closed'],
      [second, 'already-closed'],
      [third, 'gone'],
      [999_999, 'gone'],
    ])
    expect(results[1]).toMatchObject({ code: 'activity-closed' })
    expect(results[1]?.message).toContain('Bruno')
    expect(await read(first)).toMatchObject({ completedBy: annaID, state: 'done' })
  })

  it('says what went wrong in the language of who asks', async () => {
    const id = await plan()
    await close(anna, [id], { key: 'one' })
    const again = (language: string) =>
      anna.post(`activities/close?locale=${language}`, {
        ids: [id],
        key: `two-${language}`,
        outcome: outcomes.positive,
      })
    expect((await again('it')).body.results[0].message).toMatch(/È già stata chiusa da Anna/)
    expect((await again('en')).body.results[0].message).toMatch(/closed already by Anna/)
  })

  it('sent twenty times at once, closes each once and answers the same', async () => {
    const ids = [await plan({ note: 'Prima' }), await plan(), await plan()]
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => close(anna, ids, { key: 'dialog', note: 'Fiera finita' })),
    )
    for (const results of answers) {
      expect(results).toEqual(ids.map((id) => ({ id, result: 'closed' })))
    }
    expect((await read(ids[0] as number)).note).toBe('Prima\n\nFiera finita')
    expect((await read(ids[1] as number)).note).toBe('Fiera finita')
  })

  it('of two people at once each activity is closed by one, and the other is told', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => plan()))
    const [mine, theirs] = await Promise.all([
      close(anna, ids, { key: 'a' }),
      close(bruno, ids, { key: 'b' }),
    ])
    for (const [index] of ids.entries()) {
      expect([mine[index]?.result, theirs[index]?.result].sort()).toEqual([
        'already-closed',
        'closed',
      ])
    }
  })

  it('keeps to the rights: what may only be seen is not closed, and the others are', async () => {
    const theirs = await plan()
    const mine = await plan({}, own)
    const results = await close(own, [theirs, mine])
    expect(results.map(({ result }) => result)).toEqual(['not-allowed', 'closed'])
    expect((await read(theirs)).state).toBe('planned')
  })

  it('a private customer’s activity does not exist for others', async () => {
    const secret = (await must(anna.post('companies', { name: 'Segreta', private: true }))).doc.id
    const id = await plan({ company: secret })
    expect(await close(bruno, [id])).toMatchObject([{ id, result: 'gone' }])
    expect((await read(id)).state).toBe('planned')
  })

  it('an outcome that closes nothing is refused before any is touched', async () => {
    const id = await plan()
    const refused = await anna.post('activities/close', {
      ids: [id],
      key: 'k',
      outcome: outcomes.planned,
    })
    expect(refused.status).toBe(400)
    expect((await read(id)).state).toBe('planned')
  })

  it('takes 50 at a time, each once, and asks for what is missing', async () => {
    const post = (data: object) => anna.post('activities/close', data)
    const outcome = outcomes.positive
    const many = Array.from({ length: 51 }, (_, index) => index + 1)
    for (const wrong of [
      { ids: many, key: 'k', outcome },
      { ids: [], key: 'k', outcome },
      { ids: ['1'], key: 'k', outcome },
      { ids: [1], outcome },
      { ids: [1], key: 'k' },
    ]) {
      const { body, status } = await post(wrong)
      expect(status, JSON.stringify(wrong)).toBe(400)
      expect(body.errors[0].data.code).toBe('wrong-field')
    }
    const id = await plan()
    expect(await close(anna, [id, id])).toEqual([{ id, result: 'closed' }])
  })
})
