// biome-ignore-all lint/suspicious/noExplicitAny: answers are of every shape
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../support/client'
import { addPerson, entryOf, make, must, startWorld, upload, type World } from './rights/world'

let world: World
let stella: ApiClient
let company: number
let contact: number

const codeOf = (collection: string, code: string) => entryOf(world, collection, code)

const seen = async (client: ApiClient, ...paths: string[]) =>
  Promise.all(paths.map(async (path) => (await client.get(path)).status === 200))

beforeAll(async () => {
  world = await startWorld()
  stella = world.as('staff')
  company = (await make(stella, 'companies', { name: 'Larch' })).id
  contact = (await make(stella, 'contacts', { company, lastName: 'Birch' })).id
})

afterAll(() => world?.stop())

describe('a lead', () => {
  it('may be a name alone; it is new, open, and of who made it', async () => {
    const lead = await make(stella, 'leads', { name: ' The brewer from Trento ' })
    expect(lead).toMatchObject({
      company: null,
      createdBy: world.users.stella,
      name: 'The brewer from Trento',
      owner: world.users.stella,
      state: 'open',
      status: await codeOf('lead-statuses', 'new'),
    })
    expect((await stella.post('leads', { amount: 5 })).status).toBe(400)
    expect((await stella.post('leads', { amount: -5, name: 'Less' })).status).toBe(400)
  })

  it('has an amount that is a number, or none', async () => {
    const lead = await make(stella, 'leads', { amount: '1234.5', name: 'Numbers' })
    expect(lead.amount).toBe(1234.5)
    for (const amount of ['abc', ' ', '0x10', '1,5', '12 apples', 1e12, '1e400', true, [1], {}]) {
      const { body, status } = await stella.patch(`leads/${lead.id}`, { amount })
      expect([amount, status, body.errors?.[0].data.errors?.[0].path]).toEqual([
        amount,
        400,
        'amount',
      ])
    }
    for (const wrong of [{ duration: 'abc' }, { duration: 1e308 }, { reminder: 'abc' }])
      expect(
        (await stella.post('activities', { company, description: 'x', ...wrong })).status,
      ).toBe(400)
    const settings = await world.admin.post('globals/crm-settings', { maxAttachmentSize: 'abc' })
    expect(settings.status).toBe(400)
    expect((await make(stella, 'leads', { amount: '', name: 'Empty' })).amount).toBeNull()
    expect((await stella.get(`leads/${lead.id}`)).body.amount).toBe(1234.5)
  })

  it('brings the company of its contact', async () => {
    expect(await make(stella, 'leads', { contact, name: 'Boxes' })).toMatchObject({ company })
  })

  it('means what its status means, whatever becomes of the dictionary', async () => {
    const status = await codeOf('lead-statuses', 'converted')
    const lead = await make(stella, 'leads', { name: 'Won', state: 'lost', status })
    expect(lead.state).toBe('won')
    await must(stella.patch(`leads/${lead.id}`, { state: 'lost' }))
    const state = async () => (await must<any>(stella.get(`leads/${lead.id}`))).state
    expect(await state()).toBe('won')
    await must(world.admin.patch(`lead-statuses/${status}`, { state: 'lost' }))
    expect(await state()).toBe('lost')
    await must(world.admin.patch(`lead-statuses/${status}`, { state: 'won' }))
    expect(await state()).toBe('won')
    // Without a status there is no lead: it begins anew.
    const emptied = await must<any>(stella.patch(`leads/${lead.id}?depth=0`, { status: null }))
    expect(emptied.doc).toMatchObject({ state: 'open' })
  })

  it('takes no retired status for its first one, and no retired source', async () => {
    const fresh = await codeOf('lead-statuses', 'new')
    const web = await codeOf('lead-sources', 'web')
    await must(world.admin.patch(`lead-statuses/${fresh}`, { active: false }))
    await must(world.admin.patch(`lead-sources/${web}`, { active: false }))
    const lead = await make(stella, 'leads', { name: 'Later' })
    expect(lead.status).toBe(await codeOf('lead-statuses', 'contacted'))
    expect((await stella.post('leads', { name: 'From the web', source: web })).status).toBe(400)
    await must(world.admin.patch(`lead-statuses/${fresh}`, { active: true }))
    await must(world.admin.patch(`lead-sources/${web}`, { active: true }))
  })

  it('keeps its choices from being deleted', async () => {
    const source = await codeOf('lead-sources', 'fair')
    await make(stella, 'leads', { name: 'Met at the fair', source })
    const refused = await world.admin.delete(`lead-sources/${source}`)
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].data.usedBy).toEqual(['Leads'])
  })
})

