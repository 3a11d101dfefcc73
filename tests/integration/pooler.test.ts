import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepSession } from '#platform/database/keepSession.mjs'
import { environment } from '../../scripts/lib/environment.mjs'
import { listMigrations, migrate } from '../../scripts/lib/migrate.mjs'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import { must, type Office, startOffice } from '../support/office'
import {
  keepsStatements,
  type Pooler,
  pgBouncerVersion,
  startPgBouncer,
} from '../support/pgbouncer'
import { createDatabase, type TestDatabase } from '../support/postgres'
import { start, untilOver, upload } from './imports/office'

/** Fewer than one server alone would open: they have to be shared. */
const size = 8

const about = pgBouncerVersion
  ? pgBouncerVersion.join('.')
  : 'skipped: no pgbouncer on this machine'

describe.skipIf(!pgBouncerVersion)(`behind PgBouncer in transaction mode (${about})`, () => {
  let database: TestDatabase
  let office: Office
  let pooler: Pooler
  /** Beside the pooler. */
  let sql: Client

  beforeAll(async () => {
    database = await createDatabase()
    pooler = await startPgBouncer({ server: database.url, size })
    office = await startOffice(
      {
        CRM_REQUEST_SECONDS: '5',
        ...(keepsStatements ? {} : { CRM_PREPARED_STATEMENTS: 'off' }),
      },
      { database: { ...database, url: pooler.through(database.url) } },
    )
    sql = await connect({ url: database.url })
  })

  afterAll(async () => {
    await sql?.end()
    await office?.server.stop()
    await pooler?.stop()
    await database?.drop()
  })

  const advisoryLocks = async (): Promise<number> => {
    const { rows } = await sql.query(
      `SELECT count(*)::int AS n FROM pg_locks JOIN pg_database AS d ON d.oid = database
       WHERE locktype = 'advisory' AND datname = current_database()`,
    )
    return rows[0].n
  }

  const until = async (test: () => Promise<boolean>) => {
    const end = Date.now() + 15_000
    while (!(await test()) && Date.now() < end) await sleep(50)
  }

  it('an empty database is set up, by two at the same moment', async () => {
    const empty = await createDatabase({ empty: true })
    try {
      const url = pooler.through(empty.url)
      const env = environment({ databaseUrl: url, folder: office.server.files, mode: 'production' })
      await Promise.all([migrate({ env, url }), migrate({ env, url })])
      const client = await connect({ url: empty.url })
      const { rows } = await client.query('SELECT name FROM payload_migrations WHERE batch > 0')
      await client.end()
      expect(rows).toHaveLength(listMigrations().length)
    } finally {
      await empty.drop()
    }
  }, 240_000)

  it('people log in, read lists and change records, more at once than it has connections', async () => {
    const { admin } = office
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        must(admin.post('companies', { name: `Officina ${index}` })),
      ),
    )
    await Promise.all(
      made.map(({ doc }) => must(admin.patch(`companies/${doc.id}`, { city: 'Bologna' }))),
    )
    const lists = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        must(
          admin.get(
            `companies?where[city][equals]=Bologna&sort=name&limit=5&page=${1 + (index % 8)}`,
          ),
        ),
      ),
    )
    expect(new Set(lists.map(({ totalDocs }) => totalDocs))).toEqual(new Set([40]))
    await must(admin.get('search?q=officina'))
    // These are statements with a name, on whichever connection is free.
    for (let turn = 0; turn < 3; turn += 1)
      await Promise.all(made.map(({ doc }) => must(admin.get(`companies/${doc.id}/timeline`))))
  })

  it('jobs run, and hold their locks no longer', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `Azienda ${index};Modena`)
    const { id } = await upload(office.admin, 'companies', `Nome;Città\n${rows.join('\n')}\n`)
    await start(office.admin, id)
    const done = await untilOver(office.admin, id)
    expect(done).toMatchObject({ createdRecords: 3000, state: 'done' })
    await until(async () => (await advisoryLocks()) === 0)
    expect(await advisoryLocks()).toBe(0)
  })

  it('an export is written', async () => {
    const sent = { collection: 'companies', columns: ['name', 'city'], format: 'csv' }
    const made = await must(office.admin.post('exports', sent))
    const file = await office.admin.download(`/api/exports/${made.id}/file`)
    expect(file.status).toBe(200)
    expect(file.content.toString().split('\n').length).toBeGreaterThan(3000)
  })

  it('a lock goes with the connection of a process that is gone', async () => {
    const client = await connect({ url: pooler.through(database.url) })
    await keepSession(client)
    await client.query('SELECT pg_advisory_lock(1)')
    expect(await advisoryLocks()).toBe(1)
    // As when it is killed: nothing is said any more.
    const { connection } = client as unknown as { connection: { stream: { destroy: () => void } } }
    connection.stream.destroy()
    await until(async () => (await advisoryLocks()) === 0)
    expect(await advisoryLocks()).toBe(0)
  })

  it('a request over its time is answered with 503, and its statement is broken off', async () => {
    const { admin } = office
    await sql.query('BEGIN')
    await sql.query('LOCK TABLE companies IN ACCESS EXCLUSIVE MODE')
    const late = await Promise.all(Array.from({ length: 30 }, () => admin.get('companies?limit=1')))
    expect(new Set(late.map(({ status }) => status))).toEqual(new Set([503]))
    const waiting = async () => {
      const { rows } = await sql.query(
        `SELECT count(*)::int AS n FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      return rows[0].n
    }
    await until(async () => (await waiting()) === 0)
    expect(await waiting()).toBe(0)
    await sql.query('ROLLBACK')
    const well = await Promise.all(Array.from({ length: 30 }, () => admin.get('companies?limit=1')))
    expect(new Set(well.map(({ status }) => status))).toEqual(new Set([200]))
  })

  it('no connection keeps a setting, a lock, a statement or a table of somebody’s', async () => {
    // Whoever has a transaction open has a connection to itself: this is every one that is free.
    const clients: Client[] = []
    try {
      for (let count = 0; count < size - 2; count += 1) {
        const client = await connect({ url: pooler.through(database.url) })
        clients.push(client)
        await client.query('BEGIN')
        const { rows } = await client.query(
          `SELECT name, setting FROM pg_settings WHERE source = 'session'
           AND name NOT IN ('application_name', 'client_encoding', 'DateStyle', 'standard_conforming_strings', 'TimeZone')`,
        )
        expect(rows).toEqual([])
        const { rows: left } = await client.query(
          `SELECT (SELECT count(*)::int FROM pg_prepared_statements WHERE name LIKE 'crm_%') AS statements,
             (SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()) AS locks,
             (SELECT count(*)::int FROM pg_class WHERE relnamespace = pg_my_temp_schema()) AS tables`,
        )
        expect(left).toEqual([
          { locks: 0, statements: keepsStatements ? expect.any(Number) : 0, tables: 0 },
        ])
      }
    } finally {
      for (const client of clients) await client.end()
    }
  })

  it('nothing of it is a fault in the log', () => {
    expect(office.server.output()).not.toContain('ERROR')
  })
})
