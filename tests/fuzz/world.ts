import { makeAll } from '../integration/rights/records'
import { type Kind, passwordOf, startWorld, type World } from '../integration/rights/world'
import type { IDs } from './requests'
import type { Logins } from './walk'

const people: Partial<Record<Kind, string>> = {
  bystander: 'ben',
  own: 'owen',
  reader: 'rita',
  staff: 'stella',
  team: 'grace',
}

export type FuzzWorld = {
  heal: () => Promise<void>
  ids: IDs
  logins: Logins
  stop: () => Promise<void>
  world: World
}

/** A running CRM with records of everybody, and a login of each kind that comes back when it is lost. */
export const startFuzzWorld = async (env: Record<string, string> = {}): Promise<FuzzWorld> => {
  const world = await startWorld({ env: { CRM_WORKERS: 'off', ...env } })
  const made = await makeAll(world)
  const ids = Object.fromEntries(
    Object.entries(made).map(([collection, marks]) => [collection, Object.values(marks)]),
  )
  const apiKey = crypto.randomUUID()
  const { url } = world.server
  await world.admin.post('api-clients', {
    apiKey,
    enableAPIKey: true,
    groups: [world.groups.Staff],
    name: 'Fuzz',
  })
  const tokens = new Map<string, string>()
  const tokenOf = async (email: string, password: string): Promise<string | undefined> => {
    const known = tokens.get(email)
    if (known) return known
    const response = await fetch(`${url}/api/users/login`, {
      body: JSON.stringify({ email, password }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    const { token } = await response.json()
    if (!token) return undefined
    tokens.set(email, `JWT ${token}`)
    return `JWT ${token}`
  }
  const logins: Logins = {
    admin: () => tokenOf('admin@crm.example', 'admin-password'),
    client: async () => `api-clients API-Key ${apiKey}`,
    nobody: async () => undefined,
    stranger: async () => 'JWT eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.x',
    ...Object.fromEntries(
      Object.entries(people).map(([kind, name]) => [
        kind,
        () => tokenOf(`${name}@crm.example`, passwordOf(name)),
      ]),
    ),
  }
  const [{ permissions }] = (await world.sql('SELECT permissions FROM groups WHERE name = $1', [
    'Staff',
  ])) as [{ permissions: unknown }]
  return {
    heal: async () => {
      tokens.clear()
      await world.sql('DELETE FROM crm_tries')
      await world.sql("UPDATE users SET blocked = FALSE WHERE name <> 'blake'")
      await world.sql("UPDATE users SET admin = TRUE WHERE email = 'admin@crm.example'")
      await world.sql('UPDATE groups SET permissions = $1 WHERE id = $2', [
        JSON.stringify(permissions),
        world.groups.Staff,
      ])
      await world.sql(
        "UPDATE api_clients SET blocked = FALSE, enable_a_p_i_key = TRUE WHERE name = 'Fuzz'",
      )
    },
    ids,
    logins,
    stop: world.stop,
    world,
  }
}
