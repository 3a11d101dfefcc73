// biome-ignore-all lint/suspicious/noExplicitAny: answers are of every shape
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ApiClient, createClient } from '../support/client'
import { startServer } from '../support/server'
import { addPerson, must, passwordOf, startWorld, type World } from './rights/world'

let world: World

beforeAll(async () => {
  world = await startWorld()
})

afterAll(() => world?.stop())

const block = (id: number, blocked = true) => must(world.admin.patch(`users/${id}`, { blocked }))

const loginOf = (name: string) =>
  world
    .as('nobody')
    .post('users/login', { email: `${name}@crm.example`, password: passwordOf(name) })

/** Everything that a person can knock at; what each answers. */
const knock = async (client: ApiClient) => {
  const page = await client.get('/admin/collections/companies')
  return {
    graphql: (await client.graphql<any>('{ Companies { totalDocs } }')).status,
    me: (await client.get('users/me')).body.user,
    page: /NEXT_REDIRECT;replace;([/\w]+)/.exec(String(page.body))?.[1] ?? page.status,
    rest: (await client.get('companies')).status,
  }
}

const shut = { graphql: 401, me: null, rest: 403 }

it('a user blocked in the middle of a session is out with the next request', async () => {
  const { client, id } = await addPerson(world, 'bruno', 'Staff')
  expect(await knock(client)).toMatchObject({ page: 200, rest: 200 })
  await block(id)
  const out = await knock(client)
  expect(out).toMatchObject(shut)
  expect(out.page).toBe('/admin/login')
  expect((await client.post('users/refresh-token')).status).toBe(403)
  expect(await loginOf('bruno')).toMatchObject({ status: 403 })
  expect(await world.sql('SELECT id FROM users_sessions WHERE _parent_id = $1', [id])).toEqual([])
})

it('cannot log in, and is told so with a code only after the right password', async () => {
  const refused = await loginOf('blake')
  expect(refused.status).toBe(403)
  expect(refused.body.errors[0].data.code).toBe('user-blocked')
  expect(refused.body.token).toBeUndefined()
  const wrong = await world
    .as('nobody')
    .post('users/login', { email: 'blake@crm.example', password: 'wrong' })
  expect(JSON.stringify(wrong.body)).not.toContain('blocked')
})

it('comes back with a new login and a new key only', async () => {
  const { client, id } = await addPerson(world, 'dario', 'Staff')
  const apiKey = crypto.randomUUID()
  await must(client.patch(`users/${id}`, { apiKey, enableAPIKey: true }))
  const keyed = world.as('nobody').withKey(apiKey, 'users')
  expect((await keyed.get('companies')).status).toBe(200)
  await block(id)
  expect((await keyed.get('companies')).status).toBe(403)
  await block(id, false)
  expect((await keyed.get('companies')).status).toBe(403)
  expect((await client.get('companies')).status).toBe(403)
  const again = await world.login('dario')
  expect((await again.get('companies')).status).toBe(200)
})

it('a blocked program stays out until it gets a new key', async () => {
  const apiKey = crypto.randomUUID()
  const { doc } = await must<any>(
    world.admin.post('api-clients', {
      apiKey,
      enableAPIKey: true,
      groups: [world.groups.Staff],
      name: 'Shop',
    }),
  )
  const shop = world.as('nobody').withKey(apiKey)
  expect((await shop.get('companies')).status).toBe(200)
  await must(world.admin.patch(`api-clients/${doc.id}`, { blocked: true }))
  expect((await shop.get('companies')).status).toBe(403)
  expect((await shop.graphql<any>('{ Companies { totalDocs } }')).status).toBe(401)
  await must(world.admin.patch(`api-clients/${doc.id}`, { blocked: false }))
  expect((await shop.get('companies')).status).toBe(403)
  const fresh = crypto.randomUUID()
  await must(world.admin.patch(`api-clients/${doc.id}`, { apiKey: fresh, enableAPIKey: true }))
  expect((await world.as('nobody').withKey(fresh).get('companies')).status).toBe(200)
})

it('no busy request lifts a block: saving a profile, logging in and refreshing meanwhile', async () => {
  for (let round = 0; round < 3; round += 1) {
    const name = `hasty${round}`
    const { client, id } = await addPerson(world, name, 'Staff')
    const noise = Array.from({ length: 6 }, (_, turn) => [
      client.patch(`users/${id}`, { name: `${name} ${turn}` }),
      loginOf(name),
      client.post('users/refresh-token'),
    ]).flat()
    await new Promise((resolve) => setTimeout(resolve, 40 * (round + 1)))
    await block(id)
    const answers = await Promise.all(noise)
    for (const { status } of answers) expect([200, 401, 403]).toContain(status)
    const [user] = await world.sql('SELECT blocked FROM users WHERE id = $1', [id])
    expect(user).toEqual({ blocked: true })
    for (const { body } of answers as any[]) {
      const token = body.token ?? body.refreshedToken
      if (!token) continue
      const late = await fetch(`${world.server.url}/api/companies`, {
        headers: { Authorization: `JWT ${token}` },
      })
      expect(late.status).toBe(403)
    }
  }
})

it('logging in keeps groups and rights as they are', async () => {
  const { id } = await addPerson(world, 'lara', 'Team')
  await world.login('lara')
  const { groups } = await must<any>(world.admin.get(`users/${id}?depth=0`))
  expect(groups).toEqual([world.groups.Team])
})

it('the last administrator stays one, also when two leave at the same moment', async () => {
  const admin = world.users.admin as number
  for (const change of [{ admin: false }, { blocked: true }]) {
    const refused = await world.admin.patch(`users/${admin}`, change)
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].data.code).toBe('last-admin')
  }
  for (const change of [{ admin: false }, { blocked: true }]) {
    const second = await addPerson(world, `anna${Object.keys(change)[0]}`, 'Staff', {
      admin: true,
    })
    const answers = await Promise.all([
      world.admin.patch(`users/${admin}`, change),
      second.client.patch(`users/${second.id}`, change),
    ])
    const rows = await world.sql<{ id: number }>(
      'SELECT id FROM users WHERE admin AND blocked IS NOT TRUE',
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(rows).toHaveLength(1)
    // As it was: the first is the administrator again.
    await world.sql('UPDATE users SET admin = (id = $1), blocked = FALSE WHERE id IN ($1, $2)', [
      admin,
      second.id,
    ])
    world.admin = await createClient({ url: world.server.url }).login(
      'admin@crm.example',
      'admin-password',
    )
  }
})

it('of two who register first at the same moment, one becomes the administrator', async () => {
  const server = await startServer()
  try {
    const client = createClient({ url: server.url })
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        client.post('users/first-register', {
          email: `${name}@crm.example`,
          name,
          password: 'first-password',
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403])
    const winner = answers.find(({ status }) => status === 200)?.body
    const first = await createClient({ url: server.url }).login(winner.user.email, 'first-password')
    const { docs } = await must<any>(first.get('users'))
    expect(docs.map(({ admin }: any) => admin)).toEqual([true])
  } finally {
    await server.stop()
  }
})
