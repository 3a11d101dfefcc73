// biome-ignore-all lint/suspicious/noExplicitAny: GraphQL answers are of every shape
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../support/client'
import { must, type Office, startOffice } from '../support/office'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

let office: Office
let anna: { client: ApiClient; id: number }
let bruno: { client: ApiClient; id: number }
let bystander: ApiClient
let company: number
const ids: Record<string, number> = {}

beforeAll(async () => {
  office = await startOffice()
  const profile = { activities: all, companies: all, contacts: all }
  anna = await office.user('anna', profile)
  bruno = await office.user('bruno', profile)
  bystander = (await office.user('ben', {})).client
  company = (await must(anna.client.post('companies', { name: 'Officina Verdi' }))).doc.id
  for (const code of ['positive', 'planned'])
    ids[code] = await office.entry('activity-outcomes', code)
  ids.phone = await office.entry('activity-modes', 'phone')
})

afterAll(() => office?.server.stop())

const ask = async (client: ApiClient, query: string) => {
  const { body } = await client.graphql<any>(query)
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data
}

/** Status and stable code of a refusal. */
const refusal = async (client: ApiClient, query: string) => {
  const { body } = await client.graphql<any>(query)
  const [error] = (body.errors ?? []) as { extensions?: any; message: string }[]
  return {
    code: error?.extensions?.data?.code,
    message: error?.message,
    paths: error?.extensions?.data?.errors?.map(({ path }: { path: string }) => path),
    status: error?.extensions?.statusCode,
  }
}

const create = async (data: string, client = anna.client) =>
  (
    await ask(
      client,
      `mutation { createActivity(data: { company: ${company}, ${data} }) {
        id state hasTime startsAt endsAt remindAt duration
        assignee { id } outcome { id } status { id } company { id name } createdBy { id }
      } }`,
    )
  ).createActivity

describe('activities over GraphQL keep the rules of the panel', () => {
  it('a new one gets the defaults of the settings and who made it', async () => {
    const made = await create(
      'description: "Richiamare", startsAt: "2031-11-23T09:00:00.000Z", duration: 30',
    )
    expect(made).toMatchObject({
      assignee: { id: anna.id },
      company: { id: company, name: 'Officina Verdi' },
      createdBy: { id: anna.id },
      endsAt: '2031-11-23T09:30:00.000Z',
      hasTime: true,
      outcome: { id: ids.planned },
      remindAt: '2031-11-23T08:45:00.000Z',
      state: 'planned',
    })
  })

  it('an outcome sets the status that it leads to, and a status done its moment', async () => {
    const { id } = await create(
      'description: "Chiusa da GraphQL", startsAt: "2026-11-23T09:00:00.000Z"',
    )
    const { updateActivity } = await ask(
      anna.client,
      `mutation { updateActivity(id: ${id}, data: { outcome: ${ids.positive} }) {
        state completedAt completedBy { id } status { code }
      } }`,
    )
    expect(updateActivity).toMatchObject({
      completedBy: { id: anna.id },
      state: 'done',
      status: { code: 'done' },
    })
    expect(updateActivity.completedAt).toBeTruthy()
  })

  it('is read with filters; a private card’s are its owner’s alone', async () => {
    const card = (
      await must(
        anna.client.post('companies', { name: 'Riservata', owner: anna.id, private: true }),
      )
    ).doc.id
    const { id } = (
      await ask(
        anna.client,
        `mutation { createActivity(data: { company: ${card}, description: "Segreta" }) { id } }`,
      )
    ).createActivity
    const query = `{ Activities(where: { company: { equals: ${card} } }) { totalDocs docs { id } }
      Activity(id: ${id}) { description company { name } } }`
    expect(await ask(anna.client, query)).toEqual({
      Activities: { docs: [{ id }], totalDocs: 1 },
      Activity: { company: { name: 'Riservata' }, description: 'Segreta' },
    })
    const { body } = await bruno.client.graphql<any>(query)
    expect(body.data?.Activities ?? { docs: [] }).toMatchObject({ docs: [] })
    expect(body.data?.Activity ?? null).toBeNull()
    expect(JSON.stringify(body)).not.toMatch(/Segreta|Riservata/)
    const other = await refusal(
      bruno.client,
      `mutation { updateActivity(id: ${id}, data: { description: "Mia" }) { id } }`,
    )
    expect([403, 404]).toContain(other.status)
  })

  it('says what is wrong by field, and nothing of what only the system writes', async () => {
    const nothing = await refusal(
      anna.client,
      'mutation { createActivity(data: { description: "Di che cosa?" }) { id } }',
    )
    expect(nothing).toMatchObject({ paths: ['company'], status: 400 })
    const { id } = await create('description: "Promemoria", startsAt: "2031-01-10T09:00:00.000Z"')
    const { updateActivity } = await ask(
      anna.client,
      `mutation { updateActivity(id: ${id}, data: { remindAt: "2030-01-01T00:00:00.000Z" }) { remindAt } }`,
    )
    expect(updateActivity.remindAt).toBe('2031-01-10T08:45:00.000Z')
  })
})

