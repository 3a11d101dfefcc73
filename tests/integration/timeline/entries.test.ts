import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { all, type Entry, type Office, openOffice } from './office'

let office: Office
let admin: ApiClient
let anna: ApiClient
let bruno: ApiClient
let database: Client
const ids: Record<string, number> = {}

beforeAll(async () => {
  office = await openOffice()
  ;({ admin, anna, bruno, database } = office)
  Object.assign(ids, office.ids)
  const make = async (collection: string, data: Record<string, unknown>) => {
    const { body, status } = await anna.post(collection, data)
    expect(status, JSON.stringify(body)).toBe(201)
    return body.doc.id as number
  }
  ids.company = await make('companies', { name: 'Gruppo Verdi' })
  ids.member = await make('companies', { name: 'Verdi Nord', parent: ids.company })
  ids.contact = await make('contacts', { company: ids.company, lastName: 'Verdi' })
  ids.other = await make('companies', { name: 'Altra' })
  const { rows } = await database.query("SELECT id FROM activity_statuses WHERE state = 'done'")
  const done = rows[0].id
  const activity = (description: string, startsAt: string, data: Record<string, unknown>) =>
    make('activities', { description, startsAt, ...data })
  await activity('own', '2026-01-05T09:00:00Z', { company: ids.company, status: done })
  await activity('of a contact', '2026-01-04T09:00:00Z', {
    company: ids.other,
    contact: ids.contact,
    status: done,
  })
  await activity('of a member', '2026-01-03T09:00:00Z', { company: ids.member, status: done })
  await activity('to do', '2030-01-01T09:00:00Z', { company: ids.company })
  await activity('to do earlier', '2029-01-01T09:00:00Z', { company: ids.company })
})

afterAll(() => office?.stop())

const page = async (client: ApiClient, query = '') =>
  (await client.get(`companies/${ids.company}/timeline?${query}`)).body

const told = (entries: Entry[]) =>
  entries.map(({ activity, because, type }) => `${activity?.description ?? type} (${because})`)

