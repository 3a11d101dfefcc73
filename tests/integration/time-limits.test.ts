import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import { must, type Office, startOffice } from '../support/office'

/** A second is enough for everything here that nobody holds up. */
let office: Office
let sql: Client
let company: number

beforeAll(async () => {
  office = await startOffice({ CRM_REQUEST_SECONDS: '1', CRM_WORKERS: 'off' })
  sql = await connect({ url: office.server.database.url })
  company = (await must(office.admin.post('companies', { name: 'Officina Verdi' }))).doc.id
})

afterEach(() => sql.query('ROLLBACK'))

afterAll(async () => {
  await sql?.end()
  await office?.server.stop()
})

/** Whoever reads or writes companies waits, as behind a statement that takes for ever. */
const holdUp = async () => {
  await sql.query('BEGIN')
  await sql.query('LOCK TABLE companies IN ACCESS EXCLUSIVE MODE')
}

const waiting = async (): Promise<number> => {
  const { rows } = await sql.query(`SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`)
  return rows[0].n
}

const codeOf = ({ body }: { body: unknown }) =>
  (body as { errors?: { data?: { code?: string } }[] }).errors?.[0]?.data?.code

it('a request over its time is answered, and the database does nothing more for it', async () => {
  const { admin } = office
  await holdUp()
  const answers = await Promise.all([
    admin.get('companies'),
    admin.patch(`companies/${company}`, { name: 'Altra' }),
    admin.post('companies', { name: 'Nuova' }),
    admin.graphql('{ Companies { totalDocs } }'),
    admin.get('search?q=verdi'),
  ])
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503])
  expect(answers.map(codeOf)).toEqual(Array(5).fill('took-too-long'))
  await sleep(200)
  expect(await waiting()).toBe(0)
  await sql.query('ROLLBACK')
  const { docs } = await must(admin.get('companies'))
  expect(docs.map(({ name }: { name: string }) => name)).toEqual(['Officina Verdi'])
})

it('a hundred of them take nobody’s connection for good', async () => {
  const { admin } = office
  await holdUp()
  const late = await Promise.all(Array.from({ length: 100 }, () => admin.get('companies')))
  expect(new Set(late.map(({ status }) => status))).toEqual(new Set([503]))
  await sql.query('ROLLBACK')
  // As many at a time as one client gets, so that none waits for its turn.
  for (let turn = 0; turn < 8; turn += 1) {
    const well = await Promise.all(Array.from({ length: 5 }, () => admin.get('companies')))
    expect(well.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  }
})

it('a page, too', async () => {
  const login = await fetch(`${office.server.url}/api/users/login`, {
    body: JSON.stringify({ email: 'admin@office.example', password: 'office-password' }),
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
  const cookie = login.headers.getSetCookie().map((one) => one.split(';')[0])
  await holdUp()
  const page = await fetch(`${office.server.url}/admin/collections/companies`, {
    headers: { Cookie: cookie.join('; ') },
  })
  // Its head has gone; the rest says that it failed, and comes at once.
  expect(await page.text()).toContain('</html>')
  expect(await waiting()).toBe(0)
})

it('what needs longer has longer', async () => {
  const { admin } = office
  const { user } = await must(admin.get('users/me'))
  await holdUp()
  const changing = [
    admin.post(`companies/${company}/owner`, { owner: user.id }),
    admin.patch(`companies?where[id][equals]=${company}`, { alias: 'Verdi' }),
    admin.get('crm-stats/activities?groupBy=company'),
  ]
  await sleep(2000)
  await sql.query('ROLLBACK')
  expect((await Promise.all(changing)).map(({ status }) => status)).toEqual([200, 200, 200])
})

it('is no fault of the API’s, in its log', () => {
  expect(office.server.output()).not.toContain('ERROR')
})
