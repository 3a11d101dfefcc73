import fs from 'node:fs'
import { connect, Problem } from '../../src/platform/database/embedded/index.mjs'
import { askKept, keepSession } from '../../src/platform/database/keepSession.mjs'
import { programOf, runToEnd } from './children.mjs'
import { inProject, root } from './paths.mjs'
import { step } from './say.mjs'

/** Any number will do, as long as every process of the CRM takes the same. */
const MIGRATION_LOCK = 7_231_964

/**
 * Brings the database up to the migrations of this version. Knowing that there is nothing to do
 * takes one query; only otherwise is Payload loaded.
 *
 * @param {object} options
 * @param {string} options.url
 * @param {NodeJS.ProcessEnv} options.env
 * @throws {Problem} when a migration fails
 */
export const migrate = async ({ url, env }) => {
  const client = await connect({ url })
  let lock
  try {
    if ((await missingMigrations({ client })).length === 0) return
    // Held by this session: it ends with it, also when this process is killed.
    lock = await connect({ url })
    await keepSession(lock)
    await askKept(lock, 'SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const missing = await missingMigrations({ client })
    if (missing.length === 0) return
    await step({
      title: `Setting up the database (${missing.length} migrations)`,
      run: async () => {
        const { code, output } = await runPayload({ args: ['migrate'], env })
        const left = code === 0 ? await missingMigrations({ client }) : missing
        if (left.length === 0) return
        console.error(output.trim())
        throw new Problem(
          `Migration ${left[0]} failed, see above; the database is as it was before it`,
        )
      },
    })
  } finally {
    await lock?.end()
    await client.end()
  }
}

/**
 * Runs one of Payload's commands. On Node 20 the loader thread of tsx sometimes loses the answer that
 * the program waits for: nothing keeps the program alive, and it ends with code 0 (or 13) before it
 * has done or said anything. Then it is started again.
 *
 * @param {object} options
 * @param {string[]} options.args
 * @param {NodeJS.ProcessEnv} options.env
 * @param {boolean} [options.quiet]
 */
export const runPayload = async ({ args, env, quiet = true }) => {
  for (let attempt = 1; ; attempt += 1) {
    const result = await runToEnd({
      args: [programOf('payload/bin.js'), ...args],
      env,
      cwd: root,
      quiet,
    })
    const silent = quiet && (result.code === 0 || result.code === 13) && result.output.trim() === ''
    if (!silent || attempt === 8) return result
  }
}

/**
 * What a migration of the product is written from: plugins that were taken out keep their tables, and
 * parts with migrations of their own look after them.
 */
export const productSchema = () => ({
  CRM_WITHOUT_PARTS: 'migrations',
  PAYLOAD_CONFIG_PATH: inProject('plugins', 'schema.config.ts'),
})

/**
 * The folders of migrations of this version: the product's, then those of parts that bring their own
 * (`npm run generate` notes where they are).
 */
export const migrationFolders = () => {
  const file = inProject('src', 'part-migrations.json')
  const ofParts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : []
  return ['migrations', ...ofParts].map((/** @type {string} */ folder) => inProject(folder))
}

/** The names of the migrations of this version, in the order in which they run. */
export const listMigrations = () => {
  const [product = [], ...parts] = migrationFolders().map(namesIn)
  return [...product, ...parts.flat().sort()]
}

const namesIn = (/** @type {string} */ folder) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
        .map((file) => file.slice(0, -'.ts'.length))
        .sort()
    : []

/** @param {{ client: import('pg').Client }} options @returns {Promise<string[]>} */
const missingMigrations = async ({ client }) => {
  const { rows } = await client.query("SELECT to_regclass('payload_migrations') AS found")
  if (rows[0].found === null) return listMigrations()
  /** @type {import('pg').QueryResult<{ name: string }>} */
  const done = await client.query('SELECT name FROM payload_migrations WHERE batch > 0')
  const names = new Set(done.rows.map(({ name }) => name))
  return listMigrations().filter((name) => !names.has(name))
}
