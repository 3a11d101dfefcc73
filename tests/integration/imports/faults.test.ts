import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProject, root } from '../../../scripts/lib/paths.mjs'
import { counts, type Office, openOffice, start, untilOver, upload } from './office'

let office: Office
const workers = new Set<ReturnType<typeof spawn>>()

beforeAll(async () => {
  office = await openOffice({ CRM_WORKERS: 'off', PAYLOAD_SECRET: 'secret-of-faults' })
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await office?.stop()
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
      PAYLOAD_SECRET: 'secret-of-faults',
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

const rows = 20_000
const file = (prefix: string) =>
  `id,cognome,nome,email,telefono\n${Array.from(
    { length: rows },
    (_, index) => `${prefix}-${index},Rossi ${index},Mario,${prefix}${index}@example.it,02 1234567`,
  ).join('\n')}\n`

const processedOf = async (id: number): Promise<number> =>
  Number((await office.admin.get(`imports/${id}?depth=0`)).body.processed)

const stored = async (prefix: string) => {
  const { rows: found } = await office.db.query(
    `SELECT count(*)::int AS n, count(DISTINCT external_id)::int AS different,
       (SELECT count(*)::int FROM audit_log JOIN contacts c ON c.id = contact_id
        WHERE c.external_id LIKE $1) AS audited
     FROM contacts WHERE external_id LIKE $1`,
    [`${prefix}-%`],
  )
  return found[0]
}

describe('an import', () => {
  it('waits while nobody works, and goes on after kill -9: no row twice, none lost', async () => {
    const { id } = await upload(office.admin, 'contacts', file('kill'))
    // Always creating: a row that came in twice would be there twice, or be refused.
    await start(office.admin, id, { matchBy: 'none' })
    await sleep(1500)
    expect(await processedOf(id)).toBe(0)
    for (const share of [0.1, 0.4]) {
      const worker = await startWorker()
      while ((await processedOf(id)) < rows * share) await sleep(20)
      worker.kill('SIGKILL')
      await sleep(300)
      expect(await processedOf(id)).toBeLessThan(rows)
    }
    const killed = Date.now()
    await startWorker()
    const report = await untilOver(office.admin, id, 120_000)
    expect(counts(report)).toEqual([rows, 0, 0, 0])
    expect(await stored('kill')).toEqual({ audited: rows, different: rows, n: rows })
    expect(Date.now() - killed).toBeLessThan(60_000)
  }, 240_000)

  it('is run by one of two workers, and handed on by one that is told to stop', async () => {
    const second = await startWorker()
    const { id } = await upload(office.admin, 'contacts', file('two'))
    await start(office.admin, id, { matchBy: 'none' })
    while ((await processedOf(id)) < rows * 0.2) await sleep(20)
    const ended = new Promise((resolve) => second.once('exit', resolve))
    second.kill('SIGTERM')
    await ended
    const report = await untilOver(office.admin, id, 120_000)
    expect(counts(report)).toEqual([rows, 0, 0, 0])
    expect(await stored('two')).toEqual({ audited: rows, different: rows, n: rows })
  }, 240_000)
})
