import crypto from 'node:crypto'
import fs from 'node:fs'
import type { Client } from 'pg'
import { startAlone } from '../../scripts/lib/database.mjs'
import { environment } from '../../scripts/lib/environment.mjs'
import { migrate } from '../../scripts/lib/migrate.mjs'
import { dataFolder, inProject, prepareDataFolder } from '../../scripts/lib/paths.mjs'
import { connect } from '../../src/platform/database/embedded/index.mjs'

/** Numbers of advisory locks; each means one thing on the whole test server. */
const IN_USE = 81
const MAKING_TEMPLATE = 82

/** What the test files, which run in processes of their own, must know of the server. */
type TestServer = { url: string; template: string }

/** A database of its own for a test file, with all migrations and no rows. */
export type TestDatabase = {
  name: string
  url: string
  /** Cuts its sessions and removes it. */
  drop: () => Promise<void>
}

const folder = dataFolder({ name: 'test' })
let session: Client | undefined
let stop: (() => Promise<void>) | undefined

/**
 * Starts or adopts the PostgreSQL of the tests and makes the template: a database with all
 * migrations, kept until they change. Several runs may share the server.
 */
export const joinServer = async (): Promise<void> => {
  prepareDataFolder({ folder })
  const server = await startAlone({ folder, durable: false })
  stop = server.stop
  session = await connect({ url: server.url('postgres') })
  await session.query('SELECT pg_advisory_lock_shared($1)', [IN_USE])
  const template = await makeTemplate({ client: session, address: server.url })
  const shared: TestServer = { url: server.url('postgres'), template }
  process.env.CRM_TEST_SERVER = JSON.stringify(shared)
}

/** Stops the server, unless another run uses it. */
export const leaveServer = async (): Promise<void> => {
  if (!session) return
  await session.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE])
  const { rows } = await session.query('SELECT pg_try_advisory_lock($1) AS last', [IN_USE])
  await session.end()
  session = undefined
  if (rows[0].last) await stop?.()
}

type TemplateOptions = { client: Client; address: (database: string) => string }

const makeTemplate = async ({ client, address }: TemplateOptions): Promise<string> => {
  const name = `template_${hashMigrations()}`
  await client.query('SELECT pg_advisory_lock($1)', [MAKING_TEMPLATE])
  try {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%'",
    )
    if (rows.some(({ datname }) => datname === name)) return name
    // Those of earlier migrations, and one that was cut off.
    for (const { datname } of rows) {
      if (datname === 'template_postgis') continue
      await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
    }
    const unfinished = `${name}_unfinished`
    await client.query(`CREATE DATABASE "${unfinished}"`)
    const url = address(unfinished)
    await migrate({ url, env: environment({ folder, databaseUrl: url, mode: 'production' }) })
    await client.query(`ALTER DATABASE "${unfinished}" RENAME TO "${name}"`)
    return name
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MAKING_TEMPLATE])
  }
}

const hashMigrations = (): string => {
  const hash = crypto.createHash('sha256')
  const migrations = inProject('migrations')
  for (const file of fs.existsSync(migrations) ? fs.readdirSync(migrations).sort() : []) {
    if (file.endsWith('.ts'))
      hash.update(`\0${file}\0`).update(fs.readFileSync(`${migrations}/${file}`))
  }
  return hash.digest('hex').slice(0, 12)
}

/**
 * Makes a fresh database, in about a tenth of a second.
 *
 * @param options.empty without the migrations
 */
export const createDatabase = async ({ empty = false } = {}): Promise<TestDatabase> => {
  const shared = process.env.CRM_TEST_SERVER
  if (!shared) throw new Error('No test server: put this test under tests/integration or tests/e2e')
  const { url, template }: TestServer = JSON.parse(shared)
  const name = `test_${crypto.randomBytes(6).toString('hex')}`
  const tell = async (statement: string) => {
    const client = await connect({ url })
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await tell(`CREATE DATABASE "${name}" TEMPLATE "${empty ? 'template0' : template}"`)
  const address = new URL(url)
  address.pathname = `/${name}`
  return {
    name,
    url: address.href,
    drop: () => tell(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  }
}
