import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { programPath } from './binaries.mjs'
import { connect } from './connect.mjs'
import {
  freePort,
  isPortFree,
  newCredentials,
  readCredentials,
  resetPassword,
  writeCredentials,
} from './credentials.mjs'
import { initialise } from './initialise.mjs'
import { choosePlace } from './place.mjs'
import { commandOf, forgetDeadPostmaster, isAlive, readPostmaster } from './postmaster.mjs'
import { codeOf, Problem } from './problem.mjs'
import { serverArguments } from './settings.mjs'

const READY_WITHIN = 10 * 60_000
const STOPPED_WITHIN = 60_000
const LOG_LIMIT = 10 * 1024 * 1024

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

/**
 * Starts the PostgreSQL of a data folder, or adopts the one that a killed process left running.
 * The server is not tied to this process: end it with `stop`.
 *
 * @param {object} options
 * @param {string} options.folder its data go to `<folder>/postgres`, its log beside them
 * @param {boolean} [options.durable] false: faster, and lost with the machine's power (tests)
 * @param {(line: string) => void} [options.say] for what a person should know
 * @returns {Promise<EmbeddedServer>}
 * @throws {Problem} when a person has to put something right
 */
export const startEmbedded = async ({ folder, durable = true, say = () => {} }) => {
  fs.mkdirSync(folder, { recursive: true })
  const place = choosePlace({ folder, say })
  const { dataDirectory } = place
  refuseOtherMajor(place)

  const adopted = await adopt({ folder, place })
  if (adopted) return adopted

  let credentials = readCredentials({ folder })
  if (!fs.existsSync(dataDirectory)) {
    credentials ??= await newCredentials()
    initialise({ place, credentials })
    writeCredentials({ folder, credentials })
  }
  takeBackOwnership(place)
  forgetDeadPostmaster({ dataDirectory })
  if (!credentials) {
    credentials = await newCredentials()
    resetPassword({ place, credentials })
    writeCredentials({ folder, credentials })
  }
  if (!(await isPortFree(credentials.port))) {
    credentials = { ...credentials, port: await freePort() }
    writeCredentials({ folder, credentials })
  }

  const pid = await launch({ folder, place, credentials, durable, say })
  return describe({ place, credentials, pid, adopted: false })
}

