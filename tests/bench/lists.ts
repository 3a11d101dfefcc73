import fs from 'node:fs'
import { Client } from 'pg'
import { startServer } from '../support/server'
import { buildData, grownSize, peerSize } from './data'
import { type Login, logIn } from './logins'
import { ask, measure, type Request, underLoad } from './measure'

type Operation = {
  name: string
  /** The same rows in raw SQL: the floor. */
  raw: { text: string; values: (run: number) => unknown[] }
  request: Request
}

const columns = 'select[description]=true&select[company]=true&select[startsAt]=true'
const rawList =
  'SELECT a.id, a.description, a.starts_at, a.company_id, c.name FROM activities a LEFT JOIN companies c ON c.id = a.company_id WHERE a.deleted_at IS NULL'
const order = 'ORDER BY a.starts_at DESC, a.created_at DESC'

/** The rows of `reference/peers-measured.md` that lists, reads and writes are about. */
const operations = ({ mode, assignee }: { assignee: number; mode: number }): Operation[] => {
  const from = new Date(Date.now() - 90 * 86_400_000).toISOString()
  const to = new Date().toISOString()
  const filter = `where[and][0][mode][equals]=${mode}&where[and][1][assignee][equals]=${assignee}&where[and][2][startsAt][greater_than_equal]=${from}&where[and][3][startsAt][less_than]=${to}`
  return [
    {
      name: 'list, 25 rows by date, company name, no total',
      raw: { text: `${rawList} ${order} LIMIT 25`, values: () => [] },
      request: {
        path: () => `/api/activities?depth=1&limit=25&pagination=false&sort=-startsAt&${columns}`,
      },
    },
    {
      name: 'the same with the exact total',
      raw: {
        text: `WITH total AS (SELECT count(*) FROM activities WHERE deleted_at IS NULL) SELECT * FROM (${rawList} ${order} LIMIT 25) page, total`,
        values: () => [],
      },
      request: { path: () => `/api/activities?depth=1&limit=25&sort=-startsAt&${columns}` },
    },
    {
      name: 'page 1,000 (offset)',
      raw: { text: `${rawList} ${order} LIMIT 25 OFFSET 24975`, values: () => [] },
      request: {
        path: () =>
          `/api/activities?depth=1&limit=25&page=1000&pagination=false&sort=-startsAt&${columns}`,
      },
    },
    {
      name: 'mode + assignee + date range, with total',
      raw: {
        text: `WITH hit AS MATERIALIZED (${rawList} AND a.mode_id = $1 AND a.assignee_id = $2 AND a.starts_at >= $3 AND a.starts_at < $4)
          SELECT *, (SELECT count(*) FROM hit) FROM hit a ORDER BY a.starts_at DESC LIMIT 25`,
        values: () => [mode, assignee, from, to],
      },
      request: {
        path: () => `/api/activities?depth=1&limit=25&sort=-startsAt&${columns}&${filter}`,
      },
    },
    {
      name: 'company name contains, with total',
      raw: {
        text: `WITH hit AS MATERIALIZED (SELECT id, name, city FROM companies WHERE name ILIKE '%' || $1 || '%' AND deleted_at IS NULL)
          SELECT *, (SELECT count(*) FROM hit) FROM hit ORDER BY name LIMIT 25`,
        values: (run) => [`Ricci ${run % 90}`],
      },
      request: {
        path: (run) =>
          `/api/companies?depth=0&limit=25&sort=name&select[name]=true&select[city]=true&where[name][contains]=${encodeURIComponent(`Ricci ${run % 90}`)}`,
      },
    },
    {
      name: 'read one activity',
      raw: {
        text: 'SELECT * FROM activities WHERE id = $1',
        values: (run) => [1 + ((run * 7919) % 300_000)],
      },
      request: { path: (run) => `/api/activities/${1 + ((run * 7919) % 300_000)}?depth=0` },
    },
    {
      name: 'create an activity',
      raw: {
        text: `INSERT INTO activities (description, company_id, mode_id, assignee_id, starts_at, status_id)
          VALUES ('Telefonata', $1, $2, $3, now(), (SELECT min(id) FROM activity_statuses)) RETURNING *`,
        values: (run) => [1 + (run % 50_000), mode, assignee],
      },
      request: {
        body: (run) => ({
          assignee,
          company: 1 + (run % 50_000),
          description: 'Telefonata',
          mode,
          startsAt: '2026-11-22T09:00:00.000Z',
        }),
        method: 'POST',
        path: () => '/api/activities?depth=0',
      },
    },
    {
      name: 'update an activity',
      raw: {
        text: 'UPDATE activities SET description = $2, updated_at = now() WHERE id = $1 RETURNING *',
        values: (run) => [1 + ((run * 31) % 300_000), `Telefonata ${run}`],
      },
      request: {
        body: (run) => ({ description: `Telefonata ${run}` }),
        method: 'PATCH',
        path: (run) => `/api/activities/${1 + ((run * 31) % 300_000)}?depth=0`,
      },
    },
    {
      name: "one company's history, 25 rows",
      raw: {
        text: `${rawList} AND a.company_id = $1 ${order} LIMIT 25`,
        values: (run) => [1 + ((run * 131) % 50_000)],
      },
      request: {
        path: (run) =>
          `/api/activities?depth=1&limit=25&pagination=false&sort=-startsAt&${columns}&where[company][equals]=${1 + ((run * 131) % 50_000)}`,
      },
    },
  ]
}

