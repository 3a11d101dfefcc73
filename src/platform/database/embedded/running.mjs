import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { programPath } from './binaries.mjs'
import { connect } from './connect.mjs'
import { isAlive } from './postmaster.mjs'

const STOPPED_WITHIN = 60_000

/**
 * @typedef {import('./credentials.mjs').Credentials} Credentials
 * @typedef {import('./place.mjs').Place} Place
 */

/**
 * @typedef {object} EmbeddedServer
 * @property {boolean} adopted it was running already
 * @property {number} pid
 * @property {number} port
 * @property {string} dataDirectory
 * @property {(database: string) => string} url the address of one of its databases
 * @property {(database: string) => Promise<void>} createDatabase unless it is there
 * @property {() => Promise<void>} stop a fast, clean shutdown: sessions are cut, nothing is lost
 * @property {() => boolean} isRunning
 */

/** @param {{ credentials: Credentials, database: string }} options */
export const addressOf = ({ credentials, database }) =>
  `postgresql://${credentials.user}:${credentials.password}@127.0.0.1:${credentials.port}/${database}`

/**
 * @param {{ adopted: boolean, credentials: Credentials, pid: number, place: Place }} options
 * @returns {EmbeddedServer}
 */
export const describe = ({ place, credentials, pid, adopted }) => ({
  adopted,
  pid,
  port: credentials.port,
  dataDirectory: place.dataDirectory,
  url: (database) => addressOf({ credentials, database }),
  createDatabase: (database) => createDatabase({ credentials, database }),
  stop: () => stop({ place, pid }),
  isRunning: () => isAlive(pid),
})

/** @param {{ credentials: Credentials, database: string }} options */
const createDatabase = async ({ credentials, database }) => {
  const client = await connect({ url: addressOf({ credentials, database: 'postgres' }) })
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      database,
    ])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

/** @param {{ pid: number, place: Place }} options */
const stop = async ({ place, pid }) => {
  const { binaries, dataDirectory, account } = place
  if (!isAlive(pid)) return
  const until = Date.now() + STOPPED_WITHIN
  signal('fast')
  while (isAlive(pid)) {
    if (Date.now() > until) {
      // What was committed is in its log: the next start recovers it.
      signal('immediate')
      return
    }
    await sleep(20)
  }

  function signal(/** @type {'fast' | 'immediate'} */ mode) {
    if (process.platform !== 'win32') {
      process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
      return
    }
    spawnSync(
      programPath({ home: binaries.home, name: 'pg_ctl' }),
      ['stop', '-W', '-m', mode, '-D', dataDirectory],
      { uid: account?.uid, gid: account?.gid, stdio: 'ignore' },
    )
  }
}
