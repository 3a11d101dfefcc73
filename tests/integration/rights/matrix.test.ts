// biome-ignore-all lint/suspicious/noExplicitAny: GraphQL answers are of every shape
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { collections, endpoints, globals } from './product'
import {
  bodyOf,
  columnOf,
  graphqlNames,
  literal,
  makeAll,
  makeAnother,
  plain,
  subjects,
  tableOf,
} from './records'
import type { Made, Mark } from './subject'
import { closed, endpointsTable, globalsTable, goneEndpoints, table } from './table'
import { kinds, startWorld, type World } from './world'

let world: World
let made: Made

beforeAll(async () => {
  world = await startWorld()
  made = await makeAll(world)
})

afterAll(() => world?.stop())

type Marked = Partial<Record<Mark, number>>

const marksOf = (ids: Marked, found: unknown[]): string =>
  Object.entries(ids)
    .filter(([, id]) => found.includes(id))
    .map(([mark]) => mark)
    .join('')

/** The letters of a row that this collection has, in its order. */
const among = (letters: string, ids: Marked) =>
  Object.keys(ids)
    .filter((mark) => letters.includes(mark))
    .join('')

const listed = (ids: Marked) => `where[id][in]=${Object.values(ids).join(',')}`

/** What a client gets to see of these records, by each way of asking. */
const look = async (client: ApiClient, collection: string, ids: Marked) => {
  const { plural, singular } = graphqlNames(collection)
  const all = Object.values(ids)
  const either = `{ OR: [${all.map((id) => `{ id: { equals: ${id} } }`).join(', ')}] }`
  const [list, count, graphql, ...each] = await Promise.all([
    client.get(`${collection}?limit=100&depth=0&${listed(ids)}`),
    client.get(`${collection}/count?${listed(ids)}`),
    client.graphql<any>(`{
      list: ${plural}(limit: 100, where: ${either}) { docs { id } }
      count: count${plural}(where: ${either}) { totalDocs }
      ${all.map((id) => `one${id}: ${singular}(id: ${id}) { id }`).join(' ')}
    }`),
    ...all.map((id) => client.get(`${collection}/${id}?depth=0`)),
  ])
  for (const { body, status } of each) {
    if (status !== 200) expect(JSON.stringify(body), 'a refusal tells nothing').not.toMatch(/ebra/)
  }
  const data = graphql.body.data
  return {
    count: count.body.totalDocs ?? 0,
    graphql: marksOf(
      ids,
      (data?.list?.docs ?? []).map((doc: any) => doc.id),
    ),
    graphqlCount: data?.count?.totalDocs ?? 0,
    graphqlOne: marksOf(
      ids,
      all.filter((id) => data?.[`one${id}`]?.id === id),
    ),
    list: marksOf(
      ids,
      (list.body.docs ?? []).map((doc: any) => doc.id),
    ),
    one: marksOf(
      ids,
      each.map(({ body, status }) => status === 200 && body.id),
    ),
  }
}

const rowsWith = async (collection: string, ids: Marked, condition = 'TRUE') => {
  const rows = await world.sql<{ id: number }>(
    `SELECT id FROM ${tableOf(collection)} WHERE id = ANY($1) AND ${condition}`,
    [Object.values(ids)],
  )
  return marksOf(
    ids,
    rows.map(({ id }) => id),
  )
}

/** What a client manages to change, by each way of changing: the database tells. */
const change = async (client: ApiClient, collection: string, ids: Marked) => {
  const field = subjects[collection]?.field as string
  const column = columnOf(field)
  const { singular } = graphqlNames(collection)
  const changed = async (attempt: (text: string) => Promise<unknown>) => {
    const before = await world.sql(
      `SELECT id, ${column} AS value FROM ${tableOf(collection)} WHERE id = ANY($1)`,
      [Object.values(ids)],
    )
    await attempt('changed')
    const result = await rowsWith(collection, ids, `${column} = 'changed'`)
    for (const { id, value } of result ? before : []) {
      await world.sql(`UPDATE ${tableOf(collection)} SET ${column} = $1 WHERE id = $2`, [value, id])
    }
    return result
  }
  return {
    bulk: await changed((text) => client.patch(`${collection}?${listed(ids)}`, { [field]: text })),
    graphql: await changed((text) =>
      mutate(client, ids, (id) => `update${singular}(id: ${id}, data: { ${field}: "${text}" })`),
    ),
    one: await changed((text) =>
      eachOf(ids, (id) => client.patch(`${collection}/${id}`, { [field]: text })),
    ),
  }
}

