import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { collections } from './product'
import { columnOf, makeAll, subjects, tableOf } from './records'
import type { Made } from './subject'
import { type Kind, must, ownerOf, startWorld, type World } from './world'

/*
 * A filter by a related record that somebody may not see says of it what it says of one that is not
 * there: every relation of every collection, with every operator, as each kind of user.
 */

let world: World
let made: Made
const absent = 1_000_000

beforeAll(async () => {
  world = await startWorld()
  made = await makeAll(world)
  await pointAnywhere()
  await readTitles()
})

afterAll(() => world?.stop())

type Relation = { collection: string; field: string; target: string }

const relationsOf = (collection: string, fields: FlattenedField[]): Relation[] =>
  fields.flatMap((field) => {
    const isOne = field.type === 'relationship' || field.type === 'upload'
    if (!isOne || field.hasMany || typeof field.relationTo !== 'string') return []
    return [{ collection, field: field.name, target: field.relationTo }]
  })

const relations = collections
  .flatMap(({ flattenedFields, slug }) => relationsOf(slug, flattenedFields))
  // People are seen by everybody who is logged in.
  .filter(
    ({ collection, target }) => target !== 'users' && subjects[collection] && subjects[target],
  )

/** Relations to several records, or to records of several collections; not the rights of those who ask. */
const lists = collections.flatMap(({ flattenedFields, slug }) =>
  flattenedFields.flatMap((field) => {
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    const targets = [field.relationTo]
      .flat()
      // People are seen by everybody who is logged in, and mentioned where they see the record.
      .filter((target) => subjects[target] && target !== 'groups')
    const isMixed = Array.isArray(field.relationTo)
    if (
      !subjects[slug] ||
      targets.every((target) => target === 'users') ||
      !(field.hasMany || isMixed)
    )
      return []
    return [{ collection: slug, field: field.name, isList: field.hasMany, isMixed, targets }]
  }),
)

/** Visible records point at hidden ones, as they come to do when people change teams. */
const pointAnywhere = async () => {
  for (const { collection, field, isMixed, targets } of lists.filter(({ isList }) => isList)) {
    const all = targets.flatMap((target) =>
      Object.values(made[target] ?? {}).map((id) =>
        isMixed ? { relationTo: target, value: id } : id,
      ),
    )
    for (const id of Object.values(made[collection] ?? {})) {
      await must(world.admin.patch(`${collection}/${id}`, { [field]: all }))
    }
  }
  for (const { collection, field, target } of relations) {
    const rows = Object.values(made[collection] ?? {})
    const targets = Object.values(made[target] ?? {})
    for (const [index, id] of rows.entries()) {
      const to = targets[(index + 1) % targets.length]
      await world
        .sql(`UPDATE ${tableOf(collection)} SET ${columnOf(field)}_id = $1 WHERE id = $2`, [to, id])
        // A trigger may forbid it: a circle, a record of another company.
        .catch(() => undefined)
    }
  }
}

/** What records are called, by collection and id; of one that is not there, something that none is called. */
const titles = new Map<string, Map<number, string>>()

const readTitles = async () => {
  for (const target of new Set(relations.map((one) => one.target))) {
    const title = titleOf(target)
    const { docs } = await must(
      world.admin.get<{ docs: Doc[] }>(`${target}?limit=1000&depth=0&locale=it`),
    )
    titles.set(target, new Map(docs.map((doc) => [doc.id, String(doc[title])])))
  }
}

const titleOf = (slug: string): string =>
  collections.find((one) => one.slug === slug)?.admin.useAsTitle ?? 'id'

/** Comparisons of what stands behind a relation: its title. */
const behind = (field: string, target: string) => {
  const title = titleOf(target)
  if (title === 'id' || title === 'label') return []
  return ['equals', 'not_equals', 'in', 'like', 'contains', 'not_like'].map(
    (operator) => (id: number) => {
      const value = titles.get(target)?.get(id) ?? 'nobody is called this'
      return `where[${field}.${title}][${operator}]=${encodeURIComponent(value)}`
    },
  )
}

type Doc = Record<string, unknown> & { id: number }
type Participants = { data: { Activity: { participants: unknown[] } } }
type Mixed = { relationTo: string; value: unknown }

