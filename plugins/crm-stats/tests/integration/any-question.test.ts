import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#tests/support/client'
import { isOn } from '#tests/support/parts'
import { ask, asQuery, countOf } from './ask'
import { type Atom, filters } from './filters'
import { type Office, openOffice, type Who } from './office'
import { type CompanyFacts, type Doc, figuresOf, groupsOf } from './oracle'

let office: Office
let companies: Map<number, CompanyFacts>

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
        numRuns: 70,
      },
    )
    expect(checked).toBeGreaterThan(35)
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
    // Whoever sees some companies sees some campaigns.
    const asksOfHidden = filter.companies || filter.hiding
    if (!asksOfHidden || who.readsCompanies === 'all') {
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
