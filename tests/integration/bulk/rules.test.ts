import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { must, type Office, startOffice } from '../../support/office'
import { all, change, newKey, untilOver } from './office'

let office: Office
let anna: ApiClient
let annaID: number
let bruno: ApiClient
let brunoID: number
let olga: ApiClient
let reader: ApiClient
const entries: Record<string, number> = {}

beforeAll(async () => {
  office = await startOffice()
  const staff = { activities: all, campaigns: all, companies: all, contacts: all, leads: all }
  ;({ client: anna, id: annaID } = await office.user('Anna', staff))
  ;({ client: bruno, id: brunoID } = await office.user('Bruno', staff))
  ;({ client: olga } = await office.user('Olga', {
    companies: { ...all, delete: 'none', update: 'own' },
  }))
  ;({ client: reader } = await office.user('Rita', { companies: { read: 'all' } }))
  for (const code of ['positive', 'planned'])
    entries[code] = await office.entry('activity-outcomes', code)
})

afterAll(() => office?.server.stop())

const company = async (name: string, data: object = {}, who = anna): Promise<number> =>
  (await must(who.post('companies', { name, ...data }))).doc.id

const activity = async (data: object = {}, who = anna): Promise<number> => {
  const about = await company('Officina Verdi')
  const startsAt = '2026-11-23T09:00:00.000Z'
  const body = { company: about, description: 'Chiamare', startsAt, ...data }
  return (await must(who.post('activities', body))).doc.id
}

const read = async (collection: string, id: number) =>
  (await office.admin.get(`${collection}/${id}?depth=0`)).body

const named = (name: string) => ({ name: { equals: name } })

describe('what is meant', () => {
  it('those that were ticked', async () => {
    const [first, second, other] = [await company('A'), await company('A'), await company('A')]
    const { failures, run } = await change(anna, 'companies', {
      action: 'change',
      ids: [first, second, first],
      values: { city: 'Bologna' },
    })
    expect(run).toMatchObject({ changed: 2, failed: 0, selected: 2, state: 'done', total: 2 })
    expect(failures).toEqual([])
    const cities = [first, second, other].map(async (id) => (await read('companies', id)).city)
    expect(await Promise.all(cities)).toEqual(['Bologna', 'Bologna', null])
  })

  it('all that a filter finds, if it finds as many as the person saw', async () => {
    const ids = [await company('Filtro'), await company('Filtro')]
    const order = { action: 'change', values: { city: 'Rimini' }, where: named('Filtro') }
    const less = await anna.post('companies/bulk?locale=it', {
      ...order,
      expected: 1,
      key: newKey(),
    })
    expect(less.status).toBe(409)
    expect(less.body.errors[0]).toMatchObject({
      data: { code: 'count-changed', count: 2, expected: 1 },
      message: expect.stringContaining('ora trova 2 record, non 1'),
    })
    const mistyped = await anna.post('companies/bulk', {
      ...order,
      expected: 2,
      key: newKey(),
      serach: 'Filtro',
    })
    expect([mistyped.status, mistyped.body.errors[0].data.field]).toEqual([400, 'serach'])
    expect((await read('companies', ids[0] as number)).city).toBeNull()
    const { run } = await change(anna, 'companies', { ...order, expected: 2 })
    expect(run).toMatchObject({ changed: 2, state: 'done' })
    expect((await read('companies', ids[1] as number)).city).toBe('Rimini')
  })

  it('with its search, and with me meaning who asks', async () => {
    const mine = await company('Zucchero Bianco', { owner: annaID })
    const theirs = await company('Zucchero Nero', { owner: brunoID })
    const { run } = await change(anna, 'companies', {
      action: 'assign',
      expected: 1,
      search: 'zucchero',
      values: { salesRep: brunoID },
      where: { owner: { equals: 'me' } },
    })
    expect(run).toMatchObject({
      changed: 1,
      search: 'zucchero',
      where: { owner: { equals: 'me' } },
    })
    expect((await read('companies', mine)).salesRep).toBe(brunoID)
    expect((await read('companies', theirs)).salesRep).toBeNull()
  })

  it('what the change does to the filter loses none of them', async () => {
    for (let n = 0; n < 5; n += 1) await company('Trasloco', { city: 'Lodi' })
    const { run } = await change(anna, 'companies', {
      action: 'change',
      expected: 5,
      values: { city: 'Como' },
      where: { and: [named('Trasloco'), { city: { equals: 'Lodi' } }] },
    })
    expect(run).toMatchObject({ changed: 5, total: 5 })
  })

  it('ids and a filter, neither, or a filter without a number are refused', async () => {
    const id = await company('B')
    const order = { action: 'change', values: { city: 'Bari' } }
    for (const wrong of [
      {},
      { where: {} },
      { expected: 1, ids: [id], where: {} },
      { ids: [id], search: 'B' },
      { expected: 2, ids: [id] },
    ]) {
      const { body, status } = await anna.post('companies/bulk', {
        ...order,
        ...wrong,
        key: newKey(),
      })
      expect([status, body.errors[0].data.code], JSON.stringify(wrong)).toEqual([400, 'no-records'])
    }
    const unclear = await anna.post('companies/bulk', {
      ...order,
      expected: 1,
      key: newKey(),
      where: { nothing: { equals: 1 } },
    })
    expect(unclear.status).toBe(400)
    expect((await read('companies', id)).city).toBeNull()
  })
})

