import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inProject, root } from '../../../scripts/lib/paths.mjs'
import { type ApiClient, createClient } from '../../support/client'
import { startServer, type TestServer } from '../../support/server'

const secret = 'secret-of-exports'
const rows = 120_000
let server: TestServer
let admin: ApiClient
let db: Client
const workers = new Set<ReturnType<typeof spawn>>()

beforeAll(async () => {
  server = await startServer({
    env: {
      CRM_ADMIN_EMAIL: 'admin@faults.example',
      CRM_ADMIN_PASSWORD: 'faults-password',
      CRM_WORKERS: 'off',
      PAYLOAD_SECRET: secret,
    },
  })
  admin = await createClient({ url: server.url }).login('admin@faults.example', 'faults-password')
  db = new Client({ connectionString: server.database.url })
  await db.connect()
  await db.query(
    `INSERT INTO companies (name, city, notes, created_at, updated_at)
     SELECT 'Grande ' || n, 'Bari', repeat('nota ', 20), now(), now() FROM generate_series(1, $1::int) n`,
    [rows],
  )
})

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await db?.end()
  await server?.stop()
})

/** A worker in a process of its own, as `npm run worker` starts it. */
const startWorker = async () => {
  const worker = spawn(process.execPath, ['--import', 'tsx', inProject('src', 'worker.ts')], {
    cwd: root,
    env: {
      ...process.env,
      CRM_FILES_DIR: server.files,
      DATABASE_URL: server.database.url,
      NODE_ENV: 'production',
      PAYLOAD_SECRET: secret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  workers.add(worker)
  worker.once('exit', () => workers.delete(worker))
  let output = ''
  for (const stream of [worker.stdout, worker.stderr]) {
    stream?.on('data', (text) => {
      output += text
    })
  }
  const until = Date.now() + 60_000
  while (!output.includes('The worker is ready')) {
    if (Date.now() > until || worker.exitCode !== null) throw new Error(output)
    await sleep(50)
  }
  return worker
}

const files = () => {
  const folder = path.join(server.files, 'exports')
  return fs.existsSync(folder) ? fs.readdirSync(folder) : []
}

const until = async (test: () => Promise<boolean>, what: string) => {
  const end = Date.now() + 90_000
  while (!(await test())) {
    if (Date.now() > end) throw new Error(what)
    await sleep(20)
  }
}

/** Megabytes that a process holds; NaN where the system does not tell. */
const memoryOf = (pid: number | undefined): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

it('is written anew after kill -9 by another worker: one whole file, no half one, flat memory', async () => {
  const columns = ['name', 'city', 'notes', 'createdAt']
  const made = await admin.post('exports', {
    collection: 'companies',
    columns,
    format: 'xlsx',
  })
  const { id } = made.body
  expect(made.body).toMatchObject({ state: 'queued', total: rows })
  const first = await startWorker()
  await until(async () => files().some((name) => name.endsWith('.part')), 'no file is begun')
  const { rows: busy } = await db.query('SELECT state FROM exports WHERE id = $1', [id])
  expect(busy[0].state).toBe('running')
  first.kill('SIGKILL')
  await sleep(500)
  expect(files().every((name) => name.endsWith('.part'))).toBe(true)
  // Either of the two goes on with it.
  const others = await Promise.all([startWorker(), startWorker()])
  const before = Math.min(...others.map(({ pid }) => memoryOf(pid)))
  let peak = before
  await until(async () => {
    peak = Math.max(peak, ...others.map(({ pid }) => memoryOf(pid)))
    return (await admin.get(`exports/${id}`)).body.state === 'done'
  }, 'it does not end')
  const { body } = await admin.get(`exports/${id}`)
  expect(body).toMatchObject({ processed: rows, state: 'done', total: rows })
  const [file, note, ...more] = files().sort()
  expect(file).toMatch(/^[0-9a-f]{40}\.[0-9a-f]{16}\.xlsx$/)
  expect([note, more]).toEqual([`${file}.seen`, []])
  const { content } = await admin.download(body.file)
  expect(content.subarray(0, 2).toString()).toBe('PK')
  expect(content.length).toBe(body.size)
  if (!Number.isNaN(peak)) expect(peak - before).toBeLessThan(100)
}, 180_000)
