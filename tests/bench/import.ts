import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Import } from '#payload-types'
import { environment } from '../../scripts/lib/environment.mjs'
import { inProject, root } from '../../scripts/lib/paths.mjs'
import { createClient } from '../support/client'
import { startServer } from '../support/server'

const columns =
  'last_name,first_name,full_name,job_title,email,phone,mobile,street,postal_code,city,province,region,country,external_id'

type Contact = Record<string, string>

/** Contacts with every field that people usually have; `set` keeps the keys of two runs apart. */
const contact = (set: string, index: number): Contact => ({
  CAP: '20121',
  Cellulare: `333 ${String(1_000_000 + index)}`,
  Cognome: `Rossi ${index % 5000}`,
  Comune: 'Milano',
  Email: `${set}.${index}@example.it`,
  ID: `${set}-${index}`,
  Indirizzo: `Via Roma ${index % 300}`,
  Nome: 'Mario',
  Prov: 'MI',
  Ruolo: 'Responsabile acquisti',
  Telefono: `02 ${String(10_000_000 + index)}`,
})

const headings = Object.keys(contact('', 0))

const csv = (set: string, rows: number): string => {
  const lines = [headings.join(';')]
  for (let index = 0; index < rows; index += 1) {
    lines.push(Object.values(contact(set, index)).join(';'))
  }
  return `${lines.join('\n')}\n`
}

/** The same rows in raw SQL: one INSERT of 500 rows after the other, as little as can be. */
const insertRaw = async (client: Client, set: string, rows: number): Promise<number> => {
  const begin = performance.now()
  for (let start = 0; start < rows; start += 500) {
    const records = Array.from({ length: Math.min(500, rows - start) }, (_, offset) => {
      const one = contact(set, start + offset)
      return {
        city: one.Comune,
        country: 'IT',
        email: one.Email,
        external_id: one.ID,
        first_name: one.Nome,
        full_name: `${one.Cognome} ${one.Nome}`,
        job_title: one.Ruolo,
        last_name: one.Cognome,
        mobile: `+39${one.Cellulare?.replaceAll(' ', '')}`,
        phone: `+39${one.Telefono?.replaceAll(' ', '')}`,
        postal_code: one.CAP,
        province: one.Prov,
        region: 'Lombardia',
        street: one.Indirizzo,
      }
    })
    await client.query(
      `INSERT INTO contacts (${columns})
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::contacts, $1::jsonb)`,
      [JSON.stringify(records)],
    )
  }
  return performance.now() - begin
}

/** Megabytes that a process holds; NaN where the system does not tell. */
const memoryOf = (pid: number | undefined): number => {
  try {
    const line = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(line?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

const seconds = (ms: number) => (ms / 1000).toFixed(1)

/**
 * `npm run bench -- import`: 10,000 and 100,000 contacts through the real import (HTTP upload, job
 * in a worker of its own, rules, audit) beside raw SQL INSERTs of the same rows in the same run.
 */
export const runImportBench = async (): Promise<void> => {
  const secret = 'secret-of-the-bench'
  const databaseUrl = process.env.DATABASE_URL as string
  const run = Date.now().toString(36)
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
    stdio: 'ignore',
  })
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const api = await createClient({ url: server.url }).login('admin@bench.example', 'bench-admin')

  const runOnce = async (rows: number) => {
    const set = `${run}-import-${rows}`
    const raw = await insertRaw(client, `${run}-raw-${rows}`, rows)
    const form = new FormData()
    form.append('_payload', JSON.stringify({ target: 'contacts' }))
    form.append('file', new File([csv(set, rows)], `${set}.csv`, { type: 'text/csv' }))
    const { body } = await api.post('imports', form)
    const { id } = body.doc
    const preview = await api.get(`imports/${id}/preview`)
    const before = memoryOf(worker.pid)
    const begin = performance.now()
    await api.post(`imports/${id}/start`, { ...preview.body.settings, onMatch: 'skip' })
    let peak = before
    let report: Import
    do {
      await sleep(100)
      peak = Math.max(peak, memoryOf(worker.pid))
      report = (await api.get<Import>(`imports/${id}?depth=0`)).body
    } while (report.state === 'queued' || report.state === 'running')
    const took = performance.now() - begin
    if (report.createdRecords !== rows) throw new Error(JSON.stringify(report))
    return { before, peak, raw, rows, took }
  }

  try {
    const results = [await runOnce(10_000), await runOnce(100_000)]
    console.log('\n| import of contacts | time | rows/s | raw SQL | ratio | memory of the worker |')
    console.log('|---|---|---|---|---|---|')
    for (const { before, peak, raw, rows, took } of results) {
      console.log(
        `| ${rows.toLocaleString('en')} | ${seconds(took)} s | ${Math.round(rows / (took / 1000)).toLocaleString('en')} | ${seconds(raw)} s | ${(took / raw).toFixed(1)}× | ${before.toFixed(0)} → ${peak.toFixed(0)} MB |`,
      )
    }
  } finally {
    worker.kill('SIGTERM')
    // The lists are measured on the same database.
    await client.query('DELETE FROM contacts WHERE external_id LIKE $1', [`${run}-%`])
    await client.end()
    await server.stop()
  }
}