describe('what is said', () => {
  it('is refused with a code before any record is touched', async () => {
    const ids = [await company('C')]
    const refused = async (order: object) => {
      const { body, status } = await anna.post('companies/bulk', { ids, key: newKey(), ...order })
      expect(status, JSON.stringify(order)).toBe(400)
      return body.errors[0].data
    }
    expect(await refused({ action: 'explode' })).toMatchObject({ code: 'unknown-action' })
    expect((await refused({ action: 'explode' })).valid).toContain('assign')
    const changing = (values: object) => refused({ action: 'change', values })
    expect(await changing({})).toMatchObject({ code: 'nothing-said' })
    expect(await changing({ nothing: 1 })).toMatchObject({ field: 'values.nothing' })
    expect(await changing({ externalId: 'x' })).toMatchObject({ code: 'unknown-value' })
    expect(await changing({ restrictedTo: annaID })).toMatchObject({ code: 'unknown-value' })
    expect(await changing({ owner: 999_999 })).toMatchObject({ code: 'unknown-record' })
    expect(await changing({ owner: 'anna' })).toMatchObject({ code: 'wrong-field' })
    expect(await changing({ city: 7 })).toMatchObject({ code: 'wrong-field' })
    expect(await changing({ name: null })).toMatchObject({ code: 'missing-field' })
    expect(await refused({ action: 'change', key: '' })).toMatchObject({ code: 'wrong-field' })
  })

  it('a record that its own rules refuse is told, and the others are changed', async () => {
    const parent = await company('Capogruppo')
    const child = await company('Figlia', { parent })
    const free = await company('Libera')
    const { failures, run } = await change(anna, 'companies', {
      action: 'change',
      ids: [parent, free],
      values: { parent: child },
    })
    expect(run).toMatchObject({ changed: 1, failed: 1, processed: 2, state: 'done' })
    expect(failures).toMatchObject([{ code: 'refused', record: parent, title: 'Capogruppo' }])
    expect(failures[0]?.message).not.toBe('')
    expect((await read('companies', free)).parent).toBe(child)
  })

  it('empties a field where it may be empty', async () => {
    const id = await company('D', { city: 'Pisa' })
    await change(anna, 'companies', { action: 'change', ids: [id], values: { city: null } })
    expect((await read('companies', id)).city).toBeNull()
  })
})