describe('the timeline of a company', () => {
  it('has everything, newest first, each with why it is here; planned ones above, next first', async () => {
    await anna.patch(`companies/${ids.company}`, { owner: ids.bruno })
    const { docs, next, planned } = await page(anna)
    expect(told(planned)).toEqual(['to do earlier (self)', 'to do (self)'])
    expect(told(docs)).toEqual([
      'owner (self)',
      'own (self)',
      'of a contact (contact)',
      'of a member (member)',
    ])
    expect(next).toBeNull()
  })

  it('pages through 2,000 entries of one moment without losing or repeating one', async () => {
    const { rows } = await database.query(
      `INSERT INTO activities (description, company_id, starts_at, status_id)
       SELECT 'n ' || n, $1, timestamptz '2025-06-01' - (n / 300) * interval '1 day',
         (SELECT id FROM activity_statuses WHERE state = 'done' LIMIT 1)
       FROM generate_series(1, 2000) n RETURNING id`,
      [ids.company],
    )
    const seen: number[] = []
    let before = ''
    do {
      const { docs, next } = await page(anna, `limit=100${before && `&before=${before}`}`)
      seen.push(...docs.flatMap(({ activity }: Entry) => (activity ? [activity.id] : [])))
      before = next ?? ''
    } while (before)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(rows.map(({ id }) => id)))
  })

  it('has what was done for its leads and projects, each once and with why it is here', async () => {
    const make = async (collection: string, data: object): Promise<number> => {
      const { body, status } = await anna.post(collection, data)
      expect(status, JSON.stringify(body)).toBe(201)
      return body.doc.id
    }
    const company = await make('companies', { name: 'Con trattative' })
    const member = await make('companies', { name: 'Sua filiale', parent: company })
    const contact = await make('contacts', { company, lastName: 'Blu' })
    const lead = await make('leads', { company, contact, name: 'Fornitura' })
    const project = await make('projects', { company, name: 'Nuovo reparto' })
    const ways = { company, contact, lead, project }
    const names = Object.keys(ways) as (keyof typeof ways)[]
    // Every combination of the ways that lead to the company, and a member organisation's.
    const expected = new Map<string, string>()
    for (let bits = 1; bits < 2 ** names.length; bits += 1) {
      const chosen = names.filter((_, index) => bits & (2 ** index))
      const description = chosen.join('+')
      const isOwn = chosen.includes('company')
      await make('activities', {
        ...Object.fromEntries(chosen.map((name) => [name, ways[name]])),
        ...(isOwn ? {} : { company: member }),
        description,
        startsAt: `2030-02-${String(bits).padStart(2, '0')}T09:00:00Z`,
      })
      const first = ['contact', 'lead', 'project'].find((name) => chosen.includes(name as never))
      expected.set(description, isOwn ? 'self' : (first as string))
    }
    await make('activities', { company: member, description: 'filiale', startsAt: '2030-03-01' })
    expected.set('filiale', 'member')
    await make('activities', { description: 'solo', lead, startsAt: '2030-03-02' })
    expected.set('solo', 'lead')
    const { planned } = (await anna.get(`companies/${company}/timeline`)).body as {
      planned: Entry[]
    }
    expect(planned).toHaveLength(expected.size)
    expect(
      new Map(planned.map(({ activity, because }) => [activity?.description, because])),
    ).toEqual(expected)
    const person = (await anna.get(`contacts/${contact}/timeline`)).body as { planned: Entry[] }
    expect(person.planned.filter(({ because }) => because === 'lead')).toHaveLength(5)
  })

  it('has what was closed early, or cancelled, where that happened, not where it had been planned', async () => {
    const company = (await anna.post('companies', { name: 'In ordine' })).body.doc.id
    const { body: statuses } = await anna.get('activity-statuses?limit=20&depth=0')
    const status = (state: string): number =>
      statuses.docs.find((one: { state: string }) => one.state === state).id
    const make = async (description: string, data: object) =>
      (await anna.post('activities', { company, description, ...data })).body.doc.id
    await make('in passato', { startsAt: '2026-01-01T09:00:00Z', status: status('done') })
    const early = await make('in anticipo', { startsAt: '2031-01-01T09:00:00Z' })
    const dropped = await make('annullata', { startsAt: '2032-01-01T09:00:00Z' })
    await make('senza data', { startsAt: null, status: status('done') })
    await anna.patch(`activities/${dropped}`, { status: status('cancelled') })
    await anna.patch(`activities/${early}`, { status: status('done') })
    const { docs } = (await anna.get(`companies/${company}/timeline`)).body as { docs: Entry[] }
    expect(docs.map(({ activity }) => activity?.description)).toEqual([
      'in anticipo',
      'annullata',
      'senza data',
      'in passato',
    ])
    // Page by page, the same.
    const paged: (string | undefined)[] = []
    for (let before = ''; ; ) {
      const { body } = await anna.get(`companies/${company}/timeline?limit=1${before}`)
      paged.push(...body.docs.map(({ activity }: Entry) => activity?.description))
      if (!body.next) break
      before = `&before=${body.next}`
    }
    expect(paged).toEqual(docs.map(({ activity }) => activity?.description))
  })

  it('is there for leads, projects and campaigns as well: their own activities and files', async () => {
    for (const [collection, field] of [
      ['leads', 'lead'],
      ['projects', 'project'],
      ['campaigns', 'campaign'],
    ] as const) {
      const made = await office.admin.post(collection, { name: `Uno di ${collection}` })
      const { id } = made.body.doc
      await office.admin.post('activities', {
        company: ids.company,
        description: `Su ${collection}`,
        [field]: id,
      })
      const { planned } = (await office.admin.get(`${collection}/${id}/timeline`)).body
      expect(told(planned)).toEqual([`Su ${collection} (self)`])
    }
  })

  it('is filtered by creation date, planned date, person and kind', async () => {
    const planned = await page(anna, 'plannedFrom=2026-01-04&plannedTo=2026-01-06')
    expect(told(planned.docs)).toEqual(['own (self)', 'of a contact (contact)'])
    expect(planned.planned).toEqual([])
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    expect((await page(anna, `createdFrom=${tomorrow}`)).docs).toEqual([])
    expect((await page(anna, `person=${ids.bruno}`)).docs).toEqual([])
    expect((await page(anna, 'kind=call')).docs).toEqual([])
  })

  it('refuses a filter or an id that says nothing, instead of leaving it out', async () => {
    const wrong = async (query: string) => {
      const { body, status } = await anna.get(`companies/${ids.company}/timeline?${query}`)
      return [status, body.errors?.[0]?.data?.field]
    }
    expect(await wrong('plannedFrom=soon')).toEqual([400, 'plannedFrom'])
    expect(await wrong('createdTo=2026-13-01')).toEqual([400, 'createdTo'])
    expect(await wrong('person=anna')).toEqual([400, 'person'])
    expect(await wrong('mode=1,x')).toEqual([400, 'mode'])
    expect(await wrong('tag=99999999999')).toEqual([400, 'tag'])
    expect((await anna.get('companies/99999999999/timeline')).status).toBe(404)
    expect((await anna.get('companies/99999999999/neighbours')).status).toBe(404)
    const step = await anna.post('activities/99999999999/claim', {})
    expect(step.status).toBe(404)
    expect((await anna.get('search?q=Gruppo%00%20Verdi')).status).toBe(400)
  })

  it('hides what the asking user may not see', async () => {
    const hidden = await anna.post('contacts', {
      company: ids.company,
      lastName: 'Riservato',
      owner: ids.anna,
      private: true,
    })
    expect(hidden.status, JSON.stringify(hidden.body)).toBe(201)
    const { rows } = await database.query("SELECT id FROM activity_statuses WHERE state = 'done'")
    await anna.post('activities', {
      company: ids.company,
      contact: hidden.body.doc.id,
      description: 'secret',
      startsAt: '2026-02-01T09:00:00Z',
      status: rows[0].id,
    })
    expect(told((await page(anna)).docs)).toContain('secret (self)')
    expect(told((await page(bruno)).docs)).not.toContain('secret (self)')
    expect((await office.nobody.get(`companies/${ids.company}/timeline`)).status).toBe(401)
    expect((await anna.get('companies/99999/timeline')).status).toBe(404)
    expect((await anna.get(`companies/${ids.company}/timeline?before=x`)).status).toBe(400)
  })
})

