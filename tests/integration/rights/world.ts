import { connect } from '../../../src/platform/database/embedded/index.mjs'
import { type ApiClient, createClient } from '../../support/client'
import type { TestDatabase } from '../../support/postgres'
import { startServer, type TestServer } from '../../support/server'

/** Levels of a group's profile. */
type Level = 'all' | 'group' | 'none' | 'own'

const modules = ['activities', 'campaigns', 'companies', 'contacts', 'leads', 'projects']

const profile = (levels: Partial<Record<string, Level>>) =>
  Object.fromEntries(modules.map((module) => [module, levels]))

const every = (level: Level) => ({
  create: level,
  delete: level,
  export: level,
  read: level,
  update: level,
})

/** The groups of this company and how far their rights reach, in every module. */
const groups = {
  Editors: profile({ create: 'all', read: 'all', update: 'all' }),
  Own: profile(every('own')),
  Readers: profile({ read: 'all' }),
  Staff: profile(every('all')),
  Team: profile(every('group')),
  'Without export': profile({ ...every('all'), export: 'none' }),
}

/**
 * Who asks. The owners of the records are Owen (O), Grace (G) and Colin (C), who share a team, and
 * Sam (S), who has nothing to do with any of them.
 */
export const kinds = [
  'nobody',
  'bystander',
  'reader',
  'own',
  'team',
  'editor',
  'staff',
  'without export',
  'admin',
  'client',
  'team client',
  'blocked user',
  'blocked client',
] as const
export type Kind = (typeof kinds)[number]

const people: Record<string, { groups: (keyof typeof groups)[]; kind?: Kind }> = {
  ben: { groups: [], kind: 'bystander' },
  blake: { groups: ['Staff'], kind: 'blocked user' },
  colin: { groups: ['Team'] },
  edith: { groups: ['Editors'], kind: 'editor' },
  grace: { groups: ['Team'], kind: 'team' },
  nora: { groups: ['Without export'], kind: 'without export' },
  owen: { groups: ['Own'], kind: 'own' },
  rita: { groups: ['Readers'], kind: 'reader' },
  sam: { groups: [] },
  stella: { groups: ['Staff'], kind: 'staff' },
}

/** Letters of the owners; P is Sam's too, and private. */
export type Letter = 'C' | 'G' | 'O' | 'P' | 'S'
export const ownerOf: Record<Letter, string> = {
  C: 'colin',
  G: 'grace',
  O: 'owen',
  P: 'sam',
  S: 'sam',
}

export type World = {
  admin: ApiClient
  as: (kind: Kind) => ApiClient
  groups: Record<string, number>
  /** A client for one of the people by name. */
  login: (name: string) => Promise<ApiClient>
  server: TestServer
  sql: <Row = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>
  stop: () => Promise<void>
  users: Record<string, number>
}

export const adminLogin = { email: 'admin@crm.example', password: 'admin-password' }
export const passwordOf = (name: string) => `${name}-password`

/** Throws with the answer when the server did not do what a fixture needs. */
export const must = async <T>(asked: Promise<{ body: T; status: number }>): Promise<T> => {
  const { body, status } = await asked
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

/** One more record, as it is answered. */
// biome-ignore lint/suspicious/noExplicitAny: records are of every shape
export const make = async (client: ApiClient, collection: string, data: unknown): Promise<any> =>
  (await must(client.post(`${collection}?depth=0`, data))).doc

/** Id of a dictionary entry by its code. */
export const entryOf = async (world: World, collection: string, code: string): Promise<number> =>
  (await must(world.admin.get(`${collection}?where[code][equals]=${code}`))).docs[0].id

/** A running CRM with one person, program or stranger of each kind. */
export const startWorld = async ({
  database,
  env = {},
}: {
  database?: TestDatabase
  env?: Record<string, string>
} = {}): Promise<World> => {
  const server = await startServer({
    database,
    env: { CRM_ADMIN_EMAIL: adminLogin.email, CRM_ADMIN_PASSWORD: adminLogin.password, ...env },
  })
  const pg = await connect({ url: server.database.url })
  const nobody = createClient({ url: server.url })
  const admin = await nobody.login(adminLogin.email, adminLogin.password)
  const groupIDs: Record<string, number> = {}
  for (const [name, permissions] of Object.entries(groups)) {
    const { doc } = await must(admin.post('groups', { modules, name, permissions }))
    groupIDs[name] = doc.id
  }
  const users: Record<string, number> = { admin: (await must(admin.get('users/me'))).user.id }
  const clients: Partial<Record<Kind, ApiClient>> = { admin, nobody }
  const login = (name: string) => nobody.login(`${name}@crm.example`, passwordOf(name))
  await Promise.all(
    Object.entries(people).map(async ([name, { groups: names, kind }]) => {
      const { doc } = await must(
        admin.post('users', {
          email: `${name}@crm.example`,
          groups: names.map((group) => groupIDs[group]),
          name,
          password: passwordOf(name),
        }),
      )
      users[name] = doc.id
      if (kind) clients[kind] = await login(name)
    }),
  )
  const program = async (name: string, group: string) => {
    const apiKey = crypto.randomUUID()
    const { doc } = await must(
      admin.post('api-clients', { apiKey, enableAPIKey: true, groups: [groupIDs[group]], name }),
    )
    return { client: nobody.withKey(apiKey), id: doc.id as number }
  }
  clients.client = (await program('ERP', 'Staff')).client
  clients['team client'] = (await program('Team tool', 'Team')).client
  const stopped = await program('Old shop', 'Staff')
  clients['blocked client'] = stopped.client
  await must(admin.patch(`api-clients/${stopped.id}`, { blocked: true }))
  await must(admin.patch(`users/${users.blake}`, { blocked: true }))
  return {
    admin,
    as: (kind) => clients[kind] as ApiClient,
    groups: groupIDs,
    login,
    server,
    sql: async (text, values) => (await pg.query(text, values)).rows,
    stop: async () => {
      await pg.end()
      await server.stop()
      if (database) await database.drop()
    },
    users,
  }
}

/** One more person, with the rights of a group. */
export const addPerson = async (
  world: World,
  name: string,
  group: keyof typeof groups,
  more: Record<string, unknown> = {},
) => {
  const { doc } = await must(
    world.admin.post('users', {
      email: `${name}@crm.example`,
      groups: [world.groups[group]],
      name,
      password: passwordOf(name),
      ...more,
    }),
  )
  return { client: await world.login(name), id: doc.id as number }
}

/** A form with a file, as browsers send it. */
export const upload = (
  data: Record<string, unknown>,
  name: string,
  content: BlobPart,
): FormData => {
  const types: Record<string, string> = { csv: 'text/csv', png: 'image/png' }
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  form.set(
    'file',
    new Blob([content], { type: types[name.split('.').at(-1) ?? ''] ?? 'text/plain' }),
    name,
  )
  return form
}
