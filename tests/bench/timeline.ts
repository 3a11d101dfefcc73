import os from 'node:os'
import { Client } from 'pg'
import { startServer } from '../support/server'
import { buildData, grownSize, peerSize } from './data'
import { type Login, logIn } from './logins'
import { ask, measure, type Times } from './measure'
import { rawPage } from './timelineFloor'

const figure = (value: number) => value.toFixed(value < 10 ? 2 : 0)
const pair = ({ p50, p95 }: Times) => `${figure(p50)} / ${figure(p95)}`
const number = (value: number) => value.toLocaleString('en')

/**
 * `npm run bench -- timeline`: one page of a company's timeline over HTTP beside the same rows and
 * names in raw SQL, and the quick search letter by letter.
 */
export const runTimelineBench = async (): Promise<void> => {
  const databaseUrl = process.env.DATABASE_URL as string
  const server = await startServer({
    database: { drop: async () => {}, name: 'bench', url: databaseUrl },
    env: {
      CRM_ADMIN_EMAIL: 'admin@bench.example',
      CRM_ADMIN_PASSWORD: 'bench-admin',
      CRM_WORKERS: 'off',
    },
  })
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await buildData({ client, size: peerSize })
    const { admin, staff } = await logIn(server.url)
    await benchSearch({ logins: [staff, admin], records: totalOf(peerSize), url: server.url })
    await buildData({ client, size: grownSize })
    await gatherEntries(client)
    await benchTimeline({ client, logins: [staff, admin], url: server.url })
    await benchSearch({ logins: [staff, admin], records: totalOf(grownSize), url: server.url })
    await benchNeighbours({ logins: [staff, admin], url: server.url })
    await benchAuthentication({ logins: [staff, admin], url: server.url })
  } finally {
    await client.end()
    await server.stop()
  }
}

const totalOf = (size: typeof peerSize) => Object.values(size).reduce((a, b) => a + b, 0)

const large = 1
const small = 2

/** One company gets 20,000 of the activities; every other one has about twenty. */
const gatherEntries = async (client: Client) => {
  await client.query(`
    SET session_replication_role = replica;
    UPDATE activities SET company_id = ${large}
      WHERE id % 50 = 0 AND company_id <> ${small};
    SET session_replication_role = DEFAULT;`)
  await client.query('VACUUM ANALYZE activities')
}

type TimelineBench = { client: Client; logins: [staff: Login, admin: Login]; url: string }

const benchTimeline = async ({ client, logins: [staff, admin], url }: TimelineBench) => {
  const entries = async (company: number) =>
    Number(
      (await client.query('SELECT count(*) FROM activities WHERE company_id = $1', [company]))
        .rows[0].count,
    )
  const page = async (login: Login, company: number, before: null | string) => {
    const query = before ? `&before=${encodeURIComponent(before)}` : ''
    const path = () => `/api/companies/${company}/timeline?limit=25${query}`
    return JSON.parse(await ask({ headers: login.headers, request: { path }, run: 0, url })) as {
      docs: { at: string }[]
      next: null | string
    }
  }
  /** The cursor of the 200th page, and the moment where it begins. */
  let deep: { at: string; cursor: string } | null = null
  for (let turn = 0, cursor: null | string = null; turn < 200; turn += 1) {
    const { docs, next } = await page(staff, large, cursor)
    if (!next) break
    cursor = next
    deep = { at: docs.at(-1)?.at as string, cursor: next }
  }
  const [many, few] = [await entries(large), await entries(small)]
  const rows: [name: string, company: number, cursor: null | string, at: null | string][] = [
    [`company of ${number(many)} entries, first page`, large, null, null],
    [`the same, page 201`, large, deep?.cursor ?? null, deep?.at ?? null],
    [`company of ${few} entries`, small, null, null],
  ]
  console.log(
    `\n## Timeline: one page of 25, ${number(grownSize.activities)} activities (load ${load()})\n`,
  )
  console.log('| page | raw SQL p50 / p95 ms | staff p50 / p95 ms | × | admin p50 / p95 ms | × |')
  console.log('|---|---|---|---|---|---|')
  for (const [name, company, cursor, at] of rows) {
    const raw = rawPage(client, company)
    const floor = await measure({ once: () => raw(at) })
    const forStaff = await measure({ once: () => page(staff, company, cursor) })
    const forAdmin = await measure({ once: () => page(admin, company, cursor) })
    const times = (one: Times) => (one.p50 / floor.p50).toFixed(1)
    console.log(
      `| ${name} | ${pair(floor)} | ${pair(forStaff)} | ${times(forStaff)} | ${pair(forAdmin)} | ${times(forAdmin)} |`,
    )
  }
}

