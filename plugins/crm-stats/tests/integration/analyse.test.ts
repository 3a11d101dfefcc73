import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#tests/support/client'
import { isOn } from '#tests/support/parts'
import { type Atom, filters } from './filters'
import { type Office, openOffice, type Who } from './office'
import { type CompanyFacts, type Doc, figuresOf, groupsOf } from './oracle'

let office: Office
let companies: Map<number, CompanyFacts>
const known = new Map<string, Set<number>>()

const asQuery = (where: unknown) => `where=${encodeURIComponent(JSON.stringify(where))}`

/** All pages of a list. */
const everything = async <Row>(client: ApiClient, list: string, where: unknown = {}) => {
  const found: Row[] = []
  for (let page = 1; ; page += 1) {
    const query = `limit=1000&page=${page}&depth=0&sort=id&${asQuery(where)}`
    const { body } = await client.get(`${list}?${query}`)
    found.push(...(body.docs ?? []))
    if (!body.hasNextPage) return found
  }
}

const listOf = (client: ApiClient, where: unknown) => everything<Doc>(client, 'activities', where)

const countOf = async (client: ApiClient, where: unknown): Promise<number> =>
  (await client.get(`activities/count?${asQuery(where)}`)).body.totalDocs

const ask = async (client: ApiClient, query: string) => {
  const { body, status } = await client.get(`crm-stats/activities?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

beforeAll(async () => {
  office = await openOffice()
  const { admin } = office.world
  const { docs: tree } = (await admin.get('classification?limit=100&depth=0')).body
  const parents = new Map<number, null | number>(
    tree.map((each: { id: number; parent: null | number }) => [each.id, each.parent ?? null]),
  )
  const pathTo = (id: null | number): number[] =>
    id === null ? [] : [...pathTo(parents.get(id) ?? null), id]
  const all = await everything<Partial<CompanyFacts> & { category?: null | number; id: number }>(
    admin,
    'companies',
  )
  companies = new Map(
    all.map((each) => [
      each.id,
      {
        categories: [0, 1, 2].map((level) => pathTo(each.category ?? null)[level] ?? null),
        province: each.province ?? null,
        region: each.region ?? null,
        zone: each.zone ?? null,
      },
    ]),
  )
  for (const { client, name } of office.people) {
    const seen = await everything<{ id: number }>(client, 'companies')
    known.set(name, new Set(seen.map(({ id }) => id)))
  }
})

afterAll(() => office?.stop())

const groupings = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'campaign',
  'mode',
  'status',
  'subject',
  'outcome',
  'assignee',
  'group',
  'company',
  'direction',
  'state',
  'category1',
  'category2',
  'category3',
  'province',
  'region',
  'tag',
  ...(isOn('crm-zones') ? ['zone'] : []),
]
const ofCompanies = /^(category\d|province|region|zone)$/

const measures =
  'count,companies,duration,averageDuration,planned,done,cancelled,overdue,share,rowShare,daysToClose'

const close = (a: null | number, b: null | number) =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a))

describe('any question', () => {
  it('has the answer of the list, of its documents and of SQL, for each kind of person', async () => {
    const questions = fc.record({
      dateField: fc.constantFrom('startsAt', 'completedAt', 'createdAt'),
      filter: filters(office),
      groupBy: fc.uniqueArray(fc.constantFrom(...groupings), { maxLength: 2 }),
      timeZone: fc.constantFrom(
        'Europe/Rome',
        'Europe/Rome',
        'America/New_York',
        'Pacific/Auckland',
      ),
      who: fc.constantFrom(...office.people),
    })
    let checked = 0
    await fc.assert(
      fc.asyncProperty(questions, async ({ dateField, filter, groupBy, timeZone, who }) => {
        // A person who reads no companies may neither filter nor group by what is theirs.
        if (who.readsCompanies === 'none') {
          fc.pre(!filter.companies && !groupBy.some((each) => ofCompanies.test(each)))
        }
        await check({ dateField, filter, groupBy, timeZone, who })
        checked += 1
      }),
      {
        // One whose buckets are too many to be told apart.
        examples: [
          [
            {
              dateField: 'startsAt',
              filter: { sql: 'TRUE', where: {} },
              groupBy: ['company', 'day'],
              timeZone: 'Europe/Rome',
              who: office.people[0] as Who,
            },
          ],
        ],
        numRuns: 120,
      },
    )
    expect(checked).toBeGreaterThan(60)
  }, 300_000)

  type Question = {
    dateField: 'completedAt' | 'createdAt' | 'startsAt'
    filter: Atom
    groupBy: string[]
    timeZone: string
    who: Who
  }

  const check = async ({ dateField, filter, groupBy, timeZone, who }: Question) => {
    const query = `${asQuery(filter.where)}&groupBy=${groupBy}&measures=${measures}&dateField=${dateField}&timezone=${timeZone}`
    const before = Date.now()
    const answer = await ask(who.client, query)
    const docs = await listOf(who.client, filter.where)
    expect(answer.count).toBe(docs.length)
    expect(answer.count).toBe(await countOf(who.client, filter.where))
    if (!(filter.companies && who.readsCompanies === 'some')) {
      const [raw] = await office.world.sql<{ count: string }>(
        `SELECT count(*) FROM activities WHERE deleted_at IS NULL AND ${office.access[who.name]} AND ${filter.sql}`,
      )
      expect(answer.count).toBe(Number(raw?.count))
    }
    // Tags that a filter on tags leaves out are no groups.
    const asked = JSON.stringify(filter.where)
    if (groupBy.includes('tag') && asked.includes('tags')) return checkWheres(who, answer)
    const facts = {
      companies,
      dateField,
      known: known.get(who.name) ?? new Set<number>(),
      timeZone,
    }
    const all = figuresOf(docs, before)
    const same = (figures: Record<string, null | number>, own: Doc[], row: Doc[]) => {
      const expected: Record<string, null | number> = {
        ...figuresOf(own, before),
        rowShare: row.length > 0 ? own.length / row.length : null,
        share: all.count > 0 ? own.length / all.count : null,
      }
      for (const [name, value] of Object.entries(figures)) {
        const wanted = expected[name] ?? null
        expect(close(value, wanted), `${query}: ${name} ${value} ≠ ${wanted}`).toBe(true)
      }
      expect(Object.keys(figures)).toHaveLength(11)
    }
    same(answer.totals, docs, docs)
    const idOf = (value: { key: unknown; kind: string }) =>
      value.kind === 'value' ? `value:${value.key}` : value.kind
    const kept = answer.axes.map(
      ({ values }: { values: { key: unknown; kind: string }[] }) => new Set(values.map(idOf)),
    )
    /** The buckets beyond the largest are one, in an answer that says so. */
    const folded = (buckets: Map<string, Doc[]>, axes: number[]): Map<string, Doc[]> => {
      if (!answer.truncated) return buckets
      const all = new Map<string, Doc[]>()
      for (const [key, own] of buckets) {
        const ids = key.split('|').map((id, at) => (kept[axes[at] ?? 0].has(id) ? id : 'others'))
        all.set(ids.join('|'), [...(all.get(ids.join('|')) ?? []), ...own])
      }
      return all
    }
    for (const [index, axis] of answer.axes.entries()) {
      const expected = folded(groupsOf(docs, [groupBy[index] as string], facts), [index])
      const present = axis.values.filter(
        (value: { figures: { count: number } }) => value.figures.count > 0,
      )
      expect(present.map(idOf).sort()).toEqual([...expected.keys()].sort())
      for (const value of present) {
        const own = expected.get(idOf(value)) ?? []
        same(value.figures, own, index === 0 ? own : docs)
      }
    }
    const expected = folded(groupsOf(docs, groupBy, facts), [0, 1])
    const rows = groupBy[0]
      ? folded(groupsOf(docs, [groupBy[0]], facts), [0])
      : new Map<string, Doc[]>()
    if (groupBy.length > 0) {
      expect(answer.groups).toHaveLength(expected.size)
      let total = 0
      for (const group of answer.groups) {
        const ids = group.places.map((place: number, index: number) =>
          idOf(answer.axes[index].values[place]),
        )
        same(group.figures, expected.get(ids.join('|')) ?? [], rows.get(ids[0]) ?? [])
        total += group.figures.count
      }
      if (!answer.overlapping) expect(total).toBe(answer.count)
    }
    await checkWheres(who, answer)
  }

  type Part = { figures: { count: number }; where: null | object }

  /** Some of the groups and buckets: the list with their filter has exactly their rows. */
  const checkWheres = async (who: Who, answer: { axes: { values: Part[] }[]; groups: Part[] }) => {
    const parts = [...answer.groups, ...answer.axes.flatMap(({ values }) => values)]
    const step = Math.max(1, Math.floor(parts.length / 6))
    for (let index = 0; index < parts.length; index += step) {
      const part = parts[index]
      if (!part?.where) continue
      expect(await countOf(who.client, part.where), JSON.stringify(part.where)).toBe(
        part.figures.count,
      )
    }
  }
})

describe('periods', () => {
  it('begin and end by the clock of the time zone, summer time or not', async () => {
    const { admin } = office.world
    const make = async (description: string, startsAt: string) =>
      expect(
        (await admin.post('activities', { company: office.companies[0], description, startsAt }))
          .status,
      ).toBe(201)
    const nights = [
      '2027-03-27T22:59:59Z',
      '2027-03-27T23:00:00Z',
      '2027-03-28T21:59:59Z',
      '2027-03-28T22:00:00Z',
      '2027-10-30T21:59:59Z',
      '2027-10-30T22:00:00Z',
      '2027-10-31T22:59:59Z',
      '2027-10-31T23:00:00Z',
    ]
    for (const night of nights) await make('Night', night)
    // A to-do is of its own day, wherever one asks from.
    await make('Night', '2027-03-28')
    const days = async (timeZone: string) => {
      const { axes } = await ask(
        admin,
        `where[description][equals]=Night&groupBy=day&timezone=${timeZone}`,
      )
      return Object.fromEntries(
        axes[0].values
          .filter((value: { figures: { count: number } }) => value.figures.count > 0)
          .map((value: { figures: { count: number }; key: string }) => [
            value.key,
            value.figures.count,
          ]),
      )
    }
    expect(await days('Europe/Rome')).toEqual({
      '2027-03-27': 1,
      '2027-03-28': 3,
      '2027-03-29': 1,
      '2027-10-30': 1,
      '2027-10-31': 2,
      '2027-11-01': 1,
    })
    expect((await days('Pacific/Auckland'))['2027-03-28']).toBe(3)
  })

  it('are ISO weeks, which begin on Monday and belong to the year of their Thursday', async () => {
    const { admin } = office.world
    for (const startsAt of [
      '2024-12-29T22:59:00Z',
      '2024-12-29T23:00:00Z',
      '2026-12-31T23:30:00Z',
    ]) {
      await admin.post('activities', {
        company: office.companies[0],
        description: 'Week',
        startsAt,
      })
    }
    const { groups } = await ask(
      admin.speaking('it'),
      'where[description][equals]=Week&groupBy=week&timezone=Europe/Rome',
    )
    const weeks = groups.map(({ keys, labels }: { keys: string[]; labels: string[] }) => [
      keys[0],
      labels[0],
    ])
    expect(weeks).toEqual([
      ['2024-12-23', 'sett. 52/2024'],
      ['2024-12-30', 'sett. 1/2025'],
      ['2026-12-28', 'sett. 53/2026'],
    ])
  })

  it('have no gaps between the first and the last', async () => {
    const { axes } = await ask(
      office.world.admin,
      'where[and][0][description][equals]=Night&groupBy=month',
    )
    expect(axes[0].values.map(({ key }: { key: string }) => key)).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => `2027-${String(month).padStart(2, '0')}-01`),
    )
  })
})

describe('what a person may not know', () => {
  it('has no name in an answer', async () => {
    const own = await ask(office.world.as('own'), 'groupBy=campaign,company')
    const text = JSON.stringify(own)
    expect(text).toContain('Campagna segreta 0')
    expect(text).not.toMatch(/Campagna segreta [123]/)
    expect(text).toContain('(not visible)')
    const it = await ask(office.world.as('own').speaking('it'), 'groupBy=campaign')
    expect(JSON.stringify(it)).toContain('(non visibile)')
  })

  it('is not a colleague: people are called by their names', async () => {
    for (const kind of ['staff', 'own'] as const) {
      const { axes } = await ask(office.world.as(kind), 'groupBy=assignee,group')
      const labels = axes.flatMap(({ values }: { values: { label: string }[] }) =>
        values.map(({ label }) => label),
      )
      expect(labels).toContain('owen')
      expect(labels).not.toContain('(not visible)')
    }
  })

  it('is neither filtered nor grouped by', async () => {
    const ugo = office.people.find(({ name }) => name === 'ugo')?.client as ApiClient
    const grouped = await ugo.get('crm-stats/activities?groupBy=province')
    expect(grouped.status).toBe(403)
    const filtered = await ugo.get('crm-stats/activities?where[company.name][contains]=Azienda')
    expect(filtered.body.count ?? 0).toBe(0)
    const list = await ugo.get('activities/count?where[company.name][contains]=Azienda')
    expect(list.body.totalDocs ?? 0).toBe(0)
  })

  it('is nothing at all without the right to read activities', async () => {
    const { world } = office
    expect((await world.as('nobody').get('crm-stats/activities')).status).toBe(401)
    expect((await world.as('blocked user').get('crm-stats/activities')).status).toBe(401)
    expect((await world.as('bystander').get('crm-stats/activities')).status).toBe(403)
  })
})

describe('a question that cannot be understood', () => {
  it.each([
    ['groupBy=colour', 'unknown-grouping'],
    ['groupBy=mode,mode', 'bad-grouping'],
    ['groupBy=mode,status,tag', 'bad-grouping'],
    ['measures=count,beauty', 'unknown-measure'],
    ['timezone=Europe/Atlantis', 'unknown-time-zone'],
    ['timezone=%2B02:00', 'unknown-time-zone'],
    ['dateField=updatedAt', 'unknown-date-field'],
    ['where[colour][equals]=1', 'unknown-field'],
    ['where[mode][equals]=x', 'bad-filter'],
    ['where=hello', 'bad-filter'],
    ['where[startsAt][greater_than]=abc', 'bad-date'],
    ['where[or][0][createdAt][less_than]=2026-02-30', 'bad-date'],
    ['where[completedAt][in]=2026-02-28,tomorrow', 'bad-date'],
    ['where[company.createdAt][equals]=yesterday', 'bad-date'],
  ])('%s is told as %s, with what there is', async (query, code) => {
    const { body, status } = await office.world.admin.get(`crm-stats/activities?${query}`)
    expect(status, JSON.stringify(body)).toBe(400)
    expect(body.errors[0].data.code).toBe(code)
    if (/^unknown|-grouping$/.test(code))
      expect(body.errors[0].data.valid.length).toBeGreaterThan(2)
    const it = await office.world.admin.speaking('it').get(`crm-stats/activities?${query}`)
    expect(it.body.errors[0].message).not.toBe(body.errors[0].message)
  })
})

it('a date that is one, and none at all, are understood', async () => {
  const { admin } = office.world
  for (const query of [
    'where[startsAt][greater_than]=2026',
    'where[startsAt][less_than]=2026-01-01T10:00:00%2B01:00',
    'where[startsAt][equals]=null',
    'where[completedAt][exists]=false',
    'where[createdAt][in]=2026-01-01,2026-01-02',
  ]) {
    const { count } = await ask(admin, query)
    expect(count, query).toBe((await admin.get(`activities/count?${query}`)).body.totalDocs)
  }
})

it('periods that would be too many are refused, with those that would not', async () => {
  const { admin, sql } = office.world
  await sql(
    `INSERT INTO activities (description, starts_at, has_time, created_at, updated_at)
     SELECT 'Distante', date::timestamptz, true, now(), now() FROM unnest(ARRAY['0300-01-01', '2026-01-01']) date`,
  )
  const query = 'where[description][equals]=Distante&groupBy='
  const { body, status } = await admin.get(`crm-stats/activities?${query}day`)
  expect([status, body.errors[0].data]).toEqual([
    400,
    expect.objectContaining({
      code: 'too-many-groups',
      valid: ['week', 'month', 'quarter', 'year'],
    }),
  ])
  expect((await ask(admin, `${query}year`)).count).toBe(2)
  await sql("DELETE FROM activities WHERE description = 'Distante'")
})

describe('more buckets than an answer holds', () => {
  it('are put together, and all figures stay exact', async () => {
    const { sql, admin } = office.world
    await sql(
      `INSERT INTO companies (name, created_at, updated_at) SELECT 'Molte ' || n, now(), now() FROM generate_series(1, 2300) n`,
    )
    await sql(
      `INSERT INTO activities (company_id, description, starts_at, has_time, created_at, updated_at)
       SELECT id, 'Molte', timestamptz '2026-01-01' + id % 300 * interval '1 day', true, now(), now() FROM companies, generate_series(1, 1 + id % 2) WHERE name LIKE 'Molte %'`,
    )
    const [raw] = await sql<{ companies: string; count: string }>(
      "SELECT count(*), count(DISTINCT company_id) AS companies FROM activities WHERE description = 'Molte'",
    )
    for (const groupBy of ['company', 'company,day']) {
      const answer = await ask(
        admin,
        `where[description][equals]=Molte&groupBy=${groupBy}&measures=count,companies`,
      )
      expect(answer.truncated).toBe(true)
      expect(answer.totals).toEqual({
        companies: Number(raw?.companies),
        count: Number(raw?.count),
      })
      const sumOf = (parts: { figures: Record<string, number> }[], name: string) =>
        parts.reduce((total, { figures }) => total + (figures[name] ?? 0), 0)
      expect(sumOf(answer.groups, 'count')).toBe(answer.count)
      expect(sumOf(answer.axes[0].values, 'count')).toBe(answer.count)
      expect(sumOf(answer.axes[0].values, 'companies')).toBe(Number(raw?.companies))
      const others = answer.axes[0].values.find(({ kind }: { kind: string }) => kind === 'others')
      expect(others.figures.companies).toBeGreaterThan(200)
      expect(others.where).toBeNull()
      expect(answer.groups.length).toBeLessThan(22_000)
    }
  })

  it('are the largest, or the latest periods, and the others are what is left of the total', async () => {
    const { sql, admin } = office.world
    await sql(
      `INSERT INTO activities (company_id, description, duration, starts_at, has_time, created_at, updated_at)
       SELECT CASE WHEN n % 40 > 0 THEN (SELECT min(id) FROM companies WHERE name LIKE 'Molte %') + n % (1200 + n % 900) END,
         'Tante', CASE WHEN n % 3 > 0 THEN n % 50 END,
         CASE WHEN n % 70 > 0 THEN timestamptz '2020-01-01 10:00Z' + n % 1500 * interval '1 day' END,
         true, now(), now() FROM generate_series(1, 4000) n`,
    )
    for (const [groupBy, most, key, order] of [
      ['company', 500, 'company_id', 'count(*) DESC, 1'],
      ['day', 1_000, "to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')", '1 DESC'],
    ] as const) {
      const answer = await ask(
        admin,
        `where[description][equals]=Tante&groupBy=${groupBy}&measures=count,duration,averageDuration&timezone=UTC`,
      )
      const rows = await sql<{ count: number; duration: number; key: string; timed: number }>(
        `SELECT ${key} AS key, count(*)::int, sum(duration)::int AS duration, count(duration)::int AS timed
         FROM activities WHERE description = 'Tante' GROUP BY 1 ORDER BY ${order}`,
      )
      const figuresOf = (some: typeof rows) => {
        const sum = (name: 'count' | 'duration' | 'timed') =>
          some.reduce((total, row) => total + (row[name] ?? 0), 0)
        const timed = sum('timed')
        return {
          averageDuration: timed > 0 ? sum('duration') / timed : null,
          count: sum('count'),
          duration: sum('duration'),
        }
      }
      const named = rows.filter((row) => row.key !== null)
      expect(named.length).toBeGreaterThan(most)
      expect(answer.totals).toEqual(figuresOf(rows))
      const values: { figures: object; key: unknown; kind: string }[] = answer.axes[0].values
      const found = new Map(values.map(({ figures, key, kind }) => [`${kind}:${key}`, figures]))
      for (const row of named.slice(0, most)) {
        expect(found.get(`value:${row.key}`), row.key).toEqual(figuresOf([row]))
      }
      expect(found.get('others:null')).toEqual(figuresOf(named.slice(most)))
      expect(found.get('none:null')).toEqual(figuresOf(rows.filter((row) => row.key === null)))
      expect(found.size).toBe(most + 2)
    }
  })
})
