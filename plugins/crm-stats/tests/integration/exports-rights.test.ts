import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Kind } from '#tests/integration/rights/world'
import type { ApiClient } from '#tests/support/client'
import { must } from '#tests/support/office'
import { filters } from './filters'
import { type Office, openOffice } from './office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  const { admin, users } = office.world
  const owners = [users.owen, users.grace, users.colin, users.sam]
  for (let index = 0; index < 16; index += 1) {
    await must(
      admin.post('contacts', {
        company: index % 3 === 0 ? undefined : office.companies[index % office.companies.length],
        lastName: `Persona ${index}`,
        owner: owners[index % 4],
        private: index % 5 === 0,
      }),
    )
  }
})

afterAll(() => office?.stop())

type Request = Record<string, unknown>

const exported = async (client: ApiClient, request: Request) => {
  const { body, status } = await client.post('exports', { format: 'csv', ...request })
  expect([status, body.state], JSON.stringify(body)).toEqual([201, 'done'])
  return body
}

const rowsOf = async (client: ApiClient, { file }: { file: string }): Promise<string[][]> => {
  const { content, status } = await client.download(file)
  expect(status).toBe(200)
  return parse(content.toString('utf8')).slice(1)
}

const asQuery = (where: unknown) => `where=${encodeURIComponent(JSON.stringify(where))}`

describe('as many rows as the list counts', () => {
  const exporters: Kind[] = ['admin', 'staff', 'team', 'own', 'client', 'team client']
  const others: Kind[] = ['bystander', 'editor', 'reader', 'without export']

  const check = async (client: ApiClient, collection: string, where: object) => {
    const file = await exported(client, { collection, columns: ['id'], where })
    const rows = await rowsOf(client, file)
    const { totalDocs } = await must(client.get(`${collection}/count?${asQuery(where)}`))
    expect([rows.length, file.total], JSON.stringify(where)).toEqual([totalDocs, totalDocs])
    expect(new Set(rows.flat()).size).toBe(totalDocs)
    return totalDocs as number
  }

  it.each(exporters)('of activities, and as the analysis counts, for: %s', async (kind) => {
    const client = office.world.as(kind)
    await fc.assert(
      fc.asyncProperty(filters(office), async ({ where }) => {
        const count = await check(client, 'activities', where)
        expect((await must(client.get(`crm-stats/activities?${asQuery(where)}`))).count).toBe(count)
        const [total] = await rowsOf(
          client,
          await exported(client, { analysis: { measures: ['count'], where } }),
        )
        expect(total?.at(-1)).toBe(String(count))
      }),
      { examples: [[{ sql: 'TRUE', where: {} }]], numRuns: 8 },
    )
  })

  const ofCards = (name: string) =>
    fc.oneof(
      fc.constant({}),
      fc.constantFrom('1', '2', '3').map((text) => ({ [name]: { contains: text } })),
      fc.subarray(office.users, { minLength: 1 }).map((ids) => ({ owner: { in: ids } })),
      fc.boolean().map((value) => ({ private: { equals: value } })),
      fc.constant({ or: [{ [name]: { contains: '4' } }, { owner: { equals: office.users[0] } }] }),
    )

  it.each(exporters)('of companies and contacts, for: %s', async (kind) => {
    const client = office.world.as(kind)
    for (const [collection, name] of [
      ['companies', 'name'],
      ['contacts', 'lastName'],
    ] as const) {
      await fc.assert(
        fc.asyncProperty(ofCards(name), async (where) => {
          await check(client, collection, where)
        }),
        { examples: [[{}]], numRuns: 5 },
      )
    }
  })

  it.each(others)('and none for who may not export: %s', async (kind) => {
    const client = office.world.as(kind)
    for (const request of [
      ...['activities', 'companies', 'contacts'].map((collection) => ({ collection })),
      { analysis: { groupBy: ['mode'] } },
    ]) {
      const { body, status } = await client.post('exports', { format: 'csv', ...request })
      expect([status, body.errors[0].data.code]).toEqual([403, 'not-allowed'])
    }
  })
})

