import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints, must, type Office, startOffice } from '#tests/support/office'
import { isOn } from '#tests/support/parts'
import { connect } from '../../../../src/platform/database/embedded/index.mjs'

let office: Office
let client: Client
let north: number
let milan: number

const make = async (collection: string, data: object): Promise<number> =>
  (await must(office.admin.post(collection, data))).doc.id

const zoneOf = async (id: number): Promise<null | number> =>
  (await must(office.admin.get(`companies/${id}?depth=0`))).zone ?? null

beforeAll(async () => {
  office = await startOffice()
  client = await connect({ url: office.server.database.url })
  north = await make('zones', { code: 'north', labelEn: 'North', labelIt: 'Nord' })
  milan = await make('zones', { code: 'milan', labelEn: 'Milan', labelIt: 'Milano' })
  await make('zone-rules', { region: 'Lombardia', zone: north })
  await make('zone-rules', { city: 'Milano', zone: milan })
})

afterAll(async () => {
  await client?.end()
  await office?.server.stop()
})

describe('the zone of a company', () => {
  it('is there whichever way the company was written', async () => {
    const { admin } = office
    const made = await must(admin.post('companies', { city: 'Milano', name: 'REST' }))
    expect(made.doc.zone.id ?? made.doc.zone).toBe(milan)
    const changed = await must(
      admin.patch(`companies/${made.doc.id}?depth=0`, { city: 'Bergamo', name: 'REST' }),
    )
    expect(changed.doc.zone).toBe(north)
    await must(admin.put('companies/by-external-id/E1', { city: 'Milano', name: 'ERP' }))
    const graphql = await admin.graphql(
      'mutation { createCompany(data: { name: "GraphQL", city: "Como" }) { zone { code } } }',
    )
    expect(graphql.body.data?.createCompany.zone).toEqual({ code: 'north' })
    await client.query("INSERT INTO companies (name, region) VALUES ('SQL', 'lombardia')")
    const list = await must(
      admin.get(
        'companies?depth=1&sort=name&where[zone][exists]=true&select[name]=true&select[zone]=true',
      ),
    )
    expect(
      list.docs.map((each: { name: string; zone: { code: string } }) => [
        each.name,
        each.zone.code,
      ]),
    ).toEqual([
      ['ERP', 'milan'],
      ['GraphQL', 'north'],
      ['REST', 'north'],
      ['SQL', 'north'],
    ])
  })

  it('is nobody’s to write, on any path', async () => {
    const id = await make('companies', { city: 'Bologna', name: 'Fissa', zone: north })
    expect(await zoneOf(id)).toBeNull()
    await must(office.admin.patch(`companies/${id}`, { zone: milan }))
    expect(await zoneOf(id)).toBeNull()
    await must(office.admin.patch(`companies?where[id][equals]=${id}`, { zone: milan }))
    expect(await zoneOf(id)).toBeNull()
    await office.admin.graphql(
      `mutation { updateCompany(id: ${id}, data: { zone: ${milan} }) { id } }`,
    )
    await client.query('UPDATE companies SET zone_id = $1 WHERE id = $2', [milan, id])
    expect(await zoneOf(id)).toBeNull()
  })

  it('follows a rule that is made, changed and taken away, and a zone that is retired', async () => {
    const { admin } = office
    const id = await make('companies', { city: 'Bologna', name: 'Segue' })
    const east = await make('zones', { labelIt: 'Est' })
    const rule = await make('zone-rules', { province: 'BO', zone: east })
    expect(await zoneOf(id)).toBe(east)
    await must(admin.patch(`zone-rules/${rule}`, { province: 'FE' }))
    expect(await zoneOf(id)).toBeNull()
    await must(admin.patch(`zone-rules/${rule}`, { postalCodeFrom: null, province: 'BO' }))
    expect(await zoneOf(id)).toBe(east)
    await must(admin.patch(`zones/${east}`, { active: false }))
    expect(await zoneOf(id)).toBeNull()
    await must(admin.patch(`zones/${east}`, { active: true }))
    expect(await zoneOf(id)).toBe(east)
    const refused = await admin.speaking('it').delete(`zones/${east}`)
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].data).toMatchObject({ code: 'dictionary-entry-in-use' })
    expect(refused.body.errors[0].message).toContain('Aziende')
    await must(admin.delete(`zone-rules/${rule}`))
    expect(await zoneOf(id)).toBeNull()
    await must(admin.delete(`zones/${east}`))
  })

  it('and a rule that moves the company wait for each other', async () => {
    const { admin } = office
    const zone = await make('zones', { code: 'z', labelIt: 'Zona' })
    const rule = await make('zone-rules', { city: 'Trento', zone })
    const card = await make('companies', { city: 'Bolzano', name: 'Mobile' })
    const owner = await make('users', {
      email: 'tre@crm.example',
      name: 'tre',
      password: 'password-1',
    })
    for (const city of ['Bolzano', 'Trento', 'Bolzano', 'Trento', 'Bolzano']) {
      const answers = await Promise.all([
        admin.patch(`zone-rules/${rule}`, { city }),
        ...[1, 2, 3].map((n) => admin.patch(`companies/${card}`, { notes: `${city} ${n}` })),
        admin.post(`companies/${card}/owner`, { moveActivities: true, owner }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
      expect(await zoneOf(card)).toBe(city === 'Bolzano' ? zone : null)
    }
    await must(admin.delete(`zone-rules/${rule}`))
    await must(admin.delete(`zones/${zone}`))
  })

  it('changes nothing else of the card when it follows', async () => {
    const id = await make('companies', { city: 'Bologna', name: 'Intatta' })
    const before = await must(office.admin.get(`companies/${id}?depth=0`))
    const rule = await make('zone-rules', { province: 'BO', zone: north })
    const after = await must(office.admin.get(`companies/${id}?depth=0`))
    expect(after).toEqual({ ...before, zone: north })
    await must(office.admin.delete(`zone-rules/${rule}`))
  })

  it('leaves in a file by its name', async () => {
    const made = await must(
      office.admin.post('exports?locale=it', {
        collection: 'companies',
        columns: ['name', 'zone'],
        format: 'csv',
        where: { name: { equals: 'GraphQL' } },
      }),
    )
    const { content } = await office.admin.download(`/api/exports/${made.id}/file`)
    expect(content.toString('utf8')).toContain('GraphQL;Nord')
  })
})

describe('a rule', () => {
  it('that no address fits is refused, in either language, beside its field', async () => {
    const { admin } = office
    for (const [rule, path] of [
      [{}, 'country'],
      [{ province: 'XX' }, 'province'],
      [{ postalCodeFrom: '20200', postalCodeTo: '20100' }, 'postalCodeTo'],
      [{ city: 'Milano', province: 'TO' }, 'city'],
    ] as const) {
      const asked = [admin, admin.speaking('it')].map((each) =>
        each.post('zone-rules', { ...rule, zone: north }),
      )
      const [en, it] = await Promise.all(asked)
      expect(en?.status).toBe(400)
      expect(Object.keys(complaints(en?.body))).toEqual([path])
      expect(complaints(it?.body)[path]).not.toBe(complaints(en?.body)[path])
    }
  })

  it('that asks for what another asks for is refused', async () => {
    const twin = await office.admin.post('zone-rules', { region: 'LOMBARDIA', zone: milan })
    expect(twin.status).toBe(400)
    expect(complaints(twin.body).country).toContain('IT · Lombardia')
  })

  it('is read by everyone and written by admins', async () => {
    const all = { create: 'all', read: 'all', update: 'all' } as const
    const { client: sales } = await office.user('sales', { companies: all })
    expect((await must(sales.get('zones'))).totalDocs).toBe(2)
    expect((await must(sales.get('zone-rules'))).totalDocs).toBe(2)
    expect((await sales.post('zone-rules', { province: 'BO', zone: north })).status).toBe(403)
    expect((await office.nobody.get('zone-rules')).status).toBe(403)
  })
})

/** The statistics are a plugin, too, and their report is a part of its own. */
describe.runIf(isOn('crm-stats'))('statistics by zone', () => {
  beforeAll(async () => {
    const company = await make('companies', { city: 'Milano', name: 'Contata' })
    const other = await make('companies', { city: 'Bologna', name: 'Senza zona' })
    for (const each of [company, company, other]) {
      await make('activities', {
        company: each,
        description: 'x',
        startsAt: '2026-03-03T10:00:00Z',
      })
    }
  })

  it('are the list’s, by group and by filter', async () => {
    const { admin } = office
    const answer = await must(admin.get('crm-stats/activities?groupBy=zone&measures=count'))
    const buckets = answer.axes[0].values.map(
      (each: { figures: { count: number }; label: string }) => [each.label, each.figures.count],
    )
    expect(buckets).toEqual([
      ['Milan', 2],
      ['(no zone)', 1],
    ])
    for (const { figures, where } of answer.groups) {
      const query = encodeURIComponent(JSON.stringify(where))
      const { totalDocs } = await must(admin.get(`activities/count?where=${query}`))
      expect(totalDocs).toBe(figures.count)
    }
  })

  it.runIf(isOn('sales-report'))('are so in the report, too', async () => {
    const { admin } = office
    const report = await must(
      admin.get(`crm-stats/sales-activity?from=2026-01-01&to=2026-12-31&kind=month&zone=${milan}`),
    )
    expect(report.count).toBe(2)
    expect(report.where).toMatchObject({ and: [{}, { 'company.zone': { in: [milan] } }] })
    const bad = await admin.get('crm-stats/sales-activity?kind=month&zone=x')
    expect(bad.status).toBe(400)
  })
})