describe('an entry', () => {
  it('says what the asking user may do with it', async () => {
    const group = await admin.post('groups', {
      name: 'Proprie',
      permissions: { activities: { create: 'all', read: 'all', update: 'own' }, companies: all },
    })
    const made = await admin.post('users', {
      email: 'carla@crm.example',
      groups: [group.body.doc.id],
      name: 'carla',
      password: 'password-1',
    })
    const carla = await office.nobody.login('carla@crm.example', 'password-1')
    const company = (await anna.post('companies', { name: 'Di tutti' })).body.doc.id
    for (const [description, assignee] of [
      ['hers', made.body.doc.id],
      ['not hers', ids.anna],
    ]) {
      await anna.post('activities', { assignee, company, description, startsAt: '2030-01-01' })
    }
    const { planned } = (await carla.get(`companies/${company}/timeline`)).body
    const can = planned.map((entry: Entry & { can: { update: boolean } }) => [
      entry.activity?.description,
      entry.can.update,
    ])
    expect(Object.fromEntries(can)).toEqual({ hers: true, 'not hers': false })
  })

  it('brings its files', async () => {
    const company = (await anna.post('companies', { name: 'Con file' })).body.doc.id
    const activity = (await anna.post('activities', { company, startsAt: '2030-01-01' })).body.doc
    const form = new FormData()
    form.append('file', new File(['a'], 'nota.txt', { type: 'text/plain' }))
    form.append('_payload', JSON.stringify({ activity: activity.id }))
    expect((await anna.post('attachments', form)).status).toBe(201)
    const { planned } = (await anna.get(`companies/${company}/timeline`)).body
    expect(planned[0].files).toMatchObject([{ filename: 'nota.txt' }])
  })
})

