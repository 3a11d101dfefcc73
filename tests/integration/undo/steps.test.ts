import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { must } from '../../support/office'
import { all, newKey, openUndoOffice, type UndoOffice } from './office'

let office: UndoOffice
let anna: ApiClient
let bruno: ApiClient
let reader: ApiClient
let group: number
let tag: number
let otherTag: number

beforeAll(async () => {
  office = await openUndoOffice()
  anna = office.anna.client
  bruno = office.bruno.client
  reader = (await office.user('Vera', { activities: { read: 'all' }, companies: { read: 'all' } }))
    .client
  group = (
    await must(office.admin.post('groups', { name: 'Coda', permissions: { activities: all } }))
  ).doc.id
  const { groups } = (await office.admin.get(`users/${office.anna.id}?depth=0`)).body
  await must(office.admin.patch(`users/${office.anna.id}`, { groups: [...groups, group] }))
  const newTag = async (code: string) =>
    (await must(office.admin.post('tags', { code, label: code }))).doc.id as number
  tag = await newTag('fiera')
  otherTag = await newTag('listino')
})

afterAll(async () => {
  await office?.db.end()
  await office?.server.stop()
})

const undo = (key: string, client = anna) => client.post('undo', { key })
const codeOf = ({ body }: { body: { errors?: { data?: { code?: string } }[] } }) =>
  body.errors?.[0]?.data?.code
const auditOf = async (field: string, id: number) =>
  (
    await office.admin.get(
      `audit-log?where[${field}][equals]=${id}&where[action][equals]=undo&depth=0`,
    )
  ).body.docs

const advance = (id: number, key: string, body: object, client = anna) =>
  client.post(`activities/${id}/advance`, { key, outcome: office.positive, ...body })

type Step = {
  name: string
  /** Gives the id of the record that the step is about. */
  prepare: () => Promise<number>
  take: (id: number, key: string) => Promise<{ body: unknown; status: number }>
}

const lead = async () =>
  (await must(anna.post('leads', { company: office.company, name: 'Nuovo impianto' }))).doc
    .id as number