/** @param {Place} place */
const refuseOtherMajor = ({ binaries, dataDirectory }) => {
  let found
  try {
    found = fs.readFileSync(path.join(dataDirectory, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      if (!fs.existsSync(dataDirectory)) return
      throw new Problem(
        `${dataDirectory} is not the data of a PostgreSQL server: ` +
          'move it away, or choose another data folder with CRM_DATA_DIR=…',
      )
    }
    throw new Problem(
      `Cannot read ${dataDirectory} (${codeOf(error)}): it belongs to another user. ` +
        'Start the CRM as that user, or choose another data folder with CRM_DATA_DIR=…',
    )
  }
  if (found === String(binaries.major)) return
  throw new Problem(
    `${dataDirectory} was made by PostgreSQL ${found} and this CRM brings PostgreSQL ` +
      `${binaries.major}: dump it with pg_dump ${found} and restore it into a new folder ` +
      '(CRM_DATA_DIR=…), or set DATABASE_URL to a server of your own',
  )
}

/**
 * A server that runs on these data already is used as it is. One that is just starting,
 * recovering or stopping is waited for.
 *
 * @param {{ folder: string, place: Place }} options
 * @returns {Promise<EmbeddedServer | undefined>} undefined: there is none
 */
const adopt = async ({ folder, place }) => {
  const { dataDirectory } = place
  const until = Date.now() + READY_WITHIN
  while (Date.now() < until) {
    const found = readPostmaster({ dataDirectory })
    if (!found || !isAlive(found.pid) || !/postgres/.test(commandOf(found.pid))) return undefined
    if (found.status === 'ready') {
      const credentials = readCredentials({ folder })
      if (!credentials) throw runsWithoutPassword({ dataDirectory, pid: found.pid })
      const running = { ...credentials, port: found.port }
      if (await isOurs({ credentials: running, dataDirectory })) {
        if (running.port !== credentials.port) writeCredentials({ folder, credentials: running })
        return describe({ place, credentials: running, pid: found.pid, adopted: true })
      }
      // The number in the file may be that of another PostgreSQL of this machine.
      if (!commandOf(found.pid).includes(dataDirectory)) return undefined
    }
    await sleep(50)
  }
  throw new Problem(`The PostgreSQL on ${dataDirectory} runs and does not answer: stop it first`)
}

/** @param {{ dataDirectory: string, pid: number }} options */
const runsWithoutPassword = ({ dataDirectory, pid }) =>
  new Problem(
    `A PostgreSQL (process ${pid}) runs on ${dataDirectory} and its database.json is gone: ` +
      'stop that process and start again',
  )

/** @param {{ credentials: Credentials, dataDirectory: string }} options */
const isOurs = async ({ credentials, dataDirectory }) => {
  try {
    const client = await connect({ url: addressOf({ credentials, database: 'postgres' }) })
    try {
      const { rows } = await client.query('SHOW data_directory')
      return fs.realpathSync(rows[0].data_directory) === fs.realpathSync(dataDirectory)
    } finally {
      await client.end()
    }
  } catch {
    return false
  }
}

/**
 * As root, data that were copied here by root must belong to the account that runs on them.
 *
 * @param {Place} place
 */
const takeBackOwnership = ({ dataDirectory, account }) => {
  if (!account || fs.statSync(dataDirectory).uid === account.uid) return
  const own = (/** @type {string} */ file) => {
    fs.lchownSync(file, account.uid, account.gid)
    if (!fs.lstatSync(file).isDirectory()) return
    for (const name of fs.readdirSync(file)) own(path.join(file, name))
  }
  own(dataDirectory)
}

/**
 * @param {object} options
 * @param {string} options.folder
 * @param {Place} options.place
 * @param {Credentials} options.credentials
 * @param {boolean} options.durable
 * @param {(line: string) => void} options.say
 * @returns {Promise<number>} the number of its process
 */
const launch = async ({ folder, place, credentials, durable, say }) => {
  const { binaries, dataDirectory, account } = place
  const log = path.join(folder, 'postgres.log')
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) {
    fs.renameSync(log, `${log}.old`)
  }
  const logFrom = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0
  const output = fs.openSync(log, 'a', 0o600)
  const settings = serverArguments({ port: credentials.port, durable })
  const windows = process.platform === 'win32'
  // Only pg_ctl can drop an administrator's rights on Windows, which PostgreSQL insists on.
  /** @type {['pg_ctl' | 'postgres', string[]]} */
  const [program, args] = windows
    ? ['pg_ctl', ['start', '-W', '-D', dataDirectory, '-o', settings.join(' ')]]
    : ['postgres', ['-D', dataDirectory, ...settings]]
  const child = spawn(programPath({ home: binaries.home, name: program }), args, {
    // Away from the terminal's process group: Ctrl-C must not stop it before the web server.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
    cwd: path.dirname(dataDirectory),
    uid: account?.uid,
    gid: account?.gid,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  })
  fs.closeSync(output)
  let ended = false
  child.once('error', () => {
    ended = true
  })
  child.once('exit', () => {
    ended = !windows
  })
  child.unref()

  const startedAt = Date.now()
  let told = false
  while (Date.now() - startedAt < READY_WITHIN) {
    const found = readPostmaster({ dataDirectory })
    const ours = found && (windows || found.pid === child.pid)
    if (ours && found.status === 'ready') return found.pid
    if (ended) break
    if (!told && Date.now() - startedAt > 5_000) {
      told = true
      say('PostgreSQL is recovering its data after it was cut off; this may take a while')
    }
    await sleep(20)
  }
  throw new Problem(`PostgreSQL did not start: ${lastError({ log, from: logFrom })} (${log})`)
}

/** @param {{ log: string, from: number }} options */
const lastError = ({ log, from }) => {
  const lines = fs.readFileSync(log).subarray(from).toString('utf8').trim().split('\n')
  const fatal = lines.findLast((line) => /(FATAL|PANIC|ERROR|error):/.test(line))
  return fatal?.replace(/^.*?(FATAL|PANIC|ERROR|error): */, '') ?? lines.at(-1)
}

/** @param {{ credentials: Credentials, database: string }} options */
const addressOf = ({ credentials, database }) =>
  `postgresql://${credentials.user}:${credentials.password}@127.0.0.1:${credentials.port}/${database}`

/**
 * @param {{ adopted: boolean, credentials: Credentials, pid: number, place: Place }} options
 * @returns {EmbeddedServer}
 */
const describe = ({ place, credentials, pid, adopted }) => ({
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
