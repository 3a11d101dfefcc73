import fs from 'node:fs'
import { formatNames } from 'payload'
import { inProject } from '../../../scripts/lib/paths.mjs'
import { dot } from '../../support/dot'
import { awake } from '../../support/parts'
import { entry, fresh, type Made, type Mark, ownerID, type Subject } from './subject'
import { must, upload, type World } from './world'

const owners: Mark[] = ['O', 'G', 'C', 'S', 'P']

const product: Record<string, Subject> = {
  companies: {
    data: (mark, world) => ({
      name: fresh(`Zebra company ${mark}`),
      owner: ownerID(mark, world),
      private: mark === 'P',
    }),
    field: 'notes',
    graphql: true,
    marks: owners,
  },
  contacts: {
    data: (mark, world) => ({
      lastName: fresh(`Zebra contact ${mark}`),
      owner: ownerID(mark, world),
      private: mark === 'P',
    }),
    field: 'notes',
    graphql: true,
    marks: owners,
  },
  activities: {
    data: (mark, world, made) => ({
      assignee: ownerID(mark, world),
      company: made.companies?.[mark],
      description: fresh(`Zebra activity ${mark}`),
    }),
    field: 'note',
    graphql: true,
    marks: owners,
  },
  campaigns: {
    data: (mark, world) => ({
      name: fresh(`Zebra campaign ${mark}`),
      owner: ownerID(mark, world),
    }),
    field: 'description',
    marks: ['O', 'G', 'C', 'S'],
  },
  leads: {
    data: (mark, world, made) => ({
      company: made.companies?.[mark],
      name: fresh(`Zebra lead ${mark}`),
      owner: ownerID(mark, world),
    }),
    field: 'description',
    graphql: true,
    marks: owners,
  },
  projects: {
    data: (mark, world, made) => ({
      company: made.companies?.[mark],
      name: fresh(`Zebra project ${mark}`),
      owner: ownerID(mark, world),
    }),
    field: 'description',
    marks: owners,
  },
  attachments: {
    data: (mark, _, made) => ({ company: made.companies?.[mark] }),
    field: 'description',
    marks: owners,
    upload: 'text',
  },
  comments: {
    data: (mark, _, made) => ({
      record: { relationTo: 'companies', value: made.companies?.[mark] },
      text: fresh(`Zebra comment ${mark}`),
    }),
    field: 'text',
    graphql: true,
    marks: owners,
  },
  'relationship-kinds': entry(),
  relationships: {
    data: (mark, _, made) => ({
      from: { relationTo: 'companies', value: made.companies?.[mark] },
      kind: made['relationship-kinds']?.E,
      to: { relationTo: 'contacts', value: made.contacts?.[mark] },
    }),
    field: 'notes',
    marks: owners,
  },
  'activity-modes': entry(),
  'activity-subjects': entry(),
  'activity-statuses': entry(() => ({ state: 'planned' })),
  'activity-outcomes': entry((made) => ({ status: made['activity-statuses']?.E })),
  tags: entry(),
  classification: entry(),
  'campaign-types': entry(),
  'lead-sources': entry(),
  'lead-statuses': entry(() => ({ state: 'open' })),
  logos: { data: () => ({}), field: 'description', marks: ['E'], upload: 'picture' },
  groups: { data: () => ({ name: fresh('Zebra group') }), field: 'description', marks: ['E'] },
  'api-clients': { data: () => ({ name: fresh('Zebra tool') }), field: 'notes', marks: ['E'] },
  users: {
    data: () => ({
      email: `${fresh('zebra').replace(' ', '')}@crm.example`,
      name: 'Zebra',
      password: 'zebra-password',
    }),
    field: 'name',
    marks: ['O', 'G', 'C', 'S'],
  },
  'audit-log': { field: 'title', marks: owners },
}

/** The plugins say it in their own tests (`tests/rights.ts`); of those that are on it is tried. */
const ofPlugins = async (): Promise<Record<string, Subject>> => {
  const tried = new Set(
    awake.of('rights').flatMap(({ collections = {} }) => Object.keys(collections)),
  )
  const files = fs
    .readdirSync(inProject('plugins'), { encoding: 'utf8', recursive: true })
    .filter((file) => /[/\\]tests[/\\]rights\.ts$/.test(file))
  const modules: { subjects: Record<string, Subject> }[] = await Promise.all(
    files.map((file) => import(inProject('plugins', file))),
  )
  return Object.fromEntries(
    modules.flatMap(({ subjects }) => Object.entries(subjects)).filter(([slug]) => tried.has(slug)),
  )
}

/** How a record of each collection is made; in the order in which they need each other. */
export const subjects: Record<string, Subject> = { ...product, ...(await ofPlugins()) }

export const tableOf = (collection: string) => collection.replaceAll('-', '_')
export const columnOf = (field: string) => field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)

/** The names of a collection in GraphQL. */
export const graphqlNames = (collection: string) => {
  const { plural, singular } = formatNames(collection)
  return { plural: plural === singular ? `all${singular}` : plural, singular }
}

/** Makes a record of this letter as the admin; the id. */
export const make = async (
  collection: string,
  mark: Mark,
  world: World,
  made: Made,
): Promise<number> => {
  const { doc } = await must(world.admin.post(collection, bodyOf(collection, mark, world, made)))
  return doc.id
}

/** Their row is the whole record: a copy of it is another one, without a request. */
export const plain = new Set([
  'activities',
  'campaigns',
  'companies',
  'contacts',
  'leads',
  'projects',
])

/** Makes one more record like that of this letter, to be deleted; the id. */
export const makeAnother = async (
  collection: string,
  mark: Mark,
  world: World,
  made: Made,
): Promise<number> => {
  if (!plain.has(collection)) return make(collection, mark, world, made)
  const table = tableOf(collection)
  const [row] = await world.sql<{ id: number }>(
    `INSERT INTO ${table}
     SELECT (jsonb_populate_record(${table},
       jsonb_build_object('id', nextval(pg_get_serial_sequence('${table}', 'id'))))).*
     FROM ${table} WHERE id = $1 RETURNING id`,
    [made[collection]?.[mark]],
  )
  if (!row) throw new Error(`No ${collection} ${mark} to copy`)
  return row.id
}

export const bodyOf = (collection: string, mark: Mark, world: World, made: Made) => {
  const subject = subjects[collection]
  const data = subject?.data?.(mark, world, made) ?? {}
  const name = fresh(`zebra-${mark}`)
  if (subject?.upload === 'picture') return upload(data, `${name}.png`, dot)
  return subject?.upload ? upload(data, `${name}.txt`, 'Zebra file') : data
}

/** One record of each letter in each collection. */
export const makeAll = async (world: World): Promise<Made> => {
  const made: Made = {}
  for (const [collection, { data, marks }] of Object.entries(subjects)) {
    const ids: Partial<Record<Mark, number>> = {}
    made[collection] = ids
    for (const mark of marks) {
      if (collection === 'users') ids[mark] = ownerID(mark, world) as number
      else if (data) ids[mark] = await make(collection, mark, world, made)
      else {
        const { docs } = await must(
          world.admin.get(`${collection}?where[company][equals]=${made.companies?.[mark]}`),
        )
        ids[mark] = docs[0].id
      }
    }
  }
  return made
}

/** A value as GraphQL writes it. */
export const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}: ${literal(part)}`)
    .join(', ')}}`
}