/** The record that a relation names, populated or not. */
const idIn = (value: unknown): null | number =>
  (value && typeof value === 'object' ? (value as Doc).id : (value as null | number)) ?? null

const idsOf = async (client: ApiClient, query: string): Promise<null | number[]> => {
  const { body, status } = await client.get<{ docs: Doc[]; totalDocs: number }>(query)
  if (status !== 200) return null
  expect(body.totalDocs).toBe(body.docs.length)
  return body.docs.map(({ id }) => id).sort((a, b) => a - b)
}

const asked = 'limit=1000&depth=0'
/** No more of the records than which they are. */
const askedForIDs = `${asked}&select[createdAt]=true`
const kinds: Kind[] = ['bystander', 'reader', 'own', 'team', 'staff', 'client', 'team client']

const whole = new Map<string, Doc[]>()

/** What the admin sees of it. */
const everything = async (collection: string): Promise<Doc[]> => {
  const known = whole.get(collection)
  if (known) return known
  const { docs } = await must(world.admin.get<{ docs: Doc[] }>(`${collection}?${asked}`))
  whole.set(collection, docs)
  return docs
}

it.each(kinds)('as %s', async (kind) => {
  const client = world.as(kind)
  const visible = new Map<string, null | number[]>()
  const seenIn = async (collection: string) => {
    const known = visible.get(collection)
    if (known !== undefined) return known
    const ids = await idsOf(client, `${collection}?${askedForIDs}`)
    visible.set(collection, ids)
    return ids
  }
  const readAt = new Map<string, Doc[]>()
  /** As lists give them, with the names of what they point at and without. */
  const readIn = async (collection: string) => {
    const known = readAt.get(collection)
    if (known) return known
    const lists = [0, 1].map((depth) =>
      must(client.get<{ docs: Doc[] }>(`${collection}?limit=1000&depth=${depth}`)),
    )
    const read = (await Promise.all(lists)).flatMap(({ docs }) => docs)
    readAt.set(collection, read)
    return read
  }
  let hiddenTried = 0
  for (const { collection, field, target } of relations) {
    if ((await seenIn(collection)) === null) continue
    const seen = new Set(await seenIn(target))
    const found = (where: string) => idsOf(client, `${collection}?${askedForIDs}&${where}`)
    const name = `${collection}.${field}`
    const own = (await everything(collection)).filter(({ id }) =>
      visible.get(collection)?.includes(id),
    )
    const hidden = Object.values(made[target] ?? {}).filter((id) => !seen.has(id))
    // One that a record points at which this person sees: there is something to tell.
    const id = hidden.find((one) => own.some((doc) => doc[field] === one)) ?? hidden[0]
    if (id !== undefined) {
      hiddenTried += 1
      const queries = [
        ...['equals', 'not_equals', 'in', 'not_in'].map(
          (operator) => (value: number) => `where[${field}][${operator}]=${value}`,
        ),
        (value: number) => `where[${field}.id][equals]=${value}`,
        (value: number) =>
          `where[or][0][and][0][${field}][not_equals]=${value}&where[or][1][id][equals]=${absent}`,
      ]
      await Promise.all(
        [...queries, ...behind(field, target)].map(async (query) => {
          const [ofHidden, ofAbsent] = await Promise.all([found(query(id)), found(query(absent))])
          expect(ofHidden, `${name} ${query(id)}`).toEqual(ofAbsent)
        }),
      )
    }
    const names = (doc: Doc) => seen.has(Number(doc[field]))
    const idsWhere = (test: (doc: Doc) => boolean) =>
      own
        .filter(test)
        .map(({ id }) => id)
        .sort((a, b) => a - b)
    expect(await found(`where[${field}][exists]=true`), `${name} exists`).toEqual(idsWhere(names))
    for (const none of ['exists]=false', 'equals]=null']) {
      expect(await found(`where[${field}][${none}`), `${name} ${none}`).toEqual(
        idsWhere((doc) => !names(doc)),
      )
    }
    const told = (await readIn(collection)).filter((doc) => {
      const id = idIn(doc[field])
      return id !== null && !seen.has(id)
    })
    expect(told, `${name} in what is read`).toEqual([])
  }
  if (kind !== 'bystander') expect(hiddenTried).toBeGreaterThan(0)
  for (const { collection, field, targets } of lists) {
    if ((await seenIn(collection)) === null) continue
    const seen = new Map<string, Set<number>>()
    for (const target of targets) seen.set(target, new Set(await seenIn(target)))
    const told = (await readIn(collection)).flatMap((doc) =>
      [doc[field]].flat().filter((one) => {
        const { relationTo = targets[0], value = one } = (one ?? {}) as Partial<Mixed>
        const id = idIn(value)
        return id !== null && !seen.get(String(relationTo))?.has(id)
      }),
    )
    expect(told, `${collection}.${field} in what is read`).toEqual([])
  }
})

