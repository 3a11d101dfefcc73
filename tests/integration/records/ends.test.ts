import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createManyActivities } from '#activities'
import { updateRecords } from '#platform/records'
import { down, up } from '../../../migrations/20261128_173500_days_across'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import { type Office, openOffice } from './office'

let office: Office
let company: number
beforeAll(async () => {
  office = await openOffice()
  const made = await office.payload.create({
    collection: 'companies',
    data: { name: 'Officina Verdi' } as never,
    overrideAccess: true,
  })
  company = made.id
}, 120_000)
afterAll(() => office?.stop())

const nine = '2027-01-12T09:00:00.000Z'
const ten = '2027-01-12T10:00:00.000Z'
const eleven = '2027-01-12T11:00:00.000Z'
/** Noon UTC of a day, as to-dos are stored. */
const noon = '2027-01-12T12:00:00.000Z'
const deadline = '2027-01-15T12:00:00.000Z'

type Row = {
  duration?: null | number
  ends_at?: null | string
  has_time?: boolean
  starts_at?: null | string
}

/** Written in SQL, beside all that the CRM knows. */
const insert = async (row: Row): Promise<number> => {
  const [made] = await office.query(
    `INSERT INTO activities (description, company_id, starts_at, has_time, duration, ends_at)
     VALUES ('SQL', $1, $2, $3, $4, $5) RETURNING id`,
    [company, row.starts_at ?? null, row.has_time ?? true, row.duration, row.ends_at],
  )
  return Number(made?.id)
}

const change = (id: number, row: Row) => {
  const names = Object.keys(row)
  const set = names.map((name, index) => `${name} = $${index + 2}`).join()
  return office.query(`UPDATE activities SET ${set} WHERE id = $1`, [id, ...Object.values(row)])
}

const endOf = async (id: null | number): Promise<null | string> => {
  const [row] = await office.query('SELECT ends_at FROM activities WHERE id = $1', [id])
  return row?.ends_at ? new Date(row.ends_at as Date).toISOString() : null
}

const endsOf = async (ids: (null | number)[]) => {
  const ends: (null | string)[] = []
  for (const id of ids) ends.push(await endOf(id))
  return ends
}

const endAfter = async (first: Row, then: Row): Promise<null | string> => {
  const id = await insert(first)
  await change(id, then)
  return endOf(id)
}

describe('an end that nobody tells', () => {
  it('is the start and the duration of an appointment, however it is written', async () => {
    expect(await endOf(await insert({ duration: 60, starts_at: nine }))).toBe(ten)
    expect(await endOf(await insert({ starts_at: nine }))).toBe(nine)
    const activities = [
      { company, description: 'Un’ora', duration: 60, startsAt: nine },
      { company, description: 'Senza durata', startsAt: nine },
      { company, description: 'Da fare', startsAt: '2027-01-12' },
    ]
    const made = await office.as(office.admin, (req) => createManyActivities({ activities, req }))
    expect(await endsOf(made.map(({ id }) => id))).toEqual([ten, nine, null])
  })

  it('is none where there is no start, and none of a to-do: that is its deadline', async () => {
    expect(await endOf(await insert({ duration: 60 }))).toBeNull()
    expect(await endOf(await insert({ has_time: false, starts_at: noon }))).toBeNull()
    const due = { ends_at: deadline, has_time: false, starts_at: noon }
    expect(await endOf(await insert(due))).toBe(deadline)
  })

  it('moves with the start and the duration, and goes with the start', async () => {
    expect(await endAfter({ starts_at: nine }, { starts_at: eleven })).toBe(eleven)
    expect(await endAfter({ duration: 60, starts_at: nine }, { starts_at: ten })).toBe(eleven)
    expect(await endAfter({ duration: 60, starts_at: nine }, { duration: 120 })).toBe(eleven)
    expect(await endAfter({ duration: 60, starts_at: nine }, { duration: null })).toBe(nine)
    expect(await endAfter({ duration: 60, starts_at: nine }, { starts_at: null })).toBeNull()
    expect(await endAfter({ duration: 60, starts_at: nine }, { ends_at: null })).toBe(ten)
  })

  it('comes with a time and goes with it', async () => {
    const todo = { has_time: false, starts_at: noon }
    expect(await endAfter(todo, { has_time: true, starts_at: nine })).toBe(nine)
    const due = { ...todo, ends_at: deadline }
    expect(await endAfter(due, { has_time: true, starts_at: nine })).toBe(nine)
    expect(await endAfter({ duration: 60, starts_at: nine }, todo)).toBeNull()
  })

  it('stays as it is when many are written again without a change', async () => {
    const id = await insert({ starts_at: nine })
    const before = await office.query('SELECT updated_at FROM activities WHERE id = $1', [id])
    const changes = [{ data: { description: 'SQL' }, id }]
    await office.as(office.admin, (req) =>
      updateRecords({ changes, collection: 'activities', req }),
    )
    expect(await office.query('SELECT updated_at FROM activities WHERE id = $1', [id])).toEqual(
      before,
    )
  })
})

describe('an end that was chosen', () => {
  it('is kept where the start moves in SQL, and a deadline where its to-do does', async () => {
    const chosen = { ends_at: eleven, starts_at: nine }
    expect(await endAfter(chosen, { starts_at: ten })).toBe(eleven)
    expect(await endAfter({ ...chosen, duration: 60 }, { starts_at: ten })).toBe(eleven)
    const due = { ends_at: deadline, has_time: false, starts_at: noon }
    expect(await endAfter(due, { starts_at: '2027-01-13T12:00:00.000Z' })).toBe(deadline)
  })

  it('without a duration is not lost when the appointment is saved, and moves along', async () => {
    const id = await insert({ ends_at: ten, starts_at: nine })
    const save = (data: object) =>
      office.payload.update({ collection: 'activities', data, id, overrideAccess: true })
    expect(await save({ note: 'Letta' })).toMatchObject({ endsAt: ten })
    expect(await save({ startsAt: ten })).toMatchObject({ endsAt: eleven })
    expect(await save({ endsAt: null })).toMatchObject({ endsAt: ten })
  })
})

it('a database of before gets the ends that are missing, and keeps the others', async () => {
  const client = await connect({ url: process.env.DATABASE_URL as string })
  const args = { db: drizzle(client) } as unknown as MigrateUpArgs
  await down(args)
  const rows: [Row, null | string][] = [
    [{ duration: 60, starts_at: nine }, ten],
    [{ starts_at: nine }, nine],
    [{ ends_at: eleven, starts_at: nine }, eleven],
    [{ duration: 60, ends_at: eleven, starts_at: nine }, eleven],
    [{ has_time: false, starts_at: noon }, null],
    [{ ends_at: deadline, has_time: false, starts_at: noon }, deadline],
    [{ duration: 60 }, null],
  ]
  const ids: number[] = []
  for (const [row] of rows) ids.push(await insert(row))
  const all = 'SELECT to_jsonb(a) - $1::text AS row FROM activities a ORDER BY id'
  const before = await office.query(all, ['ends_at'])
  await up(args)
  await client.end()
  expect(await endsOf(ids)).toEqual(rows.map(([, end]) => end))
  expect(await office.query(all, ['ends_at'])).toEqual(before)
  // Its triggers are on again.
  expect(await endOf(await insert({ starts_at: nine }))).toBe(nine)
})