const steps: Step[] = [
  {
    name: 'close',
    prepare: () => office.plan({ tags: [tag] }),
    take: (id, key) => advance(id, key, { how: 'close', note: 'Tutto bene' }),
  },
  {
    name: 'close with history',
    prepare: () => office.plan({ tags: [tag, otherTag] }),
    take: (id, key) =>
      advance(id, key, {
        history: { note: 'Vuole il listino', tags: [tag] },
        how: 'close-with-history',
      }),
  },
  {
    name: 'continue with action',
    prepare: () => office.plan({ nextDate: '2026-12-03T10:00:00.000Z', nextNotes: 'Listino' }),
    take: (id, key) => advance(id, key, { how: 'continue', next: { startsAt: '2026-12-04' } }),
  },
  {
    name: 'reopen',
    prepare: async () => {
      const id = await office.plan()
      await must(advance(id, newKey(), { how: 'close' }))
      return id
    },
    take: (id, key) => anna.stepping(key).post(`activities/${id}/reopen`),
  },
  {
    name: 'claim',
    prepare: () => office.plan({ assignee: null, assigneeGroup: group }),
    take: (id, key) => anna.stepping(key).post(`activities/${id}/claim`),
  },
  {
    name: 'event',
    prepare: () => office.plan({ assignee: office.anna.id, onAgenda: false }),
    take: (id, key) => anna.stepping(key).post(`activities/${id}/event`),
  },
  {
    name: 'next event',
    prepare: () => office.plan({ assignee: office.anna.id, nextDate: '2026-12-05T10:00:00.000Z' }),
    take: (id, key) => anna.stepping(key).post(`activities/${id}/next-event`),
  },
  {
    name: 'choice of a date',
    prepare: () =>
      office.plan({
        offeredDates: [
          { duration: 30, startsAt: '2026-12-01T09:00:00.000Z' },
          { startsAt: '2026-12-02T15:00:00.000Z' },
        ],
      }),
    take: async (id, key) => {
      const { offeredDates } = (await anna.get(`activities/${id}?depth=0`)).body
      return anna.stepping(key).post(`activities/${id}/choose-date`, { offer: offeredDates[0].id })
    },
  },
  {
    name: 'closed with others',
    prepare: () => office.plan(),
    take: async (id, key) => {
      const order = { ids: [id], key, note: 'Insieme', outcome: office.positive }
      const { body, status } = await anna.post('activities/close', order)
      const [result] = body.results
      return result.code ? { body: { errors: [{ data: result }] }, status: 409 } : { body, status }
    },
  },
  {
    name: 'date and duration changed where they stand',
    prepare: () => office.plan({ duration: 45 }),
    take: (id, key) =>
      anna.stepping(key).patch(`activities/${id}`, { startsAt: '2026-12-09T08:00:00.000Z' }),
  },
  {
    name: 'tags changed',
    prepare: () => office.plan({ tags: [tag] }),
    take: (id, key) => anna.stepping(key).patch(`activities/${id}`, { tags: [otherTag, tag] }),
  },
  {
    name: 'status of a lead',
    prepare: lead,
    take: async (id, key) =>
      anna
        .stepping(key)
        .patch(`leads/${id}`, { status: await office.entry('lead-statuses', 'converted') }),
  },
  {
    name: 'a company changed, its roles too',
    prepare: async () =>
      (await must(anna.post('companies', { city: 'Modena', name: 'Ferri', roles: ['prospect'] })))
        .doc.id,
    take: (id, key) =>
      anna.stepping(key).patch(`companies/${id}`, {
        city: 'Parma',
        private: true,
        roles: ['customer', 'supplier'],
      }),
  },
  {
    name: 'into the trash',
    prepare: () => office.plan({ tags: [tag] }),
    take: (id, key) =>
      anna.stepping(key).patch(`activities/${id}`, { deletedAt: new Date().toISOString() }),
  },
  {
    name: 'out of the trash',
    prepare: async () => {
      const id = await office.plan()
      await must(anna.patch(`activities/${id}`, { deletedAt: new Date().toISOString() }))
      return id
    },
    take: (id, key) => anna.stepping(key).patch(`activities/${id}?trash=true`, { deletedAt: null }),
  },
]

describe.each(steps)('$name', ({ name, prepare, take }) => {
  const collection = () =>
    name.includes('lead') ? 'leads' : name.includes('company') ? 'companies' : 'activities'

  it('is undone exactly, once, with the dates of its company, and the log tells', async () => {
    const id = await prepare()
    const before = await office.everything()
    const key = newKey()
    const taken = await take(id, key)
    expect(taken.status, JSON.stringify(taken.body)).toBe(200)
    expect(await office.everything()).not.toEqual(before)
    const first = await undo(key)
    expect(first.status, JSON.stringify(first.body)).toBe(200)
    expect(first.body).toMatchObject({ key, state: 'undone' })
    expect(await office.everything()).toEqual(before)
    expect(await undo(key)).toMatchObject({ body: first.body, status: 200 })
    expect(await office.everything()).toEqual(before)
    if (collection() !== 'leads' && name !== 'next event') {
      const field = collection() === 'companies' ? 'company' : 'activity'
      const entries = await auditOf(field, id)
      expect(entries).toMatchObject([{ action: 'undo', user: office.anna.id }])
    }
    // A request that comes late does not do it again.
    if (name !== 'choice of a date') {
      const late = await take(id, key)
      const code = codeOf(late as never)
      expect({ code, status: late.status }).toEqual({ code: 'step-undone', status: 409 })
    }
    expect(await office.everything()).toEqual(before)
    // With another key it is done as before.
    expect((await take(id, newKey())).status).toBe(200)
  })

  it('is not undone after somebody changed it: nothing is, and one is told who', async () => {
    const id = await prepare()
    const key = newKey()
    await must(take(id, key))
    const change = collection() === 'companies' ? { notes: 'Nel frattempo' } : { note: 'Intanto' }
    const trash = name === 'into the trash' ? '?trash=true' : ''
    if (name === 'next event') {
      const next = await office.db.query('SELECT id FROM activities WHERE previous_id = $1', [id])
      await must(bruno.patch(`activities/${next.rows[0].id}`, change))
    } else if (name.includes('company')) {
      await office.db.query('UPDATE companies SET private = false WHERE id = $1', [id])
      await must(bruno.patch(`companies/${id}`, change))
    } else await must(bruno.stepping(newKey()).patch(`${collection()}/${id}${trash}`, change))
    const before = await office.everything()
    const answer = await undo(key)
    expect(codeOf(answer), JSON.stringify(answer.body)).toBe('changed-meanwhile')
    expect(answer.status).toBe(409)
    if (name !== 'next event') expect(answer.body.errors[0].message).toContain('Bruno')
    expect(await office.everything()).toEqual(before)
  })
})

