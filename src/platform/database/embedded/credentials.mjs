import { spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { programPath } from './binaries.mjs'
import { codeOf } from './problem.mjs'

/** @typedef {{ user: string, password: string, port: number }} Credentials */

const fileIn = (/** @type {string} */ folder) => path.join(folder, 'database.json')

/**
 * Reads how to reach the server of a data folder.
 *
 * @param {{ folder: string }} options
 * @returns {Credentials | undefined}
 */
export const readCredentials = ({ folder }) => {
  try {
    return JSON.parse(fs.readFileSync(fileIn(folder), 'utf8'))
  } catch (error) {
    // Half a file (a full disk) is as good as none: the password is then set anew.
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** @param {{ folder: string, credentials: Credentials }} options */
export const writeCredentials = ({ folder, credentials }) => {
  const half = `${fileIn(folder)}.${process.pid}`
  fs.writeFileSync(half, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(half, fileIn(folder))
}

/** @returns {Promise<Credentials>} */
export const newCredentials = async () => ({
  user: 'crm',
  password: crypto.randomBytes(24).toString('base64url'),
  port: await freePort(),
})

/** A TCP port of 127.0.0.1 that nobody listens on now. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })

/** @param {number} port @returns {Promise<boolean>} */
export const isPortFree = (port) =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/**
 * Gives the user of a stopped server a new password, for a data folder whose
 * `database.json` was lost.
 *
 * @param {{ place: import('./place.mjs').Place, credentials: Credentials }} options
 */
export const resetPassword = ({ place, credentials }) => {
  const { binaries, dataDirectory, account } = place
  spawnSync(
    programPath({ home: binaries.home, name: 'postgres' }),
    ['--single', '-D', dataDirectory, 'postgres'],
    {
      // Made of letters, digits, - and _ only: nothing to quote.
      input: `ALTER ROLE ${credentials.user} PASSWORD '${credentials.password}'\n`,
      uid: account?.uid,
      gid: account?.gid,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
}
