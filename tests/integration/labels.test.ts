import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { down, up } from '../../migrations/20261128_233500_labels_of_the_glossary'
import { createDatabase, type TestDatabase } from '../support/postgres'

/* A company that comes from the release before: its dictionaries have the labels of then. */

let database: TestDatabase
let client: Client
/** What a migration is handed, as far as this one uses it. */
let args: Parameters<typeof up>[0]

const old = [
  ['activity_statuses', 'planned', 'Programmato', 'Planned'],
  ['activity_statuses', 'done', 'Completato', 'Completed'],
  // Renamed in one language by an admin, in the other as it was.
  ['activity_statuses', 'cancelled', 'Saltata', 'Cancelled'],
  // Of the same label, made by an admin.
  ['activity_statuses', 'own', 'Completato', 'Completed'],
  ['activity_modes', 'email', 'Mail', 'E-mail'],
  ['lead_statuses', 'new', 'Nuova', 'New'],
] as const

beforeAll(async () => {
  database = await createDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
  args = { db: drizzle(client) } as unknown as typeof args
  for (const [table, code, it, en] of old) {
    const [column, value] =
      table === 'activity_modes'
        ? ['kind', 'email']
        : ['state', table === 'lead_statuses' ? 'open' : 'done']
    await client.query(
      `INSERT INTO ${table} (code, label, label_it, label_en, ${column}) VALUES ($1, $2, $2, $3, $4)`,
      [code, it, en, value],
    )
  }
})

afterAll(async () => {
  await client?.end()
  await database?.drop()
})

const labels = async () => {
  const found: string[][] = []
  for (const [table, code] of old) {
    const { rows } = await client.query(
      `SELECT label, label_it, label_en FROM ${table} WHERE code = $1`,
      [code],
    )
    found.push([rows[0].label, rows[0].label_it, rows[0].label_en])
  }
  return found
}

it('gives entries that nobody touched the labels of the glossary, and leaves the others', async () => {
  const before = await labels()
  await up(args)
  const after = [
    ['Programmata', 'Programmata', 'Planned'],
    ['Svolta', 'Svolta', 'Done'],
    ['Saltata', 'Saltata', 'Cancelled'],
    ['Completato', 'Completato', 'Completed'],
    ['E-mail', 'E-mail', 'E-mail'],
    ['Nuovo', 'Nuovo', 'New'],
  ]
  expect(await labels()).toEqual(after)
  // A second time changes nothing.
  await up(args)
  expect(await labels()).toEqual(after)
  await down(args)
  expect(await labels()).toEqual(before)
})
