import fs from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClient } from '../support/client'
import { parseCurl, runCurl } from '../support/curl'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let key: string

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  const admin = await createClient({ url: server.url }).login('admin@crm.example', 'admin-password')
  const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }
  const group = await admin.post('groups', {
    name: 'ERP',
    permissions: {
      activities: all,
      campaigns: all,
      companies: all,
      contacts: all,
      leads: all,
      projects: all,
    },
  })
  key = '5e0b3f6e-0000-4000-8000-00000000d0c5'
  const made = await admin.post('api-clients', {
    apiKey: key,
    enableAPIKey: true,
    groups: [group.body.doc.id],
    name: 'ERP',
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
})

afterAll(() => server?.stop())

/** The bash blocks of the page, in order. */
const blocks = () =>
  [...fs.readFileSync('docs/api.md', 'utf8').matchAll(/```bash\n([\s\S]*?)```/g)].map(
    ([, text]) => text as string,
  )

it('every example of docs/api.md works as written', async () => {
  const variables: Record<string, string> = { CRM: server.url, KEY: key }
  let last: unknown
  let tried = 0
  for (const block of blocks()) {
    const capture = /^(\w+)=<([\w.]+)>\s*$/.exec(block.trim())
    if (capture) {
      const [, name, path] = capture as unknown as [string, string, string]
      const value = path
        .split('.')
        .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], last)
      expect(value, block).toBeTruthy()
      variables[name] = String(value)
      continue
    }
    if (!block.trim().startsWith('curl')) continue
    const answer = await runCurl(parseCurl(block, variables))
    expect(answer.status, `${block}\n${JSON.stringify(answer.body)}`).toBeLessThan(300)
    expect(JSON.stringify(answer.body)).not.toContain('"errors":[{')
    last = answer.body
    tried += 1
  }
  expect(tried).toBeGreaterThanOrEqual(29)
})

it('finding by external ID gives the one that was made', async () => {
  const client = createClient({ url: server.url }).withKey(key)
  const { body } = await client.get('companies?where[externalId][equals]=ERP-1002')
  expect(body.docs).toHaveLength(1)
  expect(body.docs[0]).toMatchObject({ name: 'Cantina Bianchi S.n.c.', phone: '+390141530000' })
})