it('of several records those that somebody does not see are not in what they read, and stay', async () => {
  const { admin } = world
  const owen = world.as('own')
  const contact = (id: number | undefined) => ({ relationTo: 'contacts', value: id })
  const { G: hidden, O: own } = made.contacts ?? {}
  const data = {
    assignee: world.users.owen,
    company: made.companies?.O,
    description: 'Riunione',
    participants: [contact(hidden), contact(own)],
  }
  const { doc } = await must(admin.post('activities', data))
  const path = `activities/${doc.id}?depth=0`
  const participants = async (client: ApiClient) => (await must(client.get(path))).participants
  expect(await participants(owen)).toEqual([contact(own)])
  const { body } = await owen.graphql(
    `{ Activity(id: ${doc.id}) { participants { relationTo value { ... on Contact { id } } } } }`,
  )
  expect((body as Participants).data.Activity.participants).toEqual([
    { relationTo: 'contacts', value: { id: own } },
  ])
  // Saved as it was read: nothing of it changed.
  const saved = await must(owen.patch(path, { note: 'x', participants: [contact(own)] }))
  expect(saved.doc.participants).toEqual([contact(own)])
  expect(await participants(admin)).toEqual([contact(hidden), contact(own)])
  await must(owen.patch(path, { participants: [] }))
  expect(await participants(admin)).toEqual([contact(hidden)])
  await must(owen.patch(path, { participants: [contact(own)] }))
  expect(await participants(admin)).toEqual([contact(own), contact(hidden)])
})

it('who does not see what a record names leaves it there, unless something else takes its place', async () => {
  const { admin } = world
  const owen = world.as('own')
  const leads = await Promise.all(
    (['O', 'G'] as const).map(async (mark) => {
      const owner = world.users[ownerOf[mark]]
      return (await must(admin.post('leads', { name: `Impianto ${mark}`, owner }))).doc.id
    }),
  )
  const [own, hidden] = leads
  const { doc } = await must(
    admin.post('activities', {
      assignee: world.users.owen,
      description: 'Telefonata',
      lead: hidden,
    }),
  )
  const path = `activities/${doc.id}?depth=0`
  const read = {
    activity: (await must(owen.get(path))).lead,
    admin: (await must(admin.get(path))).lead,
  }
  expect(read).toEqual({ activity: null, admin: hidden })
  const changed = await must(owen.patch(path, { description: 'Richiamare', lead: null }))
  expect(changed.doc).toMatchObject({ description: 'Richiamare', lead: null })
  expect(await must(admin.get(path))).toMatchObject({ description: 'Richiamare', lead: hidden })
  await must(owen.patch(path, { lead: own }))
  expect((await must(admin.get(path))).lead).toBe(own)
  await must(owen.patch(path, { company: made.companies?.O, lead: null }))
  expect((await must(admin.get(path))).lead).toBeNull()
})

it('its history tells of no change where somebody did not see what stood there', async () => {
  const { admin } = world
  const data = { name: 'Filiale', owner: world.users.owen, parent: made.companies?.G }
  const { doc } = await must(admin.post('companies', data))
  const owen = world.as('own')
  const path = `companies/${doc.id}?depth=0`
  expect((await must(owen.get(path))).parent).toBeNull()
  await must(owen.patch(path, { notes: 'Nuova sede', parent: null }))
  expect((await must(admin.get(path))).parent).toBe(made.companies?.G)
  const { docs } = await must(
    admin.get(`audit-log?where[company][equals]=${doc.id}&where[action][equals]=update&depth=0`),
  )
  const changes = docs.map((one: { changes: { path: string }[] }) =>
    one.changes.map(({ path }) => path),
  )
  expect(changes).toEqual([['notes']])
})
