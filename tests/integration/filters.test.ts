import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, startOffice } from '../support/office'
import { operators } from '../support/operators'
import { config } from '../support/parts'

let office: Office

beforeAll(async () => {
  office = await startOffice()
})

afterAll(() => office?.server.stop())

/** What people and programs write, whether it fits or not. */
const values = [
  '1',
  '',
  'null',
  'true',
  'abc',
  '2026-02-30',
  'constructor',
  'toString-week',
  '2026-01-01',
  '1,2',
  "o'%_\\",
  '😀',
  '-1',
  '99999999999',
]

/** Written like lists and objects. */
const shapes = ['', '[]', '[0]', '[x]', '[id][equals]', '[where][id][equals]']

const pathsOf = (fields: FlattenedField[], prefix = ''): string[] =>
  fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if ('flattenedFields' in field) return [path, ...pathsOf(field.flattenedFields, `${path}.`)]
    const isRelation = field.type === 'relationship' || field.type === 'upload'
    return isRelation ? [path, `${path}.id`, `${path}.updatedAt`, `${path}.nothing`] : [path]
  })

/** The same on every run: a multiplier of Park and Miller's. */
const seeded = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Dictionaries are made alike: one stands for all. */
const [dictionary] = config.collections.filter(({ custom }) => custom?.dictionary)
const asked = config.collections.filter(
  (one) => one.endpoints && (!one.custom?.dictionary || one === dictionary),
)

it.each(asked)('no field of $slug is broken by any operator', async ({ flattenedFields, slug }) => {
  const random = seeded(20_261_128 + slug.length)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const others = config.collections.map((one) => one.slug)
  const paths = ['id', 'createdAt.x', 'nothing', ...others, ...pathsOf(flattenedFields)]
  const asked = paths.flatMap((path) =>
    operators.map((operator) => {
      // Half of them plain.
      const shape = random() < 0.5 ? '' : one(shapes)
      return `where[${path}][${operator}]${shape}=${encodeURIComponent(one(values))}`
    }),
  )
  const wrong: string[] = []
  const ask = async () => {
    for (let query = asked.pop(); query; query = asked.pop()) {
      const { status } = await office.admin.get(`${slug}?${query}&limit=1&depth=0`)
      if (status >= 500) wrong.push(`${status} ${query}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, ask))
  expect(wrong).toEqual([])
})

it.each([
  'where[constructor][equals]=1',
  'where[and][0][hasOwnProperty][equals]=1',
  'where[name][toString]=1',
  'where[__proto__][equals]=1',
  'where={"__proto__":{"equals":1}}',
  'where[id][equals]=0x10',
  'where[owner][in]=0x10',
  'where[owner][equals]=99999999999',
  'where[id][in]=1,99999999999',
  'where[owner.][equals]=1',
  'where[tags.][equals]=1',
  'where[activities][some][status.][equals]=1',
  'where[activities][none][constructor][equals]=1',
])('a name or number that is none is refused and not left out: %s', async (query) => {
  const read = await office.admin.get(`companies?where[id][exists]=true&${query}`)
  expect(read.status, JSON.stringify(read.body)).toBe(400)
  const change = await office.admin.patch(`companies?where[id][exists]=true&${query}`, {
    alias: 'changed',
  })
  expect(change.status).toBe(400)
})

it.each([{}, [], true, ['a']])('a text is a text: %j is none', async (value) => {
  for (const field of ['alias', 'phone', 'country', 'vatNumber', 'email', 'name']) {
    const { body, status } = await office.admin.post('companies', { name: 'Rossi', [field]: value })
    expect([status, field], JSON.stringify(body)).toEqual([400, field])
  }
})