describe('the actions', () => {
  it('tag: adds and takes away, and leaves the others', async () => {
    const tag = async (label: string) =>
      (await must(office.admin.post('tags', { labelIt: label }))).doc.id as number
    const [fair, old, vip] = [await tag('Fiera'), await tag('Vecchio'), await tag('Fedele')]
    const first = await company('E', { tags: [old, vip] })
    const second = await company('E')
    const { run } = await change(anna, 'companies', {
      action: 'tag',
      ids: [first, second],
      values: { add: [fair], remove: [old] },
    })
    expect(run).toMatchObject({ changed: 2, state: 'done' })
    expect((await read('companies', first)).tags).toEqual([vip, fair])
    expect((await read('companies', second)).tags).toEqual([fair])
  })

  it('assign, campaign and status of leads', async () => {
    const lead = (await must(anna.post('leads', { name: 'Trattativa uno' }))).doc.id
    const campaign = (await must(anna.post('campaigns', { name: 'Primavera' }))).doc.id
    const { docs } = await must(anna.get('lead-statuses?sort=order&depth=0'))
    const status = docs.at(-1).id
    for (const [action, values] of [
      ['assign', { owner: brunoID }],
      ['campaign', { campaign }],
      ['status', { status }],
    ] as const) {
      const { run } = await change(anna, 'leads', { action, ids: [lead], values })
      expect(run).toMatchObject({ changed: 1, state: 'done' })
    }
    expect(await read('leads', lead)).toMatchObject({ campaign, owner: brunoID, status })
  })

  it('writes each change into the audit log, as its maker’s', async () => {
    const id = await company('Registrata')
    await change(bruno, 'companies', { action: 'assign', ids: [id], values: { owner: brunoID } })
    const log = await must(
      office.admin.get(`audit-log?where[company][equals]=${id}&depth=0&sort=id`),
    )
    expect(log.docs.at(-1)).toMatchObject({
      action: 'update',
      changes: [{ from: annaID, path: 'owner', to: brunoID }],
      user: brunoID,
    })
  })

  it('close: what is open of the filter; of those that were ticked each is told', async () => {
    const about = await company('Chiusure')
    const ids = [
      await activity({ company: about, note: 'Prima' }),
      await activity({ company: about }),
    ]
    const values = { note: 'Fiera finita', outcome: entries.positive }
    const first = await change(bruno, 'activities', { action: 'close', ids: [ids[0]], values })
    expect(first.run).toMatchObject({ changed: 1, state: 'done' })
    expect(await read('activities', ids[0] as number)).toMatchObject({
      completedBy: brunoID,
      note: 'Prima\n\nFiera finita',
      state: 'done',
    })
    const where = { company: { equals: about } }
    const rest = await change(anna, 'activities', { action: 'close', expected: 2, values, where })
    expect(rest.run).toMatchObject({ changed: 1, selected: 2, total: 1 })
    const again = await change(anna, 'activities', { action: 'close', ids, values })
    expect(again.run).toMatchObject({ changed: 0, failed: 2, state: 'done' })
    expect(again.failures[0]).toMatchObject({ code: 'activity-closed', record: ids[0] })
    expect(again.failures[0]?.message).toMatch(/closed already by Bruno/)
    const { body: italian } = await anna.post('activities/bulk?locale=it', {
      action: 'close',
      ids,
      key: newKey(),
      values,
    })
    await untilOver(anna, italian.id)
    const told = await anna.get(`bulk-changes/${italian.id}/failures?locale=it`)
    expect(told.body.failures[0].message).toMatch(/È già stata chiusa da Bruno/)
    const open = { action: 'close', ids, key: newKey(), values: { outcome: entries.planned } }
    expect((await anna.post('activities/bulk', open)).status).toBe(400)
    const nothing = { action: 'close', expected: 2, key: newKey(), values, where }
    expect((await anna.post('activities/bulk', nothing)).body.errors[0].data.code).toBe(
      'nothing-to-do',
    )
  })

  it('delete: into the trash; what is in use stays, and the report says so', async () => {
    const id = await company('Da buttare')
    const { run } = await change(anna, 'companies', { action: 'delete', ids: [id] })
    expect(run).toMatchObject({ changed: 1 })
    expect((await anna.get(`companies/${id}`)).status).toBe(404)
    expect((await anna.get(`companies/${id}?trash=true&depth=0`)).body.deletedAt).not.toBeNull()
    const [used, free] = await Promise.all(
      ['In uso', 'Libera'].map(
        async (labelIt) => (await must(office.admin.post('tags', { labelIt }))).doc.id,
      ),
    )
    await company('Etichettata', { tags: [used] })
    const tags = await change(office.admin, 'tags', { action: 'delete', ids: [used, free] })
    expect(tags.run).toMatchObject({ changed: 1, failed: 1 })
    expect(tags.failures).toMatchObject([{ record: used, title: 'In uso' }])
  })
})

