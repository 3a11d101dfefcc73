// biome-ignore-all lint/suspicious/noExplicitAny: answers are of every shape
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { makeAll } from './records'
import type { Made } from './subject'
import { addPerson, must, startWorld, upload, type World } from './world'

let world: World
let made: Made

beforeAll(async () => {
  world = await startWorld()
  made = await makeAll(world)
})

afterAll(() => world?.stop())

const doc = async (asked: Promise<{ body: any; status: number }>) => (await must<any>(asked)).doc

it('a person cannot give themselves rights', async () => {
  const me = world.users.stella
  const client = world.as('staff')
  const [before] = await world.sql('SELECT * FROM users WHERE id = $1', [me])
  await client.patch(`users/${me}`, {
    _verified: true,
    admin: true,
    apiKeyIndex: 'x',
    blocked: true,
    createdBy: 1,
    groups: Object.values(world.groups),
    hash: 'x',
    lockUntil: '2030-01-01',
    loginAttempts: 0,
    resetPasswordToken: 'x',
    salt: 'x',
    sessions: [{ expiresAt: '2030-01-01', id: 'x' }],
  })
  await client.graphql(`mutation { updateUser(id: ${me}, data: { admin: true }) { id } }`)
  const [after] = await world.sql('SELECT * FROM users WHERE id = $1', [me])
  expect({ ...after, updated_at: 0 }).toEqual({ ...before, updated_at: 0 })
  const { groups } = await must<any>(world.admin.get(`users/${me}?depth=0`))
  expect(groups).toEqual([world.groups.Staff])
  const sessions = await world.sql('SELECT id FROM users_sessions WHERE id = $1', ['x'])
  expect(sessions).toEqual([])
})

it('nobody but an administrator touches groups, users and programs', async () => {
  const client = world.as('staff')
  const attempts = [
    client.post('users', {
      admin: true,
      email: 'x@crm.example',
      name: 'x',
      password: 'long-enough-for-one',
    }),
    client.patch(`users/${world.users.admin}`, { password: 'taken-over-by-me' }),
    client.patch(`groups/${world.groups.Staff}`, { permissions: {} }),
    client.post('api-clients', { apiKey: crypto.randomUUID(), enableAPIKey: true, name: 'x' }),
    client.post('users/unlock', { email: 'admin@crm.example' }),
    client.delete(`users/${world.users.ben}`),
    world.admin.delete(`users/${world.users.ben}`),
  ]
  for (const { status } of await Promise.all(attempts)) expect([403, 404]).toContain(status)
})

it('users show name and address, never what opens doors', async () => {
  const program = await world.sql("SELECT setval('api_clients_id_seq', 900, true)")
  expect(program).toHaveLength(1)
  for (const kind of ['bystander', 'staff', 'client'] as const) {
    const { docs } = await must<any>(world.as(kind).get('users?limit=100&depth=2'))
    for (const user of docs) {
      expect(Object.keys(user)).toEqual(expect.arrayContaining(['email', 'name']))
      for (const field of ['hash', 'salt', 'apiKey', 'apiKeyIndex', 'resetPasswordToken']) {
        expect(user).not.toHaveProperty(field)
      }
      if (user.id !== world.users.stella && user.id !== world.users.ben) {
        expect(user.sessions ?? []).toEqual([])
      }
      for (const group of user.groups) expect(group).not.toHaveProperty('permissions')
    }
  }
})

it.each([
  'users?where[hash][exists]=true',
  'users?where[salt][like]=a',
  'users?where[apiKeyIndex][exists]=true',
  'users?where[resetPasswordToken][exists]=true',
  'users?where[sessions.id][exists]=true',
  'users?where[groups.permissions][exists]=true',
  'users?sort=hash',
  'groups?where[permissions.companies.read][equals]=all',
  'companies?where[owner.hash][like]=a',
  'companies?where[owner.sessions.id][exists]=true',
  'companies?where[owner.apiKeyIndex][exists]=true',
  'companies?where[owner.groups.permissions][exists]=true',
])('secrets cannot be guessed by asking %s', async (target) => {
  const asked = await world.as('staff').get(target)
  if (asked.status === 200) expect(asked.body.totalDocs).toBe(0)
  else expect(asked.status).toBe(400)
})

