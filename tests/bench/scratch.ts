// @ts-nocheck
import fs from 'node:fs'
import { Client } from 'pg'
import { startServer } from '../support/server'
import { buildData, grownSize } from './data'
import { logIn } from './logins'
import { ask, measure } from './measure'
const databaseUrl = process.env.DATABASE_URL as string
const profile = process.argv.includes('--profile')
fs.mkdirSync('/tmp/prof', { recursive: true })
const server = await startServer({
  database: { drop: async () => {}, name: 'bench', url: databaseUrl },
  env: {
    CRM_ADMIN_EMAIL: 'admin@bench.example', CRM_ADMIN_PASSWORD: 'bench-admin', CRM_WORKERS: 'off',
    ...(profile && { NODE_OPTIONS: '--require /tmp/prof-hook.cjs' }),
  },
})
const client = new Client({ connectionString: databaseUrl })
await client.connect()
const log = process.argv.includes('--log')
await client.query(log ? 'ALTER DATABASE crm SET log_min_duration_statement = 0' : 'ALTER DATABASE crm RESET log_min_duration_statement')
if (log) { await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'crm' AND pid <> pg_backend_pid()`); await new Promise((r) => setTimeout(r, 1000)) }
const have = Number((await client.query('SELECT count(*) FROM activities')).rows[0].count)
if (have < grownSize.activities) {
  await buildData({ client, size: grownSize })
  await client.query(`SET session_replication_role = replica;
    UPDATE activities SET company_id = 1 WHERE id % 50 = 0 AND company_id <> 2;
    SET session_replication_role = DEFAULT;`)
  await client.query('VACUUM ANALYZE activities')
}
fs.writeFileSync('/tmp/bench-url', databaseUrl)
const { admin, staff } = await logIn(server.url)
const get = (path: string, headers = staff.headers) => ask({ headers, request: { path: () => path }, run: 0, url: server.url })
const first = JSON.parse(await get('/api/companies/1/timeline?limit=25'))
const paths: Record<string, string> = {
  none: '/api/reminders',
  small: '/api/companies/2/timeline?limit=25',
  next: `/api/companies/1/timeline?limit=25&before=${first.next}`,
  large: '/api/companies/1/timeline?limit=25',
}
const only = process.argv.find((a) => a.startsWith('--only='))?.slice(7)
for (const [name, path] of Object.entries(paths)) {
  if (only && only !== name) continue
  for (const login of profile ? [staff] : [staff, admin]) {
    if (profile) { await measure({ once: () => get(path, login.headers), runs: 300 }); process.kill(server.pid as number, 'SIGUSR2'); await new Promise((r) => setTimeout(r, 300)) }
    const cpu = () => { const f = fs.readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' '); return (Number(f[11]) + Number(f[12])) * 10 }
    let n = 0; for (let i = 0; i < 200; i += 1) await get(path, login.headers)
    const c0 = cpu()
    const t = await measure({ once: () => { n += 1; return get(path, login.headers) }, runs: log ? 60 : profile ? 1500 : 600, atMost: 60_000 })
    if (profile) { process.kill(server.pid as number, 'SIGUSR2'); await new Promise((r) => setTimeout(r, 3000)) }
    console.log(name, login.name, t.p50.toFixed(2), t.p95.toFixed(2), 'cpu/request', ((cpu() - c0) / n).toFixed(2))
  }
}
if (process.argv.includes('--hold')) { fs.writeFileSync('/tmp/hold.json', JSON.stringify({ admin, pid: server.pid, staff, url: server.url })); await new Promise(() => {}) }
await client.end()
await server.stop()
process.exit(0)