/** Every row over HTTP, as an ordinary user with group rights and as an admin, beside raw SQL. */
export const runListsBench = async (): Promise<void> => {
  const databaseUrl = process.env.DATABASE_URL as string
  const server = await startServer({
    database: { drop: async () => {}, name: 'bench', url: databaseUrl },
    env: { CRM_ADMIN_EMAIL: 'admin@bench.example', CRM_ADMIN_PASSWORD: 'bench-admin' },
  })
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const size of [peerSize, grownSize]) {
      await buildData({ client, size })
      const logins = await logIn(server.url)
      console.log(
        `\n## Lists: ${size.companies.toLocaleString('en')} companies, ${size.contacts.toLocaleString('en')} contacts, ${size.activities.toLocaleString('en')} activities\n`,
      )
      console.log(
        '| operation | raw SQL ms | staff p50 / p95 ms | × | requests/s with 10 | admin p50 ms |',
      )
      console.log('|---|---|---|---|---|---|')
      const { rows } = await client.query(
        'SELECT (SELECT min(id) FROM activity_modes) AS mode, (SELECT min(id) + 3 FROM users) AS assignee',
      )
      for (const operation of operations(rows[0])) {
        console.log(await measureRow({ client, logins, operation, url: server.url }))
      }
      console.log(`\nMemory of the server afterwards: ${memoryOf(server.pid)} MB`)
    }
  } finally {
    await client.end()
    await server.stop()
  }
}

const measureRow = async ({
  client,
  logins,
  operation: { name, raw, request },
  url,
}: {
  client: Client
  logins: { admin: Login; staff: Login }
  operation: Operation
  url: string
}): Promise<string> => {
  const floor = await measure({
    once: (run) => client.query({ name, text: raw.text, values: raw.values(run) }),
  })
  const over = (login: Login) =>
    measure({ once: (run) => ask({ headers: login.headers, request, run, url }) })
  const staff = await over(logins.staff)
  const load = await underLoad({ headers: logins.staff.headers, request, url })
  const admin = await over(logins.admin)
  const figure = (value: number) => value.toFixed(value < 10 ? 2 : 0)
  return `| ${name} | ${figure(floor.p50)} | ${figure(staff.p50)} / ${figure(staff.p95)} | ${(staff.p50 / floor.p50).toFixed(1)} | ${load.toFixed(0)} | ${figure(admin.p50)} |`
}

/** Resident megabytes of a process. */
const memoryOf = (pid: number | undefined): string => {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
    return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024).toFixed(0)
  } catch {
    return 'unknown'
  }
}