it('system fields of a new or changed record are the system’s', async () => {
  const client = world.as('staff')
  const forged = {
    createdBy: world.users.admin,
    restrictedTo: world.users.stella,
    state: 'done',
  }
  const company = await doc(client.post('companies', { name: 'Forged', ...forged }))
  const activity = await doc(
    client.post('activities', { company: company.id, description: 'x', ...forged }),
  )
  await must(client.patch(`companies/${company.id}`, forged))
  await must(client.patch(`activities/${activity.id}`, forged))
  for (const table of ['companies', 'activities']) {
    const [row] = await world.sql(
      `SELECT created_by_id, restricted_to_id FROM ${table} WHERE id = $1`,
      [table === 'companies' ? company.id : activity.id],
    )
    expect(row).toEqual({ created_by_id: world.users.stella, restricted_to_id: null })
  }
  const [{ state } = { state: null }] = await world.sql<{ state: null | string }>(
    'SELECT state FROM activities WHERE id = $1',
    [activity.id],
  )
  expect(state).toBe('planned')
  const program = await doc(world.as('client').post('companies', { name: 'Forged too', ...forged }))
  const [made_] = await world.sql('SELECT created_by_id FROM companies WHERE id = $1', [program.id])
  expect(made_).toEqual({ created_by_id: null })
})

it('a copy is new: its owner must be within the level, its record within reach', async () => {
  const { admin } = world
  const file = await doc(
    admin.post('attachments', upload({ company: made.companies?.S }, 'copy.txt', 'x')),
  )
  const copied = await world.as('reader').post(`attachments/${file.id}/duplicate`, {})
  expect([400, 403]).toContain(copied.status)
  // Owen sees Sam's activity once he takes part in it as its creator does; he may not copy it as Sam's.
  const activity = await doc(
    world.as('own').post('activities', { assignee: world.users.owen, company: made.companies?.O }),
  )
  await must(admin.patch(`activities/${activity.id}`, { assignee: world.users.sam }))
  expect((await world.as('own').get(`activities/${activity.id}`)).status).toBe(200)
  const copy = { startsAt: '2026-12-01' }
  expect((await world.as('own').post(`activities/${activity.id}/copy`, copy)).status).toBe(403)
  const forged = await world.as('own').post('activities', {
    assignee: world.users.sam,
    company: made.companies?.O,
    createdBy: world.users.owen,
  })
  expect(forged.status).toBe(403)
})

it('a file cannot be hung on what one may not change, nor take another one’s place', async () => {
  const owen = world.as('own')
  const mine = await doc(
    owen.post('attachments', upload({ company: made.companies?.O }, 'mine.txt', 'of Owen')),
  )
  expect((await owen.patch(`attachments/${mine.id}`, { company: made.companies?.S })).status).toBe(
    400,
  )
  const theirs = await doc(
    world.admin.post('attachments', upload({ company: made.companies?.P }, 'theirs.txt', 'secret')),
  )
  await owen.patch(`attachments/${mine.id}`, {
    filename: theirs.filename,
    url: `/api/attachments/file/${theirs.filename}`,
  })
  expect((await owen.get(`attachments/file/${theirs.filename}`)).status).toBe(403)
  for (const path of ['..%2fattachments%2f', '%2e%2e/attachments/', '']) {
    const { body } = await owen.get(`attachments/file/${path}${theirs.filename}`)
    expect(String(JSON.stringify(body))).not.toContain('secret')
  }
  await owen.post(
    'attachments?overwriteExistingFiles=true',
    upload({ company: made.companies?.O, filename: theirs.filename }, theirs.filename, 'forged'),
  )
  expect((await world.admin.get(`attachments/file/${theirs.filename}`)).body).toBe('secret')
})

it('what hangs on a record that is gone is for administrators alone', async () => {
  const company = await doc(world.admin.post('companies', { name: 'Gone' }))
  const file = await doc(
    world.admin.post('attachments', upload({ company: company.id }, 'gone.txt', 'x')),
  )
  await world.sql('DELETE FROM companies WHERE id = $1', [company.id])
  expect((await world.as('staff').get(`attachments/${file.id}`)).status).toBe(404)
  expect((await world.as('staff').get(`attachments/file/${file.filename}`)).status).toBe(403)
  expect((await world.admin.get(`attachments/${file.id}`)).status).toBe(200)
})

