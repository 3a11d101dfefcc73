import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../support/client'
import { passwordOf, startWorld, type World } from './rights/world'

/** Logins are remembered between requests (src/users/rememberLogins.ts): nobody may notice. */
let world: World
const secret = 'a-secret-of-this-test-alone'

beforeAll(async () => {
  world = await startWorld({ env: { PAYLOAD_SECRET: secret } })
})

afterAll(() => world?.stop())

/** From the third request on a login is answered from memory. */
const settle = async (client: ApiClient, times = 4) => {
  let last = { body: {} as Record<string, unknown>, status: 0 }
  for (let time = 0; time < times; time += 1) last = await client.get('companies?limit=1')
  return last.status
}

describe('what is taken away holds with the next request', () => {
  it('a right of the group, whoever wrote it', async () => {
    const rita = await world.login('rita')
    expect(await settle(rita)).toBe(200)
    await world.sql(`UPDATE groups SET permissions = '{}' WHERE id = $1`, [world.groups.Readers])
    expect((await rita.get('companies?limit=1')).status).toBe(403)
    await world.sql(
      `UPDATE groups SET permissions = '{"companies":{"read":"all"}}' WHERE id = $1`,
      [world.groups.Readers],
    )
    expect((await rita.get('companies?limit=1')).status).toBe(200)
  })

  it('the group itself', async () => {
    const edith = await world.login('edith')
    expect(await settle(edith)).toBe(200)
    await world.sql('DELETE FROM users_rels WHERE parent_id = $1', [world.users.edith])
    expect((await edith.get('companies?limit=1')).status).toBe(403)
  })

  it('a session that is closed elsewhere', async () => {
    const [one, other] = [await world.login('nora'), await world.login('nora')]
    expect([await settle(one), await settle(other)]).toEqual([200, 200])
    expect((await one.post('users/logout?allSessions=false')).status).toBe(200)
    expect((await one.get('companies?limit=1')).status).toBe(403)
    expect((await other.get('companies?limit=1')).status).toBe(200)
    await world.sql('DELETE FROM users_sessions WHERE _parent_id = $1', [world.users.nora])
    expect((await other.get('companies?limit=1')).status).toBe(403)
  })

  it('who logs in a hundred times more ends the oldest of their sessions, and no other', async () => {
    const first = await world.login('colin')
    expect(await settle(first)).toBe(200)
    await world.sql(
      `INSERT INTO users_sessions (_parent_id, _order, id, created_at, expires_at)
       SELECT $1, 1 + n, 'session-' || n, now(), now() + interval '1 hour' FROM generate_series(1, 99) n`,
      [world.users.colin],
    )
    expect(await settle(first)).toBe(200)
    const last = await world.login('colin')
    expect((await first.get('companies?limit=1')).status).toBe(403)
    expect(await settle(last)).toBe(200)
    const [sessions] = await world.sql<{ count: string; oldest: string }>(
      'SELECT count(*), min(id) AS oldest FROM users_sessions WHERE _parent_id = $1',
      [world.users.colin],
    )
    expect(sessions).toMatchObject({ count: '100' })
  })

  it('the rights of an administrator, and the login of a blocked person', async () => {
    const stella = await world.login('stella')
    const set = (column: string, to: boolean) =>
      world.sql(`UPDATE users SET ${column} = ${to} WHERE id = $1`, [world.users.stella])
    await set('admin', true)
    for (let time = 0; time < 4; time += 1) {
      expect((await stella.get('audit-log?limit=1')).status).toBe(200)
      expect((await stella.get('api-clients?limit=1')).status).toBe(200)
    }
    await set('admin', false)
    expect((await stella.get('api-clients?limit=1')).status).toBe(403)
    await settle(stella)
    await set('blocked', true)
    expect((await stella.get('companies?limit=1')).status).toBe(403)
    await set('blocked', false)
  })

  it('the key of a program', async () => {
    const apiKey = crypto.randomUUID()
    const { body } = await world.admin.post('api-clients', {
      apiKey,
      enableAPIKey: true,
      groups: [world.groups.Staff],
      name: 'Shop',
    })
    const shop = world.as('nobody').withKey(apiKey)
    expect(await settle(shop)).toBe(200)
    await world.sql('UPDATE api_clients SET blocked = TRUE WHERE id = $1', [body.doc.id])
    expect((await shop.get('companies?limit=1')).status).toBe(403)
    await world.sql('UPDATE api_clients SET blocked = FALSE WHERE id = $1', [body.doc.id])
    expect(await settle(shop)).toBe(200)
    await world.sql('UPDATE api_clients SET api_key_index = NULL WHERE id = $1', [body.doc.id])
    expect((await shop.get('companies?limit=1')).status).toBe(403)
  })
})

it('a token that runs out stops then, remembered or not', async () => {
  const stella = await (
    await fetch(`${world.server.url}/api/users/login`, {
      body: JSON.stringify({ email: 'stella@crm.example', password: passwordOf('stella') }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
  ).json()
  const [head, claims] = stella.token.split('.')
  const exp = Math.floor(Date.now() / 1000) + 4
  const short = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), exp }),
  ).toString('base64url')
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const signature = createHmac('sha256', key).update(`${head}.${short}`).digest('base64url')
  const ask = async (signed: string) =>
    (
      await fetch(`${world.server.url}/api/companies?limit=1`, {
        headers: { Authorization: `JWT ${head}.${short}.${signed}` },
      })
    ).status
  for (let time = 0; time < 4; time += 1) expect(await ask(signature)).toBe(200)
  expect(await ask(`x${signature.slice(1)}`)).toBe(403)
  await new Promise((resolve) => setTimeout(resolve, exp * 1000 - Date.now() + 50))
  expect(await ask(signature)).toBe(403)
})

it('a login is read from no other table than the ones whose changes are noticed', async () => {
  const rows = await world.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
       AND table_name ~ '^(users|groups|api_clients)(_|$)' ORDER BY 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual([
    'api_clients',
    'api_clients_rels',
    'groups',
    'users',
    'users_rels',
    'users_sessions',
  ])
})

it('who asks is told the same about themselves, the first time and the tenth', async () => {
  const owen = await world.login('owen')
  const told = [] as unknown[]
  for (let time = 0; time < 5; time += 1) told.push((await owen.get('users/me')).body)
  const still = told.map((body) => JSON.stringify({ ...(body as object), exp: 0 }))
  expect(new Set(still).size).toBe(1)
})