describe('the steps of an activity are mutations', () => {
  it('advance: once for its key, all or nothing, refused when it is closed', async () => {
    const { id } = await create('description: "Offerta", startsAt: "2026-11-23T09:00:00.000Z"')
    const advance = (key: string) => `mutation { advanceActivity(
      id: ${id}, how: continue, outcome: ${ids.positive}, key: "${key}",
      next: { description: "Sentire per l’offerta", startsAt: "2031-12-01" }
    ) { activity { state } next { id description hasTime previous { id } company { name } } } }`
    const [one, two] = await Promise.all([
      ask(anna.client, advance('k1')),
      ask(anna.client, advance('k1')),
    ])
    expect(one).toEqual(two)
    expect(one.advanceActivity).toMatchObject({
      activity: { state: 'done' },
      next: { company: { name: 'Officina Verdi' }, hasTime: false, previous: { id } },
    })
    expect(await refusal(anna.client, advance('k2'))).toMatchObject({
      code: 'activity-closed',
      status: 409,
    })
    expect(
      (await ask(anna.client, `mutation { reopenActivity(id: ${id}) { state } }`)).reopenActivity,
    ).toEqual({ state: 'planned' })
    expect(
      await refusal(anna.client, `mutation { reopenActivity(id: ${id}) { state } }`),
    ).toMatchObject({ code: 'activity-open', status: 409 })
  })

  it('event, next event once, copy, offered dates', async () => {
    const { id } = await create(
      `description: "Visita", startsAt: "2031-02-03T09:00:00.000Z", nextDate: "2031-02-10T09:00:00.000Z",
       offeredDates: [{ startsAt: "2031-02-04T14:00:00.000Z", duration: 60 }]`,
    )
    const event = await ask(
      anna.client,
      `mutation { createActivityEvent(id: ${id}) { onAgenda offeredDates { id } } }`,
    )
    expect(event.createActivityEvent.onAgenda).toBe(true)
    const next = `mutation { createNextActivityEvent(id: ${id}) { created activity { id onAgenda } } }`
    const first = (await ask(anna.client, next)).createNextActivityEvent
    const again = (await ask(anna.client, next)).createNextActivityEvent
    expect([first.created, again.created]).toEqual([true, false])
    expect(again.activity.id).toBe(first.activity.id)
    const offer = event.createActivityEvent.offeredDates[0].id
    const choose = `mutation { chooseActivityDate(id: ${id}, offer: "${offer}") { startsAt duration } }`
    expect((await ask(anna.client, choose)).chooseActivityDate).toEqual({
      duration: 60,
      startsAt: '2031-02-04T14:00:00.000Z',
    })
    expect(await refusal(anna.client, choose)).toMatchObject({ code: 'offer-gone', status: 409 })
    const copied = await ask(
      anna.client,
      `mutation { copyActivity(id: ${id}, startsAt: "2031-03-01", assignee: ${bruno.id}) {
        id description assignee { id } state } }`,
    )
    expect(copied.copyActivity).toMatchObject({
      assignee: { id: bruno.id },
      description: 'Visita',
      state: 'planned',
    })
  })

  it('claim: of a group’s two one gets it, the other is told who', async () => {
    const [group] = (await must(office.admin.get(`users/${anna.id}?depth=0`))).groups
    await must(office.admin.patch(`users/${bruno.id}`, { groups: [group] }))
    const { id } = await create(`description: "In coda", assignee: null, assigneeGroup: ${group}`)
    const claim = `mutation { claimActivity(id: ${id}) { assignee { id } } }`
    const clients = [anna.client, bruno.client]
    const answers = await Promise.all(clients.map((client) => client.graphql<any>(claim)))
    const taken = answers.filter(({ body }) => body.data?.claimActivity)
    const refused = answers.flatMap(({ body }) => body.errors ?? []) as any[]
    expect(taken).toHaveLength(1)
    expect(refused.map(({ extensions }) => extensions.data.code)).toEqual(['already-claimed'])
  })

  const steps = [
    'advanceActivity(id: ID, how: close, outcome: 1, key: "k") { activity { id } }',
    'chooseActivityDate(id: ID, offer: "x") { id }',
    'claimActivity(id: ID) { id }',
    'copyActivity(id: ID, startsAt: "2031-01-01") { id }',
    'createActivityEvent(id: ID) { id }',
    'createNextActivityEvent(id: ID) { created }',
    'reopenActivity(id: ID) { id }',
  ]
  it.each(steps)('%s is for nobody without the rights', async (step) => {
    const { id } = await create('description: "Zebra", startsAt: "2031-01-01"')
    const mutation = `mutation { ${step.replace('ID', String(id))} }`
    expect(await refusal(office.nobody, mutation)).toMatchObject({
      code: 'not-logged-in',
      status: 401,
    })
    const other = await refusal(bystander, mutation)
    expect([403, 404]).toContain(other.status)
    expect(other.message).not.toContain('Zebra')
  })
})
