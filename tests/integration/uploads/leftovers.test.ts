import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import type { ApiClient } from '../../support/client'
import { must, type Office, startOffice } from '../../support/office'
import { startServer } from '../../support/server'

let office: Office
let company: number
let reader: ApiClient
let sql: Client
let token: string

beforeAll(async () => {
  office = await startOffice({ CRM_REQUEST_SECONDS: '5' })
  sql = await connect({ url: office.server.database.url })
  company = (await must(office.admin.post('companies', { name: 'Resti S.r.l.' }))).doc.id
  reader = (await office.user('legge', { companies: { read: 'all' } })).client
  const login = { email: 'admin@office.example', password: 'office-password' }
  token = (await must(office.nobody.post('users/login', login))).token
  await must(office.admin.post('globals/crm-settings', { maxAttachmentSize: 1 }))
})

afterAll(async () => {
  await sql?.end()
  await office?.server.stop()
})

type Sent = {
  content?: Buffer | string
  field?: string
  name?: string
  payload?: unknown
  type?: string
}

const formOf = ({
  content = 'Nota',
  field = 'file',
  name = 'nota.txt',
  payload = { company },
  type = 'text/plain',
}: Sent = {}): FormData => {
  const form = new FormData()
  form.append(field, new File([content as BlobPart], name, { type }))
  form.append('_payload', typeof payload === 'string' ? payload : JSON.stringify(payload))
  return form
}

/** Every file under the folder of files, from it on. */
const filesThere = (): string[] => {
  try {
    return fs
      .readdirSync(office.server.files, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(office.server.files, path.join(entry.parentPath, entry.name)))
      .sort()
  } catch (error) {
    // A folder has gone between its name and its files: what is there is looked for again.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return filesThere()
    throw error
  }
}

/** The files that records name. */
const filesNamed = async (): Promise<string[]> => {
  const { rows } = await sql.query(
    `SELECT 'attachments/' || filename AS file FROM attachments
     UNION ALL SELECT 'imports/' || filename FROM imports`,
  )
  return rows.map(({ file }) => file).sort()
}

const incoming = (): string[] => {
  const folder = path.join(office.server.files, 'incoming')
  return fs.existsSync(folder) ? fs.readdirSync(folder) : []
}

const until = async (test: () => boolean | Promise<boolean>) => {
  const end = Date.now() + 15_000
  while (!(await test()) && Date.now() < end) await sleep(50)
}

/** Begins a form, sends this much of its file, and says no more. */
const begin = (url: string, bytes: number): http.ClientRequest => {
  const request = http.request(`${url}/api/attachments`, {
    headers: {
      Authorization: `JWT ${token}`,
      'Content-Length': 900_000,
      'Content-Type': 'multipart/form-data; boundary=x',
    },
    method: 'POST',
  })
  request.on('error', () => undefined)
  request.write(
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n',
  )
  request.write('a'.repeat(bytes))
  return request
}

const raw = (body: string) =>
  fetch(`${office.server.url}/api/attachments`, {
    body,
    headers: { Authorization: `JWT ${token}`, 'Content-Type': 'multipart/form-data; boundary=x' },
    method: 'POST',
  })