const eachOf = (ids: Marked, ask: (id: number) => Promise<unknown>) =>
  Promise.all(Object.values(ids).map(ask))

const mutate = (client: ApiClient, ids: Marked, mutation: (id: number) => string) =>
  client.graphql(
    `mutation { ${Object.values(ids)
      .map((id) => `m${id}: ${mutation(id)} { id }`)
      .join(' ')} }`,
  )

const without = (ids: Marked, letters: string): Marked =>
  Object.fromEntries(Object.entries(ids).filter(([mark]) => !letters.includes(mark)))

const ways = {
  bulk: (client: ApiClient, collection: string, ids: Marked) =>
    client.delete(`${collection}?${listed(ids)}`),
  graphql: (client: ApiClient, collection: string, ids: Marked) =>
    mutate(client, ids, (id) => `delete${graphqlNames(collection).singular}(id: ${id})`),
  one: (client: ApiClient, collection: string, ids: Marked) =>
    eachOf(ids, (id) => client.delete(`${collection}/${id}`)),
}

/**
 * What a client manages to delete; what it may delete is tried on copies made for that. So is what it
 * may not where a copy is cheap: others point at the original, which alone would save it.
 */
const remove = async (client: ApiClient, collection: string, ids: Marked, may: string) => {
  const result: Record<string, string> = {}
  for (const [name, way] of Object.entries(ways)) {
    const kept = without(ids, may)
    const victims: Marked = {}
    await Promise.all(
      (plain.has(collection) ? Object.keys(ids) : [...may]).map(async (mark) => {
        victims[mark as Mark] = await makeAnother(collection, mark as Mark, world, made)
      }),
    )
    const all = { ...kept, ...victims }
    if (Object.keys(all).length > 0) await way(client, collection, all)
    const left = await rowsWith(collection, all)
    result[name] = Object.keys(ids)
      .filter((mark) => !left.includes(mark))
      .join('')
  }
  return result
}

const create = async (client: ApiClient, collection: string, ids: Marked) => {
  const subject = subjects[collection]
  if (!subject?.data) {
    const { status } = await client.post(collection, { title: 'Zebra' })
    return { rest: status < 300 ? 'N' : '' }
  }
  const marks: Mark[] = 'O' in ids && collection !== 'users' ? ['O', 'G', 'C', 'S'] : ['N']
  const rest: string[] = []
  const graphql: string[] = []
  const { singular } = graphqlNames(collection)
  for (const mark of marks) {
    const answer = await client.post(collection, bodyOf(collection, mark, world, made))
    expect([201, 400, 401, 403], JSON.stringify(answer.body)).toContain(answer.status)
    if (answer.status === 201) rest.push(mark)
    if (!subject.graphql) continue
    const data = literal(subject.data(mark, world, made))
    const asked = await client.graphql<any>(`mutation { create${singular}(data: ${data}) { id } }`)
    if (asked.body.data?.[`create${singular}`]?.id) graphql.push(mark)
  }
  return { rest: rest.join(''), ...(subject.graphql && { graphql: graphql.join('') }) }
}

const withoutBulk = new Set<string>(
  collections.filter(({ disableBulkEdit }) => disableBulkEdit).map(({ slug }) => slug),
)

const everyWay = <T extends object>(found: T, expected: unknown) =>
  Object.fromEntries(Object.keys(found).map((way) => [way, expected]))

