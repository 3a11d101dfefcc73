import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { environment } from '../../scripts/lib/environment.mjs'
import { inProject, root } from '../../scripts/lib/paths.mjs'
import { createClient } from '../support/client'
import { startServer } from '../support/server'
import { buildData, grownSize } from './data'
import { ask, measure } from './measure'

const columns = [
  'mode',
  'status',
  'subject',
  'description',
  'company',
  'contact',
  'assignee',
  'startsAt',
  'duration',
]

/** The same rows as the export's, as SQL that one would write by hand. */
const raw = (condition: string) => `
  SELECT m.label_it, s.label_it, j.label_it, a.description, c.name, p.full_name, u.name,
    to_char(a.starts_at AT TIME ZONE 'Europe/Rome', 'DD/MM/YYYY HH24:MI'), a.duration
  FROM activities a
  LEFT JOIN activity_modes m ON m.id = a.mode_id
  LEFT JOIN activity_statuses s ON s.id = a.status_id
  LEFT JOIN activity_subjects j ON j.id = a.subject_id
  LEFT JOIN companies c ON c.id = a.company_id
  LEFT JOIN contacts p ON p.id = a.contact_id
  LEFT JOIN users u ON u.id = a.assignee_id
  WHERE a.deleted_at IS NULL AND ${condition}
  ORDER BY a.starts_at DESC, a.created_at DESC, a.id DESC`

const copyRaw = async (client: Client, condition: string): Promise<number> => {
  const begin = performance.now()
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() })
  await pipeline(client.query(copyTo(`COPY (${raw(condition)}) TO STDOUT (FORMAT csv)`)), sink)
  return performance.now() - begin
}

/** How hard both writers pack; exceljs by itself packs at 1. */
const zlibLevel = 3

