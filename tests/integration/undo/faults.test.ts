import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inProject, root } from '../../../scripts/lib/paths.mjs'
import { createClient } from '../../support/client'
import { must } from '../../support/office'
import { createDatabase, type TestDatabase } from '../../support/postgres'
import { startServer } from '../../support/server'
import { untilOver } from '../bulk/office'
import { newKey, openUndoOffice, type UndoOffice } from './office'

const secret = 'secret-of-undo-faults'
let database: TestDatabase
let office: UndoOffice
const workers = new Set<ChildProcess>()

beforeAll(async () => {
  database = await createDatabase()
  office = await openUndoOffice({ CRM_WORKERS: 'off', PAYLOAD_SECRET: secret }, { database })
})

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await office?.db.end()
  await office?.server.stop()
  await database?.drop()
})

const startWorker = async (): Promise<ChildProcess> => {
  const worker = spawn(process.execPath, ['--import', 'tsx', inProject('src', 'worker.ts')], {
    cwd: root,
    env: {
      ...process.env,
      CRM_FILES_DIR: office.server.files,
      DATABASE_URL: database.url,
      NODE_ENV: 'production',
      PAYLOAD_SECRET: secret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  workers.add(worker)
  let output = ''
  for (const stream of [worker.stdout, worker.stderr]) {
    stream?.on('data', (text) => {
      output += text
    })
  }
  const end = Date.now() + 150_000
  while (!output.includes('The worker is ready')) {
    if (Date.now() > end || worker.exitCode !== null) throw new Error(output)
    await sleep(50)
  }
  return worker
}

const count = async (where: string): Promise<number> =>
  (await office.db.query(`SELECT count(*)::int AS n FROM companies WHERE ${where}`)).rows[0].n

it('a step is undone after kill -9 of the server and another start', async () => {
  const { anna } = office
  const id = await office.plan()
  const before = await office.everything()
  const key = newKey()
  await must(
    anna.client.post(`activities/${id}/advance`, {
      how: 'close-with-history',
      key,
      outcome: office.positive,
    }),
  )
  process.kill(office.server.pid as number, 'SIGKILL')
  const second = await startServer({
    database,
    env: { CRM_WORKERS: 'off', PAYLOAD_SECRET: secret },
  })
  try {
    const again = await createClient({ url: second.url }).login(
      'Anna@office.example',
      'office-password',
    )
    expect((await again.post('undo', { key })).body).toMatchObject({ restored: 2 })
    expect(await office.everything()).toEqual(before)
    office.anna.client = again
  } finally {
    office.server.stop = second.stop
  }
}, 300_000)

const rows = 3_000

it('a bulk change is undone in the background, through kill -9: what was changed since is kept and told', async () => {
  const { client } = office.anna
  await office.db.query(
    `INSERT INTO companies (name, city, alias, created_at, updated_at)
     SELECT 'Ditta ' || n, 'Trento', 'Prima', now(), now() FROM generate_series(1, $1::int) n`,
    [rows],
  )
  const started = await must(
    client.post('companies/bulk', {
      action: 'change',
      expected: rows,
      key: newKey(),
      values: { alias: 'Ora' },
      where: { city: { equals: 'Trento' } },
    }),
  )
  let worker = await startWorker()
  const run = await untilOver(client, started.id, 120_000)
  expect(run).toMatchObject({ changed: rows, state: 'done', undoState: null })
  expect(await count(`alias = 'Ora'`)).toBe(rows)
  worker.kill('SIGKILL')
  // One is changed by hand, one is gone.
  const { rows: some } = await office.db.query(
    `SELECT id FROM companies WHERE city = 'Trento' ORDER BY id LIMIT 1 OFFSET 700`,
  )
  const changed = some[0].id
  await must(client.patch(`companies/${changed}`, { notes: 'A mano' }))
  const key = run.undoKey as string
  const asked = await client.post('undo', { key })
  expect(asked.body).toEqual({ key, restored: 0, run: run.id, state: 'undoing' })
  expect((await client.post('undo', { key })).body).toEqual(asked.body)

  worker = await startWorker()
  const end = Date.now() + 150_000
  while ((await count(`alias = 'Prima'`)) < 400 && Date.now() < end) await sleep(5)
  worker.kill('SIGKILL')
  const left = await count(`alias = 'Ora'`)
  expect(left).toBeGreaterThan(1)
  expect(left).toBeLessThan(rows)
  await Promise.all([startWorker(), startWorker()])
  const over = async () => (await client.get(`bulk-changes/${run.id}?depth=0`)).body
  const until = Date.now() + 120_000
  while ((await over()).undoState !== 'done' && Date.now() < until) await sleep(200)
  expect(await over()).toMatchObject({ kept: 1, undone: rows - 1, undoState: 'done' })
  expect(await count(`alias = 'Prima'`)).toBe(rows - 1)
  expect(await count(`alias = 'Ora'`)).toBe(1)
  // Twice done would stand there twice.
  const told = await office.db.query(
    `SELECT count(*)::int AS n, count(DISTINCT company_id)::int AS records FROM audit_log
     WHERE action = 'undo' AND company_id IN (SELECT id FROM companies WHERE city = 'Trento')`,
  )
  expect(told.rows[0]).toEqual({ n: rows - 1, records: rows - 1 })
  const { body } = await client.get(`bulk-changes/${run.id}/failures?kept=true`)
  expect(body.failures).toMatchObject([{ code: 'kept', record: changed }])
  expect((await client.get(`bulk-changes/${run.id}/failures`)).body.failures).toEqual([])
  expect((await client.post('undo', { key })).body).toMatchObject({
    restored: rows - 1,
    state: 'undone',
  })
  const rest = await office.db.query(
    `SELECT count(*)::int AS n FROM crm_change_rows c JOIN crm_change_sets s ON s.id = c.set_id
     WHERE s.run = $1`,
    [run.id],
  )
  expect(rest.rows[0].n).toBe(0)
}, 480_000)

it('a bulk closing of activities and a bulk deletion are undone, too; one that still waits is not', async () => {
  const { client } = office.anna
  const ids = [await office.plan(), await office.plan(), await office.plan()]
  const before = await office.everything()
  const bulk = async (action: string, values: object) => {
    const key = newKey()
    const { id } = await must(client.post('activities/bulk', { action, ids, key, values }))
    await untilOver(client, id)
    expect(await office.everything()).not.toEqual(before)
    await must(client.post('undo', { key }))
    const end = Date.now() + 30_000
    const state = async () => (await client.get(`bulk-changes/${id}?depth=0`)).body
    while ((await state()).undoState !== 'done' && Date.now() < end) await sleep(100)
    expect(await state()).toMatchObject({ kept: 0, undone: 3 })
    expect(await office.everything()).toEqual(before)
  }
  await bulk('close', { note: 'Insieme', outcome: office.positive })
  await bulk('delete', {})
  for (const worker of workers) worker.kill('SIGKILL')
  const key = newKey()
  const values = { priority: 3 }
  await must(client.post('activities/bulk', { action: 'change', ids, key, values }))
  const answer = await client.post('undo', { key })
  expect(answer).toMatchObject({ status: 409 })
  expect(answer.body.errors[0].data.code).toBe('still-running')
}, 300_000)