it('many closed at once are undone together, and the dates of their company are what they were', async () => {
  const company = (await must(anna.post('companies', { name: 'Nuova cliente' }))).doc.id
  const dates = async () => {
    const { lastActivityAt, nextActionAt } = (await anna.get(`companies/${company}?depth=0`)).body
    return { lastActivityAt: lastActivityAt ?? null, nextActionAt: nextActionAt ?? null }
  }
  const startsAt = '2026-11-23T09:00:00.000Z'
  const ids = [await office.plan({ company, startsAt }), await office.plan({ company, startsAt })]
  const before = await office.everything()
  const key = newKey()
  await must(anna.post('activities/close', { ids, key, outcome: office.positive }))
  expect(await dates()).toEqual({ lastActivityAt: startsAt, nextActionAt: null })
  expect((await undo(key)).body).toMatchObject({ restored: 2, state: 'undone' })
  expect(await dates()).toEqual({ lastActivityAt: null, nextActionAt: startsAt })
  expect(await office.everything()).toEqual(before)
  const late = await anna.post('activities/close', { ids, key, outcome: office.positive })
  expect(late.body.results).toMatchObject([{ code: 'step-undone' }, { code: 'step-undone' }])
})

it('`updatedAt` moves on, so that a form that is open notices', async () => {
  const id = await office.plan()
  const read = (await anna.get(`activities/${id}?depth=0`)).body.updatedAt
  const key = newKey()
  await must(advance(id, key, { how: 'close' }))
  const closed = (await anna.get(`activities/${id}?depth=0`)).body.updatedAt
  await must(undo(key))
  const now = (await anna.get(`activities/${id}?depth=0`)).body.updatedAt
  expect([read, closed, now].sort()).toEqual([read, closed, now])
  const stale = await bruno.patch(`activities/${id}`, { note: 'Vecchio', updatedAt: read })
  expect(stale.status).toBe(409)
})

it('ten at once undo it once, and all are told the same', async () => {
  const id = await office.plan()
  const key = newKey()
  await must(advance(id, key, { how: 'close-with-history' }))
  const answers = await Promise.all(Array.from({ length: 10 }, () => undo(key)))
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(answers[0]?.body).toEqual({ key, restored: 2, state: 'undone' })
  expect(await auditOf('activity', id)).toHaveLength(1)
})

it('a history entry that somebody used meanwhile stays, and so does all of the step', async () => {
  const id = await office.plan()
  const key = newKey()
  const { history } = await must(advance(id, key, { how: 'close-with-history' }))
  await must(
    bruno.post('activities', {
      company: office.company,
      description: 'Dopo',
      previous: history.id,
    }),
  )
  const before = await office.everything()
  const answer = await undo(key)
  expect(codeOf(answer)).toBe('changed-meanwhile')
  expect(await office.everything()).toEqual(before)
})