/** The bare stream writer of exceljs with the same rows, which it is handed ready made. */
const bareExceljs = async (client: Client, condition: string): Promise<number> => {
  const { rows } = await client.query({ rowMode: 'array', text: raw(condition) })
  const file = path.join(os.tmpdir(), `bare-${process.pid}.xlsx`)
  const begin = performance.now()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    // Its types know the options of the archive, and not those of zlib within them.
    zip: { zlib: { level: zlibLevel } } as never,
  })
  const sheet = book.addWorksheet('A')
  for (const [index, row] of rows.entries()) {
    sheet.addRow(row).commit()
    if (index % 1000 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  sheet.commit()
  await book.commit()
  const took = performance.now() - begin
  fs.rmSync(file)
  return took
}

/** Megabytes that a process holds; NaN where the system does not tell. */
const memoryOf = (pid: number | undefined): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

const seconds = (ms: number) => (ms / 1000).toFixed(2)

/**
 * `npm run bench -- exports`: exports of 100,000 and 1,000,000 activities through the API and a worker
 * of its own, beside `COPY` and the bare exceljs writer, and a list that is asked meanwhile.
 */
export const runExportsBench = async (): Promise<void> => {
  const secret = 'secret-of-the-bench'
  const databaseUrl = process.env.DATABASE_URL as string
  const server = await startServer({
    database: { drop: async () => {}, name: 'bench', url: databaseUrl },
    env: {
      CRM_ADMIN_EMAIL: 'admin@bench.example',
      CRM_ADMIN_PASSWORD: 'bench-admin',
      CRM_WORKERS: 'off',
      PAYLOAD_SECRET: secret,
    },
  })
  const worker = spawn(process.execPath, ['--import', 'tsx', inProject('src', 'worker.ts')], {
    cwd: root,
    env: {
      ...environment({ databaseUrl, folder: server.files, mode: 'production' }),
      CRM_FILES_DIR: server.files,
      PAYLOAD_SECRET: secret,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // On Node 20 a program of tsx ends by itself now and then, silently: nobody would take the jobs up.
  worker.once('exit', (code, signal) => {
    if (signal || worker.killed) return
    console.error(`The worker ended with code ${code}: try again`)
    process.exit(1)
  })
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const held = await client.query('SELECT count(*)::int AS n FROM activities')
  if (held.rows[0].n < grownSize.activities) await buildData({ client, size: grownSize })
  const url = server.url
  const api = await createClient({ url }).login('admin@bench.example', 'bench-admin')
  const { body: login } = await createClient({ url }).post('users/login', {
    email: 'admin@bench.example',
    password: 'bench-admin',
  })
  const headers = { Authorization: `JWT ${login.token}` }
  const list = { path: () => '/api/activities?depth=1&limit=25&pagination=false&sort=-startsAt' }
  const askList = (run: number) => ask({ headers, request: list, run, url })
  const usual = await measure({ once: askList })

  const start = async (format: string, where: object) => {
    const { body } = await api.post('exports?locale=it', {
      collection: 'activities',
      columns,
      format,
      where,
    })
    if (!body.id) throw new Error(JSON.stringify(body))
    return body.id as number
  }
  const finish = async (id: number) => {
    for (;;) {
      const { body } = await api.get(`exports/${id}?depth=0`)
      if (body.state === 'done') return body
      if (body.state !== 'queued' && body.state !== 'running') throw new Error(JSON.stringify(body))
      await sleep(50)
    }
  }
  const run = async (format: string, where: object) => {
    const before = memoryOf(worker.pid)
    let peak = before
    const timer = setInterval(() => {
      peak = Math.max(peak, memoryOf(worker.pid))
    }, 50)
    const body = await finish(await start(format, where))
    clearInterval(timer)
    // From when a worker took it up: waiting for that is the queue's, up to a second.
    const took = new Date(body.finishedAt).getTime() - new Date(body.startedAt).getTime()
    await api.delete(`exports/${body.id}`)
    return { before, peak, rows: body.total as number, took }
  }

  try {
    const { rows } = await client.query(
      'SELECT id FROM activities WHERE deleted_at IS NULL ORDER BY id OFFSET 100000 LIMIT 1',
    )
    const part = { id: { less_than: rows[0].id } }
    const partSQL = `a.id < ${Number(rows[0].id)}`
    await run('csv', part)
    console.log('\n| export of activities | time | floor | ratio | memory of the worker |')
    console.log('|---|---|---|---|---|')
    for (const [name, format, where, floor] of [
      ['CSV', 'csv', part, () => copyRaw(client, partSQL)],
      ['CSV', 'csv', {}, () => copyRaw(client, 'TRUE')],
      ['XLSX', 'xlsx', part, () => bareExceljs(client, partSQL)],
    ] as const) {
      await floor()
      const least = await floor()
      const { before, peak, rows: count, took } = await run(format, where)
      console.log(
        `| ${name}, ${count.toLocaleString('en')} rows | ${seconds(took)} s | ${seconds(least)} s (${format === 'csv' ? 'COPY' : 'bare exceljs'}) | ${(took / least).toFixed(2)}× | ${before.toFixed(0)} → ${peak.toFixed(0)} MB |`,
      )
    }
    for (const format of ['csv', 'xlsx']) {
      const id = await start(format, {})
      while ((await api.get(`exports/${id}?depth=0`)).body.state === 'queued') await sleep(50)
      const times: number[] = []
      while ((await api.get(`exports/${id}?depth=0`)).body.state === 'running') {
        for (let turn = 0; turn < 10; turn += 1) {
          const begin = performance.now()
          await askList(turn)
          times.push(performance.now() - begin)
        }
      }
      await finish(id).catch(() => undefined)
      await api.delete(`exports/${id}`)
      times.sort((a, b) => a - b)
      const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN
      console.log(
        `list of 25 during a ${format} export: p95 ${p95.toFixed(1)} ms (usual ${usual.p95.toFixed(1)} ms, ${(p95 / usual.p95).toFixed(1)}×), ${times.length} requests`,
      )
    }
  } finally {
    worker.kill('SIGTERM')
    await client.end()
    await server.stop()
  }
}
