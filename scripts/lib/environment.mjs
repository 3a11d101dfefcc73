import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { codeOf } from '../../src/platform/database/embedded/problem.mjs'

/** Programs started by the tests are the real ones: tsx does nothing at all where it sees vitest. */
const inherited = () => {
  const { VITEST, TEST, ...rest } = process.env
  return rest
}

/** Nothing that the CRM starts calls home. */
const noTelemetry = { NEXT_TELEMETRY_DISABLED: '1', DISABLE_TELEMETRY: '1', DO_NOT_TRACK: '1' }

/**
 * The environment of every program of the CRM: server, worker, migrations, seed.
 *
 * @param {object} options
 * @param {string} options.folder the data folder
 * @param {string} options.databaseUrl
 * @param {'production' | 'development' | 'test'} options.mode
 * @param {Record<string, string>} [options.extra]
 * @returns {NodeJS.ProcessEnv}
 */
export const environment = ({ folder, databaseUrl, mode, extra = {} }) => ({
  ...inherited(),
  ...noTelemetry,
  NODE_ENV: mode,
  DATABASE_URL: databaseUrl,
  CRM_FILES_DIR: process.env.CRM_FILES_DIR || filesFolder(folder),
  PAYLOAD_SECRET: process.env.PAYLOAD_SECRET || secretOf(folder),
  ...extra,
})

/** For what reads the configuration and neither connects nor serves. */
export const buildEnvironment = () => ({
  ...inherited(),
  ...noTelemetry,
  NODE_ENV: /** @type {const} */ ('production'),
  PAYLOAD_SECRET: process.env.PAYLOAD_SECRET || 'only-while-building',
})

const filesFolder = (/** @type {string} */ folder) => {
  const files = path.join(folder, 'files')
  fs.mkdirSync(files, { recursive: true })
  return files
}

/** Made once: with another secret everybody is logged out and API keys stop working. */
const secretOf = (/** @type {string} */ folder) => {
  const file = path.join(folder, 'secret')
  try {
    fs.writeFileSync(file, `${crypto.randomBytes(32).toString('hex')}\n`, {
      flag: 'wx',
      mode: 0o600,
    })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}
