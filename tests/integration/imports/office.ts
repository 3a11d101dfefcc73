import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Import } from '#payload-types'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import { type ApiClient, createClient } from '../../support/client'
import { startServer, type TestServer } from '../../support/server'

/** A server with an administrator, for tests of imports. */
export type Office = {
  admin: ApiClient
  /** For looking into the tables. */
  db: Client
  server: TestServer
  stop: () => Promise<void>
}

export const openOffice = async (env: Record<string, string> = {}): Promise<Office> => {
  const server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password', ...env },
  })
  const db = await connect({ url: server.database.url })
  return {
    admin: await createClient({ url: server.url }).login('admin@crm.example', 'admin-password'),
    db,
    server,
    stop: async () => {
      await db.end()
      await server.stop()
    },
  }
}

/** A user with these levels on companies and contacts. */
export const addUser = async (
  { admin, server }: Office,
  name: string,
  levels: Record<string, string>,
): Promise<{ client: ApiClient; id: number }> => {
  const group = await admin.post('groups', {
    modules: ['companies', 'contacts'],
    name,
    permissions: { companies: levels, contacts: levels },
  })
  const email = `${name}@crm.example`
  const user = await admin.post('users', {
    email,
    groups: [group.body.doc.id],
    name,
    password: 'user-password',
  })
  const client = await createClient({ url: server.url }).login(email, 'user-password')
  return { client, id: user.body.doc.id }
}

/** Sends a file; gives the id of its import. */
export const upload = async (
  client: ApiClient,
  target: 'companies' | 'contacts' | 'leads',
  content: string | Uint8Array,
  name = 'file.csv',
) => {
  const form = new FormData()
  form.append('_payload', JSON.stringify({ target }))
  form.append('file', new File([content as BlobPart], name, { type: 'application/octet-stream' }))
  const answer = await client.post('imports', form)
  return { answer, id: answer.body.doc?.id as number }
}

/** What the server suggests, with changes, is started. */
export const start = async (client: ApiClient, id: number, settings: object = {}) => {
  const { body } = await client.get(`imports/${id}/preview`)
  return client.post(`imports/${id}/start`, { ...body.settings, ...settings })
}

/** Waits until an import is over. */
export const untilOver = async (
  client: ApiClient,
  id: number,
  within = 60_000,
): Promise<Import> => {
  const until = Date.now() + within
  for (;;) {
    const { body } = await client.get<Import>(`imports/${id}?depth=0`)
    if (!['draft', 'queued', 'running'].includes(body.state)) return body
    if (Date.now() > until) throw new Error(`Import ${id} is still ${JSON.stringify(body)}`)
    await sleep(100)
  }
}

/** Sends a file, imports it with what is suggested and the changes, and gives its report. */
export const importFile = async (
  client: ApiClient,
  target: 'companies' | 'contacts' | 'leads',
  content: string,
  settings: object = {},
) => {
  const { id } = await upload(client, target, content)
  const started = await start(client, id, settings)
  if (started.status !== 202) throw new Error(JSON.stringify(started.body))
  return untilOver(client, id)
}

/** Created, updated, skipped, rejected: they add up to the rows of the file. */
export const counts = (report: Import) => [
  report.createdRecords,
  report.updatedRecords,
  report.skippedRows,
  report.rejectedRows,
]
