import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { inProject, root } from '../../../scripts/lib/paths.mjs'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import type { ApiClient } from '../../support/client'
import { must, type Office, startOffice } from '../../support/office'
import { all, newKey, untilOver } from './office'

const secret = 'secret-of-bulk'
let office: Office
let db: Client
let anna: ApiClient
let annaID: number
const workers = new Set<ReturnType<typeof spawn>>()

beforeAll(async () => {
  office = await startOffice({ CRM_WORKERS: 'off', PAYLOAD_SECRET: secret })
  db = await connect({ url: office.server.database.url })
  ;({ client: anna, id: annaID } = await office.user('Anna', { activities: all, companies: all }))
})

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await db?.end()
  await office?.server.stop()
})

/** A worker in a process of its own, as `npm run worker` starts it. */
const startWorker = async () => {
  const worker = spawn(process.execPath, ['--import', 'tsx', inProject('src', 'worker.ts')], {
    cwd: root,
    env: {
      ...process.env,
      CRM_FILES_DIR: office.server.files,
      DATABASE_URL: office.server.database.url,
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

const fill = (city: string, count: number) =>
  db.query(
    `INSERT INTO companies (name, city, created_at, updated_at)
     SELECT $1 || ' ' || n, $1, now(), now() FROM generate_series(1, $2::int) n`,
    [city, count],
  )

const begin = async (city: string, order: object): Promise<number> => {
  const where = { city: { equals: city } }
  return (await must(anna.post('companies/bulk', { key: newKey(), where, ...order }))).id
}

const processedOf = async (id: number): Promise<number> =>
  Number((await anna.get(`bulk-changes/${id}?depth=0`)).body.processed)

const until = async (id: number, processed: number) => {
  const end = Date.now() + 60_000
  while ((await processedOf(id)) < processed) {
    if (Date.now() > end) throw new Error('It does not go on')
    await sleep(10)
  }
}

/** How many are changed, and how often that was written down: twice done would be there twice. */
const written = async (city: string, alias: string) => {
  const { rows } = await db.query(
    `SELECT count(*)::int AS changed,
       (SELECT count(*)::int FROM audit_log l JOIN companies c ON c.id = l.company_id
        WHERE c.city = $1 AND l.action = 'update') AS told
     FROM companies WHERE city = $1 AND alias = $2`,
    [city, alias],
  )
  return rows[0]
}

const rows = 12_000

it('goes on after kill -9, by either of two workers: none twice, none lost', async () => {
  await fill('Trento', rows)
  const id = await begin('Trento', { action: 'change', expected: rows, values: { alias: 'Ora' } })
  await sleep(1500)
  expect(await processedOf(id)).toBe(0)
  const first = await startWorker()
  await until(id, rows * 0.1)
  first.kill('SIGKILL')
  await sleep(300)
  const left = await processedOf(id)
  expect(left).toBeLessThan(rows)
  expect(await written('Trento', 'Ora')).toEqual({ changed: left, told: left })
  await Promise.all([startWorker(), startWorker()])
  const run = await untilOver(anna, id, 120_000)
  expect(run).toMatchObject({ changed: rows, failed: 0, processed: rows, state: 'done' })
  expect(await written('Trento', 'Ora')).toEqual({ changed: rows, told: rows })
  const targets = await db.query('SELECT count(*)::int AS n FROM crm_bulk_targets')
  expect(targets.rows[0].n).toBe(0)
}, 240_000)

it('is stopped by its maker after a batch; what is changed stays', async () => {
  await fill('Udine', rows)
  const id = await begin('Udine', { action: 'change', expected: rows, values: { alias: 'Stop' } })
  await until(id, 200)
  expect((await anna.post(`bulk-changes/${id}/cancel`)).status).toBe(202)
  const { changed, state } = await untilOver(anna, id)
  expect(state).toBe('cancelled')
  expect(changed).toBeLessThan(rows)
  expect(await written('Udine', 'Stop')).toEqual({ changed, told: changed })
}, 120_000)

it('is forgotten a year after its end, with what it left unchanged', async () => {
  const { rows: runs } = await db.query(
    `UPDATE bulk_changes SET finished_at = now() - interval '366 days'
     WHERE id = (SELECT min(id) FROM bulk_changes) RETURNING id`,
  )
  const [{ id }] = runs
  await db.query(`INSERT INTO bulk_failures (change_id, record, code) VALUES ($1, 1, 'refused')`, [
    id,
  ])
  const count = async () =>
    (await db.query('SELECT count(*)::int AS n FROM bulk_changes')).rows[0].n
  const before = await count()
  await db.query("INSERT INTO pgboss.job (name, data) VALUES ('tidy-bulk-changes', '{}')")
  await vi.waitFor(async () => expect((await anna.get(`bulk-changes/${id}`)).status).toBe(404), {
    interval: 200,
    timeout: 30_000,
  })
  expect(await count()).toBe(before - 1)
  const failures = await db.query('SELECT FROM bulk_failures WHERE change_id = $1', [id])
  expect(failures.rowCount).toBe(0)
})

it('ends when its maker is blocked in the middle', async () => {
  await fill('Zara', rows)
  const id = await begin('Zara', { action: 'change', expected: rows, values: { alias: 'Via' } })
  await until(id, 200)
  await must(office.admin.patch(`users/${annaID}`, { blocked: true }))
  const run = await untilOver(office.admin, id)
  expect(run).toMatchObject({ error: 'user-blocked', state: 'failed' })
  expect(Number(run.changed)).toBeLessThan(rows)
}, 120_000)
