import path from 'node:path'
import { openDatabase } from './database.mjs'
import { environment } from './environment.mjs'
import { install } from './install.mjs'
import { acquireLock, STOPPING } from './lock.mjs'
import { migrate } from './migrate.mjs'
import { dataFolder, prepareDataFolder } from './paths.mjs'
import { atEnd, isStopping } from './run.mjs'

/** The lock of a data folder, held by the one command that serves it. */
export const lockOf = (/** @type {string} */ folder) => path.join(folder, 'start.lock')

/**
 * Takes a data folder for this command alone.
 *
 * @param {{ name: string, about: string }} options about: what another start says of this one
 * @returns {Promise<string>} the folder
 * @throws {import('../../src/platform/database/embedded/problem.mjs').Problem}
 */
export const takeDataFolder = async ({ name, about }) => {
  const folder = dataFolder({ name })
  prepareDataFolder({ folder })
  const lock = await acquireLock({
    file: lockOf(folder),
    about: () => (isStopping() ? STOPPING : about),
    // A start that was just told to stop needs a moment to notice.
    waitFor: 1_000,
    refusal: (holder) =>
      `The data folder ${folder} is in use (${holder || 'by a busy process'}): ` +
      'stop that first, or choose another data folder with CRM_DATA_DIR=…',
  })
  atEnd(lock.release)
  return folder
}

/**
 * Everything that a program of the CRM needs: packages, and a database with all migrations.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {'production' | 'development' | 'test'} options.mode
 * @param {boolean} [options.durable]
 * @param {Record<string, string>} [options.extra] more for the environment
 */
export const prepare = async ({ folder, mode, durable, extra }) => {
  await install()
  const database = await openDatabase({ folder, durable })
  atEnd(database.stop)
  const env = environment({ folder, databaseUrl: database.url, mode, extra })
  // Migrations are what production runs, whatever runs after them.
  await migrate({ url: database.url, env: { ...env, NODE_ENV: 'production' } })
  return { database, env }
}