it('tells its activities as the list does, names and all, to whoever asks', async () => {
  const make = async (client: ApiClient, collection: string, data: object) => {
    const { body, status } = await client.post(collection, data)
    expect(status, JSON.stringify(body)).toBe(201)
    return body.doc.id as number
  }
  const company = await make(anna, 'companies', { name: 'Raccontata' })
  const contact = (lastName: string, data = {}) => make(anna, 'contacts', { lastName, ...data })
  const [known, trashed] = [await contact('Noti'), await contact('Cestinati')]
  const hidden = await contact('Nascosti', { owner: ids.anna, private: true })
  const campaign = await make(admin, 'campaigns', { code: 'tell', name: 'Primavera' })
  const tags = [
    await make(admin, 'tags', { labelEn: 'Urgent', labelIt: 'Urgente' }),
    await make(admin, 'tags', { labelIt: 'Solo qui' }),
  ]
  const { body: groups } = await admin.get('groups?limit=1')
  const { body: outcomes } = await admin.get('activity-outcomes?limit=1')
  const { body: modes } = await admin.get('activity-modes?limit=1')
  const previous = await make(anna, 'activities', { company, description: 'before' })
  const rich = await make(admin, 'activities', {
    assigneeGroup: groups.docs[0].id,
    campaign,
    company,
    contact: known,
    description: 'with everything',
    duration: 45,
    mode: modes.docs[0].id,
    nextAssignee: ids.bruno,
    offeredDates: [{ startsAt: '2031-01-02T09:00:00Z' }, { duration: 30, startsAt: '2031-01-03' }],
    outcome: outcomes.docs[0].id,
    participants: [
      { relationTo: 'users', value: ids.bruno },
      { relationTo: 'contacts', value: known },
      { relationTo: 'contacts', value: trashed },
    ],
    previous,
    priority: 3,
    startsAt: '2031-01-01T09:00:00Z',
    tags,
  })
  // The activity is no secret, only who else it is with.
  await database.query(
    `INSERT INTO activities_rels (parent_id, path, "order", contacts_id)
     VALUES ($1, 'participants', 9, $2)`,
    [rich, hidden],
  )
  const secret = await make(anna, 'activities', { company, contact: hidden, description: 'secret' })
  expect((await anna.patch(`contacts/${trashed}`, { deletedAt: new Date() })).status).toBe(200)
  const group = await admin.post('groups', {
    name: 'Solo attività',
    permissions: { activities: { read: 'all' }, companies: { read: 'all' } },
  })
  const made = await admin.post('users', {
    email: 'dora@crm.example',
    groups: [group.body.doc.id],
    name: 'dora',
    password: 'password-1',
  })
  expect(made.status).toBe(201)
  const dora = await office.nobody.login('dora@crm.example', 'password-1')
  const seen: Record<string, number> = {}
  for (const [name, client] of Object.entries({ admin, anna, bruno, dora })) {
    for (const language of ['it', 'en']) {
      const asking = client.speaking(language)
      const { body } = await asking.get(`companies/${company}/timeline`)
      const told = [...body.planned, ...body.docs].map(({ activity }: Entry) => activity)
      const { body: list } = await asking.get(
        `activities?where[company][equals]=${company}&depth=1&sort=id&limit=50`,
      )
      expect(told.sort((a, b) => Number(a?.id) - Number(b?.id))).toEqual(list.docs)
      seen[name] = told.length
    }
  }
  expect(seen).toEqual({ admin: 3, anna: 3, bruno: 2, dora: 2 })
  const { body } = await dora.get(`companies/${company}/timeline`)
  const entry = [...body.planned, ...body.docs].find(({ activity }) => activity.id === rich)
  // She reads neither campaigns nor contacts: in lists there are none of them.
  expect(entry.activity).toMatchObject({
    campaign: null,
    contact: null,
    participants: [{ value: { name: 'bruno' } }],
    tags: [{ label: 'Urgent' }, { label: 'Solo qui' }],
  })
  expect(JSON.stringify(body)).not.toContain('Nascosti')
  expect(secret).toBeGreaterThan(0)
})