describe('a project', () => {
  it('has a code that is its own, and does not end before it begins', async () => {
    const project = await make(stella, 'projects', { code: 'A-1', company, name: 'Line' })
    expect(project).toMatchObject({ owner: world.users.stella, status: 'planned' })
    expect((await stella.post('projects', { code: 'A-1', name: 'Again' })).status).toBe(400)
    await make(stella, 'projects', { code: '', name: 'Without' })
    await make(stella, 'projects', { code: '', name: 'Without too' })
    const dates = { endDate: '2026-03-01', startDate: '2026-04-01' }
    const refused = await stella.post('projects', { ...dates, name: 'Backwards' })
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0].data.errors[0].path).toBe('endDate')
    await must(stella.patch(`projects/${project.id}`, { startDate: '2026-04-01' }))
    const ended = await stella.patch(`projects/${project.id}`, { endDate: '2026-03-01' })
    expect(ended.status).toBe(400)
  })
})

describe.each([
  ['lead', 'leads'],
  ['project', 'projects'],
] as const)('an activity of a %s', (field, collection) => {
  it('needs nothing else to be about', async () => {
    const { id } = await make(stella, collection, { name: 'Alone' })
    const activity = await make(stella, 'activities', { description: 'x', [field]: id })
    expect(activity).toMatchObject({ company: null, contact: null, [field]: id })
    const nothing = await stella.post('activities', { description: 'About nothing' })
    expect(nothing.status).toBe(400)
    expect(nothing.body.errors[0].data.errors[0].message).toMatch(/progetto|project/)
  })

  it('hands it on: to its copy, the next action, the history entry and the next event', async () => {
    const { id } = await make(stella, collection, { company, name: 'Handed on' })
    const plan = () =>
      make(stella, 'activities', {
        company,
        contact,
        description: 'Call',
        nextDate: '2027-02-01T09:00:00.000Z',
        startsAt: '2027-01-04T09:00:00.000Z',
        [field]: id,
      })
    const outcome = await codeOf('activity-outcomes', 'positive')
    const about = async (found: number) => {
      const { [field]: record, company: whose } = await must<any>(
        stella.get(`activities/${found}?depth=0`),
      )
      return { company: whose, [field]: record }
    }
    const same = { company, [field]: id }
    const first = await plan()
    const copy = await must<any>(
      stella.post(`activities/${first.id}/copy`, { startsAt: '2027-01-05T09:00:00.000Z' }),
    )
    expect(await about((copy.doc ?? copy.activity ?? copy).id)).toEqual(same)
    const event = await must<any>(stella.post(`activities/${first.id}/next-event`, {}))
    expect(await about((event.doc ?? event.activity ?? event).id)).toEqual(same)
    const next = await must<any>(
      stella.post(`activities/${first.id}/advance`, { how: 'continue', key: 'k', outcome }),
    )
    expect(await about(next.next.id)).toEqual(same)
    const second = await plan()
    const closed = await must<any>(
      stella.post(`activities/${second.id}/advance`, {
        history: { description: 'Told' },
        how: 'close-with-history',
        key: 'k',
        outcome,
      }),
    )
    expect(await about(closed.history.id)).toEqual(same)
  })

  it('keeps its subject from being deleted for good', async () => {
    const { id } = await make(stella, collection, { name: 'In use' })
    await make(stella, 'activities', { description: 'x', [field]: id })
    expect((await stella.delete(`${collection}/${id}`)).status).toBe(409)
    await must(stella.patch(`${collection}/${id}`, { deletedAt: new Date().toISOString() }))
    expect((await stella.get(`${collection}/${id}`)).status).toBe(404)
  })

  it('is not hung on what one may not see', async () => {
    const { id } = await make(world.admin, collection, { name: 'Of Sam', owner: world.users.sam })
    const own = world.as('own')
    expect(await seen(own, `${collection}/${id}`)).toEqual([false])
    const hung = { assignee: world.users.owen, description: 'x', [field]: id }
    expect((await own.post('activities', hung)).status).toBe(400)
    expect((await own.post('attachments', upload({ [field]: id }, 'a.txt', 'x'))).status).toBe(400)
  })

  it('has files beside it, readable by who reads the record', async () => {
    const { id } = await make(world.admin, collection, { name: 'Files', owner: world.users.sam })
    const file = await make(stella, 'attachments', upload({ [field]: id }, 'plan.txt', 'x'))
    expect(await seen(stella, `attachments/file/${file.filename}`)).toEqual([true])
    expect(await seen(world.as('own'), `attachments/file/${file.filename}`)).toEqual([false])
  })
})