describe('nobody undoes', () => {
  it('what somebody else did, or nobody did; it is not there for them', async () => {
    const id = await office.plan()
    const key = newKey()
    await must(advance(id, key, { how: 'close' }))
    for (const client of [bruno, reader, office.admin]) {
      const answer = await undo(key, client)
      expect({ code: codeOf(answer), status: answer.status }).toEqual({
        code: 'not-found',
        status: 404,
      })
    }
    expect((await undo(key, office.nobody)).status).toBe(401)
    expect((await undo('never-used')).status).toBe(404)
    expect((await anna.get(`activities/${id}?depth=0`)).body.state).toBe('done')
  })

  it('what they may not change any more', async () => {
    const carla = await office.user('Carla', { activities: all, companies: all })
    const id = await office.plan()
    const key = newKey()
    await must(advance(id, key, { how: 'close' }, carla.client))
    const { groups } = (await office.admin.get(`users/${carla.id}?depth=0`)).body
    const permissions = { activities: { ...all, update: 'none' }, companies: all }
    await must(office.admin.patch(`groups/${groups[0]}`, { permissions }))
    const before = await office.everything()
    const answer = await undo(key, carla.client)
    expect({ code: codeOf(answer), status: answer.status }).toEqual({
      code: 'not-allowed',
      status: 403,
    })
    expect(await office.everything()).toEqual(before)
  })

  it('what was too long ago', async () => {
    const id = await office.plan()
    const key = newKey()
    await must(advance(id, key, { how: 'close' }))
    await office.db.query(
      `UPDATE crm_change_sets SET at = now() - interval '11 minutes' WHERE key = $1`,
      [key],
    )
    const answer = await undo(key)
    expect({ code: codeOf(answer), status: answer.status }).toEqual({
      code: 'undo-too-late',
      status: 409,
    })
    expect(answer.body.errors[0].message).toContain('10 minutes')
  })

  it('what is deleted for good, made, or about people: it is refused before it is done', async () => {
    const id = await office.plan()
    const stepping = anna.stepping(newKey())
    expect(codeOf(await stepping.delete(`activities/${id}`))).toBe('not-undoable')
    expect(codeOf(await stepping.post('companies', { name: 'Nuova' }))).toBe('not-undoable')
    const self = await office.admin
      .stepping(newKey())
      .patch(`users/${office.anna.id}`, { name: 'A' })
    expect(codeOf(self)).toBe('not-undoable')
    expect((await anna.get(`activities/${id}?depth=0`)).status).toBe(200)
  })
})

it('who hands over what they see only as their own takes it back', async () => {
  const own = { create: 'own', delete: 'own', export: 'none', read: 'own', update: 'own' } as const
  const dario = await office.user('Dario', { companies: own })
  const id = (await must(dario.client.post('companies', { name: 'Di Dario', owner: dario.id }))).doc
    .id
  const key = newKey()
  await must(dario.client.stepping(key).patch(`companies/${id}`, { owner: office.bruno.id }))
  expect((await dario.client.get(`companies/${id}`)).status).toBe(404)
  expect(await undo(key, dario.client)).toMatchObject({ status: 200 })
  expect((await dario.client.get(`companies/${id}?depth=0`)).body.owner).toBe(dario.id)
})

it('changes with one key are one step; GraphQL takes it by the header, too', async () => {
  const id = await office.plan()
  const before = await office.everything()
  const key = newKey()
  const stepping = anna.stepping(key)
  await must(stepping.patch(`activities/${id}`, { note: 'Prima' }))
  const { body } = await stepping.graphql(
    `mutation { updateActivity(id: ${id}, data: { priority: 7 }) { id priority } }`,
  )
  expect(body.data).toMatchObject({ updateActivity: { priority: 7 } })
  expect((await undo(key)).body).toMatchObject({ restored: 1 })
  expect(await office.everything()).toEqual(before)
})

it('between two changes with one key somebody wrote: that is not undone with them', async () => {
  const id = await office.plan()
  const key = newKey()
  await must(anna.stepping(key).patch(`activities/${id}`, { note: 'Prima' }))
  await must(bruno.patch(`activities/${id}`, { priority: 3 }))
  await must(anna.stepping(key).patch(`activities/${id}`, { note: 'Dopo' }))
  expect(codeOf(await undo(key))).toBe('changed-meanwhile')
})

it('what a step without a key changes is not written down', async () => {
  const count = async () =>
    (await office.db.query('SELECT count(*)::int AS n FROM crm_change_rows')).rows[0].n
  const before = await count()
  await must(anna.patch(`activities/${await office.plan()}`, { note: 'Senza chiave' }))
  expect(await count()).toBe(before)
})