/** What people type, with accents, errors and numbers; each letter from the second on is asked for. */
const typed = [
  'officina rossi 4',
  'ofiicina ferrari',
  'farmàcia conti',
  'molino grecco',
  'cantina colombo 12',
  'tipografia s.r.l.',
  'giulia bianchi',
  'rosssi anna',
  'ricci1204 marco',
  'elena marino',
  'caffè e due',
  'perche non',
  'sollecito fattura',
  'visita per i campioni',
  'richiamare liztino',
  '02 0001234',
  '+39 347 00045',
  'info250@',
  'zzyzx',
]

const keystrokes = typed.flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_, index) => text.slice(0, index + 2)),
)

type SearchBench = { logins: [staff: Login, admin: Login]; records: number; url: string }

const benchSearch = async ({ logins, records, url }: SearchBench) => {
  console.log(`\n## Quick search, letter by letter: ${number(records)} records (load ${load()})\n`)
  console.log('| who | keystrokes | p50 / p95 ms | slowest |')
  console.log('|---|---|---|---|')
  for (const { headers, name } of logins) {
    const request = {
      path: (run: number) =>
        `/api/search?q=${encodeURIComponent(keystrokes[run % keystrokes.length] as string)}`,
    }
    const slowest: { ms: number; text: string }[] = []
    const rounds = 2
    const times = await measure({
      atMost: 120_000,
      once: async (run) => {
        const start = performance.now()
        await ask({ headers, request, run, url })
        slowest.push({
          ms: performance.now() - start,
          text: keystrokes[run % keystrokes.length] as string,
        })
      },
      runs: keystrokes.length * rounds,
      warmUp: keystrokes.length,
    })
    const worst = slowest
      .slice(keystrokes.length)
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 5)
      .map(({ ms, text }) => `“${text}” ${figure(ms)}`)
    console.log(
      `| ${name} | ${number(keystrokes.length * rounds)} | ${pair(times)} | ${worst.join(', ')} |`,
    )
  }
}

/** Where a card stands in its list: the arrows at the head of each card ask for it. */
const benchNeighbours = async ({ logins, url }: Omit<SearchBench, 'records'>) => {
  const { companies, contacts } = grownSize
  console.log(
    `\n## Neighbours of a card: ${number(companies)} companies, ${number(contacts)} contacts (load ${load()})\n`,
  )
  console.log('| list | staff p50 / p95 ms | admin p50 / p95 ms |')
  console.log('|---|---|---|')
  const middle = (collection: string, count: number, query: string) =>
    `/api/${collection}/${Math.round(count * 0.6)}/neighbours?${query}`
  for (const [name, path] of [
    ['contacts by name', middle('contacts', contacts, 'sort=fullName')],
    ['companies by name', middle('companies', companies, 'sort=name')],
    ['companies, newest first', middle('companies', companies, 'sort=-createdAt')],
    ['companies of one city', middle('companies', companies, 'sort=name&where[city][equals]=Roma')],
  ] as const) {
    const times: string[] = []
    for (const { headers } of logins) {
      const once = (run: number) => ask({ headers, request: { path: () => path }, run, url })
      times.push(pair(await measure({ once })))
    }
    console.log(`| ${name} | ${times.join(' | ')} |`)
  }
}

/** What every request costs before it does anything: the bell of somebody for whom nothing is due. */
const benchAuthentication = async ({ logins, url }: Omit<SearchBench, 'records'>) => {
  console.log(`\n## What any request costs (load ${load()})\n`)
  console.log('| request | staff p50 / p95 ms | admin p50 / p95 ms |')
  console.log('|---|---|---|')
  for (const path of ['/api/access-nothing', '/api/municipalities?q=b', '/api/reminders']) {
    const times: string[] = []
    for (const { headers } of logins) {
      const once = () => fetch(`${url}${path}`, { headers }).then((answer) => answer.text())
      times.push(pair(await measure({ once })))
    }
    console.log(`| ${path} | ${times.join(' | ')} |`)
  }
}

const load = () => os.loadavg()[0]?.toFixed(1)
