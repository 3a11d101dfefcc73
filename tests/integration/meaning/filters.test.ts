import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { isOn } from '../../support/parts'
import type { Kind, World } from '../rights/world'
import { fillCompany } from './company'
import { type Doc, type Filter, holds, type Model } from './model'
import { questionsOf } from './questions'

const collections = ['activities', 'companies', 'contacts', 'leads'] as const
const related = [...collections, 'campaigns', 'projects', 'tags', 'users', 'groups'] as const
const kinds: Kind[] = ['admin', 'staff', 'reader', 'team', 'own', 'client']

/** What names a record of a collection by one field. */
const reverse: Record<string, string[]> = {
  activities: [],
  companies: ['activities', 'contacts', 'leads'],
  contacts: ['activities', 'leads'],
  leads: ['activities'],
}

let world: World
const models = new Map<Kind, { model: Model; reads: (slug: string) => boolean }>()

const asQuery = (where: unknown) => `where=${encodeURIComponent(JSON.stringify(where))}`

const allOf = async (client: ApiClient, slug: string, more = ''): Promise<Doc[]> =>
  (await client.get(`${slug}?limit=1000&depth=0&sort=id${more}`)).body.docs ?? []

beforeAll(async () => {
  world = await fillCompany()
  const docs: Model['docs'] = {}
  const others = related.map(String)
  const entries = ['activity-modes', 'activity-statuses', 'activity-outcomes', 'activity-subjects']
  const known = [...others, ...entries, 'lead-statuses', 'lead-sources', 'classification']
  for (const slug of known) {
    const [open, trash] = await Promise.all([
      allOf(world.admin, slug),
      allOf(world.admin, slug, '&trash=true'),
    ])
    docs[slug] = new Map([...open, ...trash].map((doc) => [doc.id, doc]))
  }
  for (const kind of kinds) {
    const client = world.as(kind)
    const seen = new Map<string, Set<number>>()
    for (const slug of known) {
      const ids = [...(await allOf(client, slug)), ...(await allOf(client, slug, '&trash=true'))]
      seen.set(slug, new Set(ids.map(({ id }) => id)))
    }
    const me = kind === 'client' ? 0 : (await client.get('users/me')).body.user
    const groups: number[] = (me?.groups ?? []).map((one: { id: number } | number) =>
      typeof one === 'object' ? one.id : one,
    )
    const people = [...(docs.users?.values() ?? [])].filter((each) =>
      (each.groups as number[] | undefined)?.some((id) => groups.includes(id)),
    )
    models.set(kind, {
      model: {
        docs,
        me: me?.id ?? 0,
        myGroups: kind === 'client' ? [world.groups.Staff as number] : groups,
        myPeople:
          kind === 'client'
            ? [...(docs.users?.values() ?? [])]
                .filter((each) => (each.groups as number[])?.includes(world.groups.Staff as number))
                .map(({ id }) => id)
            : [...new Set([me.id, ...people.map(({ id }) => id)])],
        seen: (slug, id) => (seen.get(slug) ? (seen.get(slug)?.has(id) ?? false) : true),
        timeZone: 'Europe/Rome',
        today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date()),
      },
      reads: (slug) => !seen.has(slug) || (seen.get(slug)?.size ?? 0) > 0,
    })
  }
})

afterAll(() => world?.stop())

type Asked = { collection: string; kind: Kind; where: Filter }

const expected = ({ collection, kind, where }: Asked): number[] => {
  const { model } = models.get(kind) as { model: Model }
  return [...(model.docs[collection]?.values() ?? [])]
    .filter((doc) => !doc.deletedAt && model.seen(collection, doc.id))
    .filter((doc) => holds(model, { collection, doc }, where))
    .map(({ id }) => id)
    .sort((a, b) => a - b)
}

const ofExport = async ({ collection, kind, where }: Asked): Promise<number[]> => {
  const client = world.as(kind)
  const { body, status } = await client.post('exports', {
    collection,
    columns: ['id'],
    format: 'csv',
    where,
  })
  expect([status, body.state], JSON.stringify(body)).toEqual([201, 'done'])
  const { content } = await client.download(body.file)
  return parse(content.toString('utf8'))
    .slice(1)
    .map(([id]: string[]) => Number(id))
    .sort((a: number, b: number) => a - b)
}

const check = async (asked: Asked) => {
  const { collection, kind, where } = asked
  const client = world.as(kind)
  const right = expected(asked)
  const { body, status } = await client.get(
    `${collection}?limit=1000&depth=0&sort=id&${asQuery(where)}`,
  )
  const told = `${kind} ${collection} ${JSON.stringify(where)}`
  expect(status, `${told} ${JSON.stringify(body)}`).toBe(200)
  expect(
    body.docs.map(({ id }: Doc) => id),
    told,
  ).toEqual(right)
  expect(body.totalDocs, told).toBe(right.length)
  expect((await client.get(`${collection}/count?${asQuery(where)}`)).body.totalDocs, told).toBe(
    right.length,
  )
  if (collection === 'activities' && isOn('crm-stats')) {
    const answer = await client.get(`crm-stats/activities?groupBy=tag&${asQuery(where)}`)
    expect(answer.body.count, told).toBe(right.length)
  }
  return right.length
}

it.each(collections)(
  'every filter of %s means the same in a list, its count, the statistics, an export and in plain words',
  async (collection) => {
    let exports = 0
    let found = 0
    for (const kind of kinds) {
      const { model, reads } = models.get(kind) as {
        model: Model
        reads: (slug: string) => boolean
      }
      const questions = questionsOf(model, collection, reads, reverse[collection] ?? [])
      await fc.assert(
        fc.asyncProperty(questions, async (where) => {
          const count = await check({ collection, kind, where })
          if (count > 0) found += 1
          if (kind === 'reader' || exports > 15 || count === 0) return
          exports += 1
          expect(await ofExport({ collection, kind, where })).toEqual(
            expected({ collection, kind, where }),
          )
        }),
        { numRuns: Number(process.env.MEANING_RUNS ?? 14) },
      )
    }
    expect(found).toBeGreaterThan(25)
  },
)