describe('a file of what one may not see any more', () => {
  const refused = async (client: ApiClient, { file, id }: { file: string; id: number }) => {
    const answer = await client.download(file)
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.content.toString()).errors[0].data.code).toBe('rights-changed')
    const { body } = await client.get(`exports/${id}`)
    expect(body).toMatchObject({ error: { code: 'rights-changed' }, file: null, state: 'done' })
    return body.request as Request
  }
  const company = async (name: string, more: Request = {}): Promise<number> =>
    (await must(office.world.admin.post('companies', { name, ...more }))).doc.id
  const about = async (id: number, more: Request = {}): Promise<number> =>
    (
      await must(
        office.world.admin.post('activities', { company: id, description: 'Di una', ...more }),
      )
    ).doc.id

  it('is not handed out when a single card turned private, and is made anew without it', async () => {
    const { admin, users } = office.world
    const staff = office.world.as('staff')
    const [turned, other] = [await company('Si chiude'), await company('Resta')]
    await about(turned)
    await about(other)
    await must(admin.post('contacts', { company: turned, lastName: 'Di chi si chiude' }))
    const ids = { in: [turned, other] }
    const requests: Request[] = [
      { collection: 'companies', columns: ['name'], where: { id: ids } },
      { collection: 'companies', columns: ['name'], format: 'xlsx' },
      { collection: 'activities', columns: ['description'], where: { company: ids } },
      { collection: 'contacts', columns: ['lastName'], format: 'xls' },
      { analysis: { groupBy: ['company'], where: { company: ids } } },
      { analysis: { groupBy: ['month'], where: { company: ids } }, format: 'xlsx' },
    ]
    const files = []
    for (const request of requests) files.push(await exported(staff, request))
    const untouched = await exported(staff, {
      collection: 'companies',
      where: { id: { equals: other } },
    })
    const ofAdmin = await exported(admin, requests[0] as Request)
    for (const file of files) expect((await staff.download(file.file)).status).toBe(200)
    await must(admin.patch(`companies/${turned}`, { owner: users.sam, private: true }))
    for (const file of files) {
      const anew = await exported(staff, await refused(staff, file))
      expect((await staff.download(anew.file)).status).toBe(200)
    }
    expect(await rowsOf(staff, await exported(staff, requests[0] as Request))).toEqual([['Resta']])
    expect(await rowsOf(staff, untouched)).toHaveLength(1)
    expect(await rowsOf(admin, ofAdmin)).toHaveLength(2)
  })

  it('is not handed out when a card was given to somebody else', async () => {
    const { admin, users } = office.world
    const own = office.world.as('own')
    const owned = await company('Di Owen', { owner: users.owen })
    const activity = await about(office.companies[0] as number, { assignee: users.owen })
    const [companies, activities] = [
      await exported(own, { collection: 'companies' }),
      await exported(own, {
        collection: 'activities',
        where: { description: { equals: 'Di una' } },
      }),
    ]
    await must(admin.patch(`activities/${activity}`, { assignee: users.sam }))
    await refused(own, activities)
    expect((await own.download(companies.file)).status).toBe(200)
    await must(admin.patch(`companies/${owned}`, { owner: users.sam }))
    await refused(own, companies)
  })

  it('nor when it shows the name of such a card in a column', async () => {
    const { admin, users } = office.world
    const staff = office.world.as('staff')
    const parent = await company('Capogruppo')
    const child = await company('Controllata', { parent })
    const request = { collection: 'companies', where: { id: { equals: child } } }
    const named = await exported(staff, { ...request, columns: ['name', 'parent'] })
    const plain = await exported(staff, { ...request, columns: ['name'] })
    expect(await rowsOf(staff, named)).toEqual([['Controllata', 'Capogruppo']])
    await must(admin.patch(`companies/${parent}`, { owner: users.sam, private: true }))
    const anew = await exported(staff, await refused(staff, named))
    expect(await rowsOf(staff, anew)).toEqual([['Controllata', '']])
    expect(await rowsOf(staff, plain)).toEqual([['Controllata']])
  })

  it('but is when its records were only changed, closed or put in the trash', async () => {
    const { admin, sql, users } = office.world
    const staff = office.world.as('staff')
    const card = await company('Cambia')
    const activity = await about(card)
    const files = [
      await exported(staff, { collection: 'companies', where: { name: { equals: 'Cambia' } } }),
      await exported(staff, { collection: 'activities', where: { company: { equals: card } } }),
      await exported(staff, {
        analysis: { groupBy: ['company'], where: { company: { equals: card } } },
      }),
    ]
    await company('Nuova e riservata', { owner: users.sam, private: true })
    await must(admin.patch(`companies/${card}`, { name: 'Cambiata', owner: users.sam }))
    await must(admin.patch(`activities/${activity}`, { company: office.companies[0], duration: 5 }))
    await sql('UPDATE activities SET deleted_at = now() WHERE id = $1', [activity])
    for (const { file } of files) expect((await staff.download(file)).status).toBe(200)
  })

  it('is known of every list with all of its columns', async () => {
    const staff = office.world.as('staff')
    for (const collection of [
      'activities',
      'companies',
      'contacts',
      'campaigns',
      'relationships',
    ]) {
      const preview = await staff.post('exports/preview', { collection })
      if (preview.status === 403) continue
      const columns = preview.body.columns.map(({ name }: { name: string }) => name)
      const file = await exported(staff, { collection, columns })
      expect((await staff.download(file.file)).status, collection).toBe(200)
    }
  })
})