describe('rights', () => {
  it('who may not change, or not delete, starts nothing', async () => {
    const ids = [await company('F')]
    const order = { action: 'change', ids, key: newKey(), values: { city: 'Bari' } }
    expect((await reader.post('companies/bulk', order)).status).toBe(403)
    expect(
      (await olga.post('companies/bulk', { action: 'delete', ids, key: newKey() })).status,
    ).toBe(403)
    expect((await reader.post('tags/bulk', { action: 'delete', ids, key: newKey() })).status).toBe(
      403,
    )
    expect((await office.nobody.post('companies/bulk', order)).status).toBe(401)
  })

  it('each record keeps to its level, and what is hidden is as what is not there', async () => {
    const theirs = await company('Di altri')
    const hidden = await company('Segreta', { private: true })
    const own = await company('Mia', {}, olga)
    const { failures, run } = await change(olga, 'companies', {
      action: 'change',
      ids: [theirs, hidden, own, 999_999],
      values: { city: 'Bari' },
    })
    expect(failures.map(({ code, record, title }) => [record, code, title])).toEqual([
      [theirs, 'not-allowed', 'Di altri'],
      [hidden, 'not-allowed', null],
      [999_999, 'not-allowed', null],
    ])
    expect(run).toMatchObject({ changed: 1, failed: 3 })
    expect((await read('companies', hidden)).city).toBeNull()
    const seen = { action: 'change', expected: 1, key: newKey(), values: { city: 'Bari' } }
    const answer = await olga.post('companies/bulk', { ...seen, where: named('Segreta') })
    expect(answer.body.errors[0].data).toMatchObject({ code: 'count-changed', count: 0 })
  })

  it('a run is for its maker and admins', async () => {
    const ids = [await company('G')]
    const { run } = await change(anna, 'companies', {
      action: 'change',
      ids,
      values: { city: 'Bari' },
    })
    for (const [who, status] of [
      [anna, 200],
      [office.admin, 200],
      [bruno, 404],
      [office.nobody, 401],
    ] as const) {
      expect((await who.get(`bulk-changes/${run.id}/failures`)).status).toBe(status)
    }
    expect((await bruno.get(`bulk-changes/${run.id}`)).status).toBe(404)
    expect((await bruno.post(`bulk-changes/${run.id}/cancel`)).status).toBe(404)
    expect((await anna.post(`bulk-changes/${run.id}/cancel`)).body.errors[0].data.code).toBe(
      'not-running',
    )
    for (const write of [
      await office.admin.post('bulk-changes', { target: 'companies' }),
      await office.admin.patch(`bulk-changes/${run.id}`, { state: 'queued' }),
      await office.admin.delete(`bulk-changes/${run.id}`),
    ]) {
      expect(write.status).toBe(403)
    }
    expect((await office.admin.get('bulk-failures')).status).toBe(403)
  })
})

it('a program has runs of its own', async () => {
  const apiKey = crypto.randomUUID()
  const { docs } = await must(office.admin.get('groups?where[name][equals]=Anna&depth=0'))
  await must(
    office.admin.post('api-clients', {
      apiKey,
      enableAPIKey: true,
      groups: [docs[0].id],
      name: 'Gestionale',
    }),
  )
  const program = office.nobody.withKey(apiKey)
  const id = await company('H')
  const { run } = await change(program, 'companies', {
    action: 'change',
    ids: [id],
    values: { city: 'Asti' },
  })
  expect(run).toMatchObject({ changed: 1, createdBy: null, state: 'done' })
  expect((await read('companies', id)).city).toBe('Asti')
  expect((await anna.get(`bulk-changes/${run.id}`)).status).toBe(404)
})

it('sent twenty times at once it is done once, and answers the same', async () => {
  const id = await activity({ note: 'Una volta' })
  const order = {
    action: 'close',
    ids: [id],
    key: newKey(),
    values: { note: 'E basta', outcome: entries.positive },
  }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => anna.post('activities/bulk', order)),
  )
  const runs = new Set(answers.map(({ body }) => body.id))
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(202))
  expect(runs.size).toBe(1)
  await untilOver(anna, [...runs][0])
  expect((await read('activities', id)).note).toBe('Una volta\n\nE basta')
})