describe('levels', () => {
  it.each(['leads', 'projects'])(
    'of %s: one’s own, the group’s, everybody’s',
    async (collection) => {
      const of = async (name: string) =>
        (await make(world.admin, collection, { name: `Of ${name}`, owner: world.users[name] })).id
      const ids = [await of('owen'), await of('grace'), await of('colin'), await of('sam')]
      const paths = ids.map((id) => `${collection}/${id}`)
      expect(await seen(world.as('own'), ...paths)).toEqual([true, false, false, false])
      expect(await seen(world.as('team'), ...paths)).toEqual([false, true, true, false])
      expect(await seen(world.as('reader'), ...paths)).toEqual([true, true, true, true])
      expect(await seen(world.as('bystander'), ...paths)).toEqual([false, false, false, false])
      const other = { name: 'Not mine', owner: world.users.sam }
      expect((await world.as('own').post(collection, other)).status).toBe(403)
      expect((await world.as('team').post(collection, other)).status).toBe(403)
    },
  )
})

describe('privacy', () => {
  let paula: { client: ApiClient; id: number }

  beforeAll(async () => {
    paula = await addPerson(world, 'paula', 'Staff')
  })

  it('of a company takes its leads, projects, and what is about them alone', async () => {
    const { client } = paula
    const { id } = await make(client, 'companies', { name: 'Yew', private: true })
    const lead = await make(client, 'leads', { company: id, name: 'Yew lead' })
    const project = await make(client, 'projects', { company: id, name: 'Yew project' })
    const ofLead = await make(client, 'activities', { description: 'x', lead: lead.id })
    const ofProject = await make(client, 'activities', { description: 'x', project: project.id })
    const paths = [
      `leads/${lead.id}`,
      `projects/${project.id}`,
      `activities/${ofLead.id}`,
      `activities/${ofProject.id}`,
    ]
    const all = [true, true, true, true]
    const none = [false, false, false, false]
    expect(await seen(client, ...paths)).toEqual(all)
    expect(await seen(world.admin, ...paths)).toEqual(all)
    expect(await seen(stella, ...paths)).toEqual(none)
    for (const field of ['lead', 'project'] as const) {
      const pointing = { description: 'x', [field]: field === 'lead' ? lead.id : project.id }
      expect((await stella.post('activities', pointing)).status).toBe(400)
    }
    const asked = await stella.get('activities?where[lead.name][contains]=Yew')
    expect(asked.body.totalDocs ?? 0).toBe(0)

    await must(client.patch(`companies/${id}`, { private: false }))
    expect(await seen(stella, ...paths)).toEqual(all)
    await must(client.patch(`companies/${id}`, { private: true }))
    expect(await seen(stella, ...paths)).toEqual(none)
    await must(client.patch(`companies/${id}`, { owner: world.users.stella }))
    expect(await seen(stella, ...paths)).toEqual(all)
    expect(await seen(client, ...paths)).toEqual(none)
  })

  it('of a contact takes its leads and what is about them alone', async () => {
    const { client } = paula
    const person = await make(client, 'contacts', { company, lastName: 'Holly' })
    const lead = await make(client, 'leads', { contact: person.id, name: 'Holly lead' })
    const activity = await make(client, 'activities', { description: 'x', lead: lead.id })
    const paths = [`leads/${lead.id}`, `activities/${activity.id}`]
    expect(await seen(stella, ...paths)).toEqual([true, true])
    await must(client.patch(`contacts/${person.id}`, { private: true }))
    expect(await seen(stella, ...paths)).toEqual([false, false])
    expect(await seen(client, ...paths)).toEqual([true, true])
  })

  it('follows a lead and a project that move to another company', async () => {
    const { client } = paula
    const hidden = (await make(client, 'companies', { name: 'Elder', private: true })).id
    for (const [field, collection] of [
      ['lead', 'leads'],
      ['project', 'projects'],
    ] as const) {
      const { id } = await make(client, collection, { company, name: 'Moving' })
      const activity = await make(client, 'activities', { description: 'x', [field]: id })
      const paths = [`${collection}/${id}`, `activities/${activity.id}`]
      expect(await seen(stella, ...paths)).toEqual([true, true])
      await must(client.patch(`${collection}/${id}`, { company: hidden }))
      expect(await seen(stella, ...paths)).toEqual([false, false])
      await must(client.patch(`${collection}/${id}`, { company: null }))
      expect(await seen(stella, ...paths)).toEqual([true, true])
      await must(client.patch(`activities/${activity.id}`, { company: hidden }))
      expect(await seen(stella, ...paths)).toEqual([true, false])
    }
  })

  it('of two owners leaves the administrators, also when one of them no longer is', async () => {
    const { admin } = world
    const card = (owner: number | undefined, name: string) =>
      make(admin, 'companies', { name, owner, private: true })
    const ofPaula = await card(paula.id, 'Ash')
    const ofStella = await card(world.users.stella, 'Oak')
    const lead = await make(admin, 'leads', { company: ofPaula.id, name: 'Ash lead' })
    const project = await make(admin, 'projects', { company: ofStella.id, name: 'Oak project' })
    const { id } = await make(admin, 'activities', {
      description: 'Both',
      lead: lead.id,
      project: project.id,
    })
    const person = await make(admin, 'contacts', {
      company: ofPaula.id,
      lastName: 'Maple',
      owner: world.users.stella,
      private: true,
    })
    const shared = await make(admin, 'leads', { contact: person.id, name: 'Maple lead' })
    const paths = [`activities/${id}`, `leads/${shared.id}`]
    expect(await seen(paula.client, ...paths)).toEqual([false, false])
    expect(await seen(stella, ...paths)).toEqual([false, false])
    expect(await seen(admin, ...paths)).toEqual([true, true])
    const second = await addPerson(world, 'adele', 'Staff', { admin: true })
    const change = { admin: false, groups: [world.groups.Staff] }
    await must(second.client.patch(`users/${world.users.admin}`, change))
    expect(await seen(admin, ...paths)).toEqual([false, false])
    expect(await seen(second.client, ...paths)).toEqual([true, true])
    await must(second.client.patch(`users/${world.users.admin}`, { admin: true }))
  })

  it('lets no activity slip in beside a lead whose company turns private', async () => {
    const { client } = paula
    const { id } = await make(client, 'companies', { name: 'Racing' })
    const lead = await make(client, 'leads', { company: id, name: 'Racing lead' })
    const lanes = Array.from({ length: 8 }, async (_, lane) => {
      for (let turn = 0; turn < 4; turn += 1) {
        const alone = { description: `${lane} ${turn}`, lead: lead.id }
        await make(client, 'activities', lane % 2 ? alone : { ...alone, company: id })
      }
    })
    const turns = (async () => {
      for (const closed of [true, false, true]) {
        await must(client.patch(`companies/${id}`, { private: closed }))
      }
    })()
    await Promise.all([...lanes, turns])
    const rows = await world.sql<{ restricted_to_id: null | number }>(
      'SELECT restricted_to_id FROM activities WHERE lead_id = $1',
      [lead.id],
    )
    expect(rows).toHaveLength(32)
    expect(rows.filter(({ restricted_to_id }) => restricted_to_id !== paula.id)).toEqual([])
  })
})

it.each([
  ['leads', ['name', 'company', 'status', 'amount', 'expectedClose'], 'Lead'],
  ['projects', ['name', 'code', 'company', 'status', 'startDate'], 'Progetti'],
])('the list of %s is exported with its columns', async (collection, columns) => {
  const data = { company, name: `Exported ${collection}` }
  await make(stella, collection, data)
  const made = await must<any>(
    stella.post('exports?locale=it', {
      collection,
      columns,
      format: 'csv',
      where: { name: { equals: data.name } },
    }),
  )
  const id = made.id ?? made.doc?.id
  const file = await stella.get(`exports/${id}/file`)
  expect(file.status).toBe(200)
  expect(String(file.body)).toContain(data.name)
  expect(String(file.body)).toContain('Larch')
  const refused = await world.as('without export').post('exports', {
    collection,
    columns,
    format: 'csv',
  })
  expect(refused.status).toBe(403)
})