it('putting in the trash is deleting', async () => {
  const now = new Date().toISOString()
  const target = `companies/${made.companies?.S}`
  expect((await world.as('editor').patch(target, { deletedAt: now })).status).toBe(403)
  await world.as('editor').patch(`companies?where[id][equals]=${made.companies?.S}`, {
    deletedAt: now,
  })
  const rows = await world.sql('SELECT deleted_at FROM companies WHERE id = $1', [
    made.companies?.S,
  ])
  expect(rows).toEqual([{ deleted_at: null }])
})

it('a relation that one may not read comes back as a bare id or not at all', async () => {
  const group = await doc(
    world.admin.post('groups', {
      modules: ['activities'],
      name: 'Only activities',
      permissions: { activities: { read: 'all' } },
    }),
  )
  const { client } = await addPerson(world, 'olga', 'Readers')
  await must(
    world.admin.patch(`users/${(await client.get('users/me')).body.user.id}`, {
      groups: [group.id],
    }),
  )
  const { body } = await client.get(`activities/${made.activities?.S}?depth=3`)
  expect(body.description).toContain('Zebra activity')
  expect([null, undefined, made.companies?.S]).toContain(body.company)
  const list = await client.get('activities?limit=100&depth=3')
  expect(JSON.stringify(list.body)).not.toContain('Zebra company')
  for (const where of [
    'where[company.name][contains]=Zebra',
    'where[company.notes][exists]=true',
  ]) {
    const found = await client.get(`activities?${where}`)
    expect(found.body.totalDocs ?? 0).toBe(0)
  }
})

it('the order of a list does not tell what its hidden relations hold', async () => {
  const owner = world.users.sam
  const parent = (name: string) =>
    doc(world.admin.post('companies', { name, owner, private: true }))
  const ids: number[] = []
  for (const name of ['MMM hidden', 'AAA hidden', 'ZZZ hidden']) {
    const { id } = await parent(name)
    ids.push((await doc(world.admin.post('companies', { name: 'Child', parent: id }))).id)
  }
  const order = async (sort: string, client: ApiClient) => {
    const { body } = await client.get(`companies?where[id][in]=${ids.join()}&sort=${sort}`)
    return (body.docs ?? []).map(({ id }: any) => ids.indexOf(id)).join('')
  }
  expect(await order('parent.name', world.admin)).toBe('102')
  for (const sort of ['parent.name', '-parent.name', 'name,parent.notes']) {
    const asked = await world.as('staff').get(`companies?sort=${sort}`)
    expect(asked.status, sort).toBe(403)
  }
  const graphql = await world
    .as('staff')
    .graphql<any>('{ Companies(sort: "parent.name") { totalDocs } }')
  expect(graphql.body.data?.Companies).toBeNull()
  expect((await world.as('staff').get('companies?sort=owner.name')).status).toBe(200)
})

it('saved views: mine are mine, shared ones cannot be taken over', async () => {
  const stella = world.as('staff')
  const onlyMe = { constraint: 'onlyMe' }
  const preset = await doc(
    stella.post('payload-query-presets', {
      access: { delete: onlyMe, read: onlyMe, update: onlyMe },
      isShared: false,
      relatedCollection: 'companies',
      title: 'Mine',
      where: {},
    }),
  )
  const target = `payload-query-presets/${preset.id}`
  const nora = world.as('without export')
  expect([403, 404]).toContain((await nora.get(target)).status)
  expect([403, 404]).toContain((await nora.patch(target, { title: 'x' })).status)
  expect([403, 404]).toContain((await nora.delete(target)).status)
  const everyone = { constraint: 'everyone' }
  // Shared with nobody is not shared, and is told.
  const tick = { access: { delete: onlyMe, read: onlyMe, update: onlyMe }, isShared: true }
  expect((await stella.patch(target, tick)).status).toBe(400)
  await must(stella.patch(target, { access: { delete: onlyMe, read: everyone, update: onlyMe } }))
  expect((await nora.get(target)).status).toBe(200)
  expect([403, 404]).toContain((await nora.patch(target, { title: 'x' })).status)
  await must(stella.patch(target, { access: { delete: onlyMe, read: onlyMe, update: onlyMe } }))
  expect([403, 404]).toContain((await nora.get(target)).status)
  expect([401, 403]).toContain((await world.as('nobody').get('payload-query-presets')).status)
  expect((await world.as('client').get('payload-query-presets')).status).toBe(403)
})

