import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#tests/support/client'
import { ask, countOf } from './ask'
import { type Office, openOffice } from './office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

afterAll(() => office?.stop())

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
  it('is in an answer as what is not there', async () => {
    const own = office.world.as('own')
    const { axes, count } = await ask(own, 'groupBy=campaign,company')
    const text = JSON.stringify(axes)
    expect(text).toContain('Campagna segreta 0')
    expect(text).not.toMatch(/Campagna segreta [123]/)
    expect(text).not.toContain('(not visible)')
    const [campaigns] = axes
    const none = campaigns.values.find(({ kind }: { kind: string }) => kind === 'none')
    expect(none.figures.count).toBeGreaterThan(0)
    expect(await countOf(own, none.where)).toBe(none.figures.count)
    expect(await countOf(own, { campaign: { exists: true } })).toBe(count - none.figures.count)
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
    ['where[completedAt][in]=2026-02-28,soon', 'bad-date'],
    ['where[company.createdAt][equals]=once', 'bad-date'],
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
    'where[startsAt][greater_than]=2026-01-01',
    'where[startsAt][less_than]=tomorrow',
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
