import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeBackOwnership } from './account.mjs'
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
import { launch, READY_WITHIN } from './launch.mjs'
import { choosePlace } from './place.mjs'
import { commandOf, forgetDeadPostmaster, isAlive, readPostmaster } from './postmaster.mjs'
import { codeOf, Problem } from './problem.mjs'
import { addressOf, describe } from './running.mjs'

/**
 * @typedef {import('./credentials.mjs').Credentials} Credentials
 * @typedef {import('./place.mjs').Place} Place
 * @typedef {import('./running.mjs').EmbeddedServer} EmbeddedServer
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