it('every collection, global and endpoint has its row', () => {
  expect(Object.keys(table).sort()).toEqual(collections.map(({ slug }) => slug).sort())
  expect(Object.keys(globalsTable)).toEqual(globals)
  expect(Object.keys(endpointsTable).sort()).toEqual([...endpoints].sort())
})

it('every rule is tried on records', () => {
  const untried = Object.entries(table).flatMap(([slug, policy]) =>
    policy === 'apart' || policy === closed || slug in subjects ? [] : [slug],
  )
  expect(untried).toEqual([])
})

describe.each(kinds)('%s', (kind) => {
  for (const [collection, policy] of Object.entries(table)) {
    if (policy === 'apart') continue
    it(collection, async () => {
      const client = world.as(kind)
      const ids = made[collection] ?? {}
      const [sees, changes, deletes, creates] = policy[kind]
      if (Object.keys(ids).length === 0) {
        for (const status of [
          (await client.get(collection)).status,
          (await client.post(collection, {})).status,
          (await client.delete(`${collection}?where[id][exists]=true`)).status,
        ]) {
          expect([401, 403, 404, 501]).toContain(status)
        }
        const { plural } = graphqlNames(collection)
        const { body } = await client.graphql<any>(`{ ${plural}(limit: 1) { totalDocs } }`)
        expect(body.data?.[plural] ?? null).toBeNull()
        return
      }
      const seen = await look(client, collection, ids)
      const visible = among(sees, ids)
      expect(seen).toEqual({
        ...everyWay(seen, visible),
        count: visible.length,
        graphqlCount: visible.length,
      })
      const changed = await change(client, collection, ids)
      expect(changed, 'changes').toEqual({
        ...everyWay(changed, among(changes, ids)),
        ...(withoutBulk.has(collection) && { bulk: '' }),
      })
      const created = await create(client, collection, ids)
      expect(created, 'creates').toEqual(everyWay(created, creates))
      const removable = among(deletes, ids)
      const removed = await remove(client, collection, ids, removable)
      expect(removed, 'deletes').toEqual(everyWay(removed, removable))
    })
  }

  it('globals', async () => {
    const client = world.as(kind)
    for (const [slug, { changes, hidden }] of Object.entries(globalsTable)) {
      const read = await client.get(`globals/${slug}`)
      expect(read.status).toBe(hidden.includes(kind) ? 403 : 200)
      const write = await client.post(`globals/${slug}`, { maxAttachmentSize: 21 })
      expect(write.status).toBe(changes.includes(kind) ? 200 : 403)
    }
  })
})

/** Asks an endpoint of the table, with a body that means nothing to it. */
const askEndpoint = (client: ApiClient, row: string) => {
  const [method, path] = row.split(' ') as [string, string]
  const target = `/api${path.replace(/:\w+\??/g, '1')}`
  if (method === 'GET') return client.get(target)
  if (method === 'DELETE') return client.delete(target)
  if (method === 'PUT') return client.put(target, { name: 'Zebra' })
  return client.post(target, { email: 'zebra@crm.example', password: 'no', token: 'no' })
}

it.each(Object.entries(endpointsTable))('%s answers only whom it should', async (row, expected) => {
  for (const [who, client] of [
    ['nobody', world.as('nobody')],
    // A login of its own where the login itself is meant: some of these end it.
    ['bystander', row.includes(' /users/') ? await world.login('ben') : world.as('bystander')],
  ] as const) {
    const answer = await askEndpoint(client, row)
    expect(expected[who], `${who}: ${JSON.stringify(answer.body)}`).toContain(answer.status)
    expect(JSON.stringify(answer.body)).not.toMatch(/Zebra (company|contact|activity|lead|project)/)
  }
})

it.each(goneEndpoints)('%s, of a part that is switched off, is nowhere', async (row) => {
  const [, first] = row.split('/')
  // Below a collection the rest of the address is taken for a record.
  const gone = collections.some(({ slug }) => slug === first) ? [403, 404] : [404]
  for (const kind of kinds) {
    expect(gone, kind).toContain((await askEndpoint(world.as(kind), row)).status)
  }
})