describe('of files that are sent nothing stays but what a record names', () => {
  const twice = () => {
    const form = formOf()
    form.append('file', new File(['due'], 'due.txt', { type: 'text/plain' }))
    return form
  }
  const attacks: Record<string, () => Promise<{ status: number }>> = {
    'a file of another kind': () =>
      office.admin.post('attachments', formOf({ content: 'MZ\u0090', name: 'a.exe' })),
    'one over the size': () =>
      office.admin.post('attachments', formOf({ content: Buffer.alloc(2 << 20, 'a') })),
    'without a login': () => office.nobody.post('attachments', formOf()),
    'without the right': () => reader.post('attachments', formOf({ payload: { company } })),
    'in a field that nobody asked for': () =>
      office.admin.post('attachments', formOf({ field: 'datei' })),
    'two in one field': () => office.admin.post('attachments', twice()),
    'to a collection without files': () =>
      office.admin.post('companies', formOf({ payload: { name: 'Con un file' } })),
    'to an address without a collection': () => office.admin.post('nowhere', formOf()),
    'to an endpoint of ours': () => office.admin.post('imports/1/start', formOf()),
    'with a record that is none': () => office.admin.post('attachments', formOf({ payload: '{' })),
    'about nothing': () => office.admin.post('attachments', formOf({ payload: {} })),
    'about a company that is not there': () =>
      office.admin.post('attachments', formOf({ payload: { company: 999_999 } })),
    'with a text that the database has no place for': () =>
      office.admin.post('attachments', formOf({ payload: { company, description: 'a\u0000b' } })),
    'to many at once': () =>
      office.admin.patch(`attachments?where[company][equals]=${company}`, formOf()),
    'in a form that breaks off': () =>
      raw('--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc'),
    'an import of nothing': () =>
      office.admin.post('imports', formOf({ payload: { target: 'x' } })),
  }

  it.each(Object.entries(attacks))('%s', async (_, attack) => {
    const { status } = await attack()
    expect(status).toBeLessThan(500)
  })

  it('a client that goes away in the middle', async () => {
    const clients = Array.from({ length: 10 }, () => begin(office.server.url, 300_000))
    await until(() => incoming().length > 0)
    expect(incoming().length).toBeGreaterThan(0)
    for (const client of clients) client.destroy()
    await until(() => incoming().length === 0)
    expect(incoming()).toEqual([])
  })

  it('a transaction that fails, or takes too long', async () => {
    await sql.query('BEGIN')
    await sql.query('LOCK TABLE attachments IN SHARE MODE')
    const waiting = office.admin.post('attachments', formOf({ name: 'aspetta.txt' }))
    await until(() => filesThere().includes('attachments/aspetta.txt'))
    expect(filesThere()).toContain('attachments/aspetta.txt')
    const { rows } = await sql.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect((await waiting).status).toBeGreaterThanOrEqual(400)
    await sql.query('ROLLBACK')
  })

  it('a file that takes the place of another, and one that does not', async () => {
    const { doc } = await must(office.admin.post('attachments', formOf({ name: 'prima.txt' })))
    const changed = await must(
      office.admin.patch(`attachments/${doc.id}`, formOf({ content: 'Dopo', name: 'dopo.txt' })),
    )
    expect((await office.admin.download(changed.doc.url)).content.toString()).toBe('Dopo')
    const refused = await office.admin.patch(
      `attachments/${doc.id}`,
      formOf({ name: 'mai.txt', payload: { company: 999_999 } }),
    )
    expect(refused.status).toBe(400)
    expect((await office.admin.download(changed.doc.url)).content.toString()).toBe('Dopo')
  })

  it('a copy of a record with its file', async () => {
    const { doc } = await must(office.admin.post('attachments', formOf({ content: 'Due volte' })))
    const copy = await must(office.admin.post(`attachments/${doc.id}/duplicate`, {}))
    expect(copy.doc.filename).not.toBe(doc.filename)
    for (const { url } of [doc, copy.doc])
      expect((await office.admin.download(url)).content.toString()).toBe('Due volte')
  })

  it('many of one name at the same moment', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, () =>
        must(office.admin.post('attachments', formOf({ name: 'x.txt' }))),
      ),
    )
    expect(new Set(all.map(({ doc }) => doc.filename)).size).toBe(12)
  })

  it('is what the folders hold afterwards', async () => {
    await until(async () => incoming().length === 0)
    expect(incoming()).toEqual([])
    expect(filesThere()).toEqual(await filesNamed())
  })
})

describe('of a process that is killed in the middle', () => {
  it('what it left goes when the next one starts, and no sooner than a request can take', async () => {
    const { database, files } = office.server
    const env = { CRM_FILES_DIR: files }
    const killed = await startServer({
      database,
      env: { ...env, PAYLOAD_SECRET: 'of-two-servers' },
    })
    const there = async () => (await office.nobody.get('users/me')).status
    expect(await there()).toBe(200)
    // One file is on its way, another waits for its record.
    const other = await startOfficeOn(killed.url)
    await sql.query('BEGIN')
    await sql.query('LOCK TABLE attachments IN SHARE MODE')
    other.post('attachments', formOf({ name: 'ucciso.txt' })).catch(() => undefined)
    await until(() => filesThere().includes('attachments/ucciso.txt'))
    process.kill(killed.pid as number, 'SIGKILL')
    await sleep(500)
    await sql.query('ROLLBACK')
    await killed.stop()
    expect(incoming()).toHaveLength(1)

    const early = await startServer({ database, env })
    await sleep(500)
    expect(filesThere()).toContain('attachments/ucciso.txt')
    await early.stop()

    // Two more were killed between taking a name and noting it; one of the names was somebody else's.
    const tried = path.join(files, 'incoming', randomUUID())
    fs.mkdirSync(tried)
    const notes = ['vuoto.txt', 'di-altri.txt'].map((filename) => {
      fs.writeFileSync(path.join(files, 'attachments', filename), '')
      return `${JSON.stringify({ collection: 'attachments', filename, isTried: true })}\n`
    })
    fs.writeFileSync(path.join(tried, 'kept.jsonl'), notes.join(''))

    const longAgo = new Date(Date.now() - 2 * 60 * 60_000)
    const folders = incoming().map((folder) => `incoming/${folder}`)
    for (const name of [...folders, 'attachments/ucciso.txt', 'attachments/vuoto.txt'])
      fs.utimesSync(path.join(files, name), longAgo, longAgo)
    const next = await startServer({ database, env })
    await until(() => incoming().length === 0)
    expect(incoming()).toEqual([])
    expect(filesThere()).toEqual([...(await filesNamed()), 'attachments/di-altri.txt'].sort())
    await next.stop()
  })
})

const startOfficeOn = async (url: string): Promise<ApiClient> => {
  const { createClient } = await import('../../support/client')
  return createClient({ url }).login('admin@office.example', 'office-password')
}
