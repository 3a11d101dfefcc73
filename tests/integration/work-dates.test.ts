import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import { must, type Office, startOffice } from '../support/office'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

let office: Office
let anna: Awaited<ReturnType<Office['user']>>
let sql: Client

beforeAll(async () => {
  office = await startOffice()
  anna = await office.user('anna', { activities: all, companies: all, contacts: all })
  sql = await connect({ url: office.server.database.url })
})
afterAll(async () => {
  await sql?.end()
  await office?.server.stop()
})

const company = async (name: string, data: object = {}): Promise<number> =>
  (await must(anna.client.post('companies', { name, ...data }))).doc.id

const write = async (data: object): Promise<number> =>
  (await must(anna.client.post('activities', { description: 'Telefonata', ...data }))).doc.id

const dates = async (id: number) => {
  const { lastActivityAt, nextActionAt } = await must(office.admin.get(`companies/${id}?depth=0`))
  return [nextActionAt ?? null, lastActivityAt ?? null]
}

const soon = '2046-12-01T09:00:00.000Z'
const later = '2046-12-09T09:00:00.000Z'

it('a company knows its next action and its last activity, whatever happens to them', async () => {
  const id = await company('Rossi')
  const other = await company('Bianchi')
  expect(await dates(id)).toEqual([null, null])
  const second = await write({ company: id, startsAt: later })
  const first = await write({ company: id, startsAt: soon })
  expect(await dates(id)).toEqual([soon, null])

  const outcome = await office.entry('activity-outcomes', 'positive')
  await must(anna.client.post(`activities/${first}/advance`, { how: 'close', key: 'a', outcome }))
  // Closed before its time: it happened when it was closed, not on a day that is yet to come.
  const { completedAt } = await must(anna.client.get(`activities/${first}?depth=0`))
  expect(await dates(id)).toEqual([later, completedAt])
  await must(anna.client.post(`activities/${first}/reopen`, {}))
  expect(await dates(id)).toEqual([soon, null])

  await must(anna.client.patch(`activities/${first}`, { company: other }))
  expect(await dates(id)).toEqual([later, null])
  expect(await dates(other)).toEqual([soon, null])

  await must(anna.client.patch(`activities/${second}`, { deletedAt: new Date().toISOString() }))
  expect(await dates(id)).toEqual([null, null])
  await must(office.admin.delete(`activities/${first}?trash=true`))
  expect(await dates(other)).toEqual([null, null])
})

it('a company is a customer as long as that is one of its roles', async () => {
  const isCustomer = async (id: number) =>
    (await must(office.admin.get(`companies/${id}?depth=0`))).isCustomer
  const id = await company('Cliente', { isCustomer: false, roles: ['supplier', 'customer'] })
  const other = await company('Fornitore', { isCustomer: true, roles: ['supplier'] })
  expect([await isCustomer(id), await isCustomer(other)]).toEqual([true, false])
  await must(anna.client.patch(`companies/${id}`, { city: 'Lodi', isCustomer: false }))
  expect(await isCustomer(id)).toBe(true)
  await must(anna.client.patch(`companies/${id}`, { roles: ['supplier'] }))
  await must(anna.client.patch(`companies/${other}`, { roles: ['supplier', 'customer'] }))
  expect([await isCustomer(id), await isCustomer(other)]).toEqual([false, true])
})

it('an open action without a date counts from when it was written down', async () => {
  const id = await company('Verdi')
  await write({ company: id })
  const [next] = await dates(id)
  expect(Date.now() - new Date(next as string).getTime()).toBeLessThan(60_000)
})

it('nobody writes them, and saving a card never puts an old value back', async () => {
  const id = await company('Neri', { nextActionAt: soon })
  expect(await dates(id)).toEqual([null, null])
  await must(anna.client.patch(`companies/${id}`, { lastActivityAt: soon, notes: 'a' }))
  expect(await dates(id)).toEqual([null, null])
  const work = Array.from({ length: 20 }, (_, n) => [
    write({ company: id, startsAt: new Date(Date.parse(later) - n * 60_000).toISOString() }),
    must(anna.client.patch(`companies/${id}`, { notes: `${n}` })),
  ])
  await Promise.all(work.flat())
  expect(await dates(id)).toEqual([new Date(Date.parse(later) - 19 * 60_000).toISOString(), null])
})

it('an activity that is kept from others leaves no trace on a card that is open', async () => {
  const id = await company('Viola')
  const contact = (
    await must(anna.client.post('contacts', { company: id, lastName: 'Segreta', private: true }))
  ).doc.id
  await write({ company: id, contact, startsAt: soon })
  expect(await dates(id)).toEqual([null, null])
  await must(anna.client.patch(`contacts/${contact}`, { private: false }))
  expect(await dates(id)).toEqual([soon, null])
  await must(anna.client.patch(`companies/${id}`, { private: true }))
  expect(await dates(id)).toEqual([soon, null])
})

it('statements over many rows leave what working them out anew would give', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, (_, n) => company(`Molti ${n}`)))
  await sql.query(
    `INSERT INTO activities (description, company_id, starts_at, has_time, status_id, created_at, updated_at)
     SELECT 'n', ($1::int[])[1 + n % 8], now() + (n * 37 % 91 - 45) * interval '1 day', true,
       (SELECT id FROM activity_statuses ORDER BY id OFFSET n % 4 LIMIT 1), now(), now()
     FROM generate_series(1, 400) n`,
    [ids],
  )
  await sql.query(
    `UPDATE activities SET company_id = CASE WHEN id % 3 = 0 THEN $1 ELSE company_id END,
       starts_at = CASE WHEN id % 5 = 0 THEN NULL ELSE starts_at END WHERE company_id = ANY($2)`,
    [ids[0], ids],
  )
  await sql.query('DELETE FROM activities WHERE id % 7 = 0 AND company_id = ANY($1)', [ids])
  const { rows } = await sql.query(
    `SELECT count(*)::int AS wrong FROM companies
     WHERE next_action_at IS DISTINCT FROM (
         SELECT COALESCE(min(starts_at), min(created_at)) FROM activities
         WHERE company_id = companies.id AND state IN ('planned', 'in-progress')
           AND deleted_at IS NULL AND restricted_to_id IS NOT DISTINCT FROM companies.restricted_to_id)
       OR last_activity_at IS DISTINCT FROM (
         SELECT COALESCE(max(starts_at), max(completed_at)) FROM activities
         WHERE company_id = companies.id AND state = 'done'
           AND deleted_at IS NULL AND restricted_to_id IS NOT DISTINCT FROM companies.restricted_to_id)`,
  )
  expect(rows[0].wrong).toBe(0)
})