it('preferences and locks of others are theirs', async () => {
  const stella = world.as('staff')
  await must(stella.post('payload-preferences/list', { value: { secret: 'of stella' } }))
  for (const kind of ['without export', 'client', 'nobody'] as const) {
    const { body } = await world.as(kind).get('payload-preferences/list')
    expect(JSON.stringify(body)).not.toContain('of stella')
    const all = await world.as(kind).get('payload-preferences?limit=100')
    expect(JSON.stringify(all.body)).not.toContain('of stella')
  }
  await world.sql(
    `WITH lock AS (INSERT INTO payload_locked_documents (updated_at) VALUES (now()) RETURNING id)
     INSERT INTO payload_locked_documents_rels (parent_id, path, companies_id, users_id)
     SELECT id, 'document', $1::int, NULL FROM lock UNION ALL SELECT id, 'user', NULL, $2::int FROM lock`,
    [made.companies?.S, world.users.stella],
  )
  const nora = world.as('without export')
  const { docs } = await must<any>(nora.get('payload-locked-documents?depth=2'))
  expect(docs).toHaveLength(1)
  expect(docs[0].document.value).toBe(made.companies?.S)
  expect((await nora.delete(`payload-locked-documents/${docs[0].id}`)).status).toBe(403)
  for (const kind of ['client', 'nobody', 'blocked user'] as const) {
    expect((await world.as(kind).get('payload-locked-documents')).status).toBe(403)
  }
  const created = await nora.post('payload-locked-documents', {
    user: { relationTo: 'users', value: world.users.stella },
  })
  expect(created.status).toBe(403)
  await nora.patch(`payload-locked-documents/${docs[0].id}`, {
    user: { relationTo: 'users', value: world.users.owen },
  })
  const taken = await must<any>(nora.get('payload-locked-documents?depth=0'))
  expect(taken.docs[0].user.value).toBe(world.users.nora)
})

it('the overview of permissions tells each their own', async () => {
  const reader = await must<any>(world.as('reader').get('access'))
  expect(reader.collections.companies.create).toBeFalsy()
  expect(reader.collections['api-clients']?.read).toBeFalsy()
  const nobody = await must<any>(world.as('nobody').get('access'))
  expect(nobody.collections?.companies?.read).toBeFalsy()
})

it('imports belong to who uploaded them', async () => {
  const stella = world.as('staff')
  const { id, filename } = await doc(
    stella.post('imports', upload({ target: 'companies' }, 'firms.csv', 'name\nZebra hidden\n')),
  )
  for (const kind of ['without export', 'client', 'bystander', 'nobody'] as const) {
    const client = world.as(kind)
    for (const { body, status } of [
      await client.get(`imports/${id}`),
      await client.get(`imports/file/${filename}`),
      await client.get(`imports/${id}/preview`),
      await client.post(`imports/${id}/start`),
      await client.post(`imports/${id}/cancel`),
      await client.get(`imports/${id}/rejected.csv`),
      await client.patch(`imports/${id}`, { target: 'contacts' }),
      await client.delete(`imports/${id}`),
    ]) {
      expect([401, 403, 404]).toContain(status)
      expect(JSON.stringify(body)).not.toContain('Zebra')
    }
  }
  for (const kind of ['reader', 'bystander', 'client', 'nobody'] as const) {
    const refused = await world
      .as(kind)
      .post('imports', upload({ target: 'companies' }, 'no.csv', 'name\nx\n'))
    expect(refused.status, kind).toBe(403)
  }
  expect((await world.admin.get(`imports/${id}`)).status).toBe(200)
})
