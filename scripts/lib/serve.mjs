import crypto from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import readline from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandOf, isAlive } from '../../src/platform/database/embedded/index.mjs'
import { codeOf, Problem } from '../../src/platform/database/embedded/problem.mjs'
import { endChild, startNode } from './children.mjs'
import { inProject, root } from './paths.mjs'

const READY_WITHIN = 120_000

const program = inProject('src', 'platform', 'http', 'server.mjs')

/**
 * @typedef {object} WebServer
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the built application and waits until it has served its first page.
 *
 * @param {object} options
 * @param {number} options.port
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.folder where the number of the process is noted
 * @param {(line: string) => void} [options.write] what to do with its lines
 * @returns {Promise<WebServer>}
 * @throws {Problem} when it ends or does not answer
 */
export const serve = async ({ port, env, folder, write = console.log }) => {
  const note = path.join(folder, 'server.json')
  const token = crypto.randomUUID()
  const child = startNode({
    args: [program],
    env: { ...env, PORT: String(port), CRM_SERVER_TOKEN: token },
    cwd: root,
    output: 'pipe',
  })
  fs.writeFileSync(note, JSON.stringify({ pid: child.pid, token }))
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    readline.createInterface({ input: stream }).on('line', (line) => {
      if (!isGreeting(line)) write(line)
    })
  }
  const stop = async () => {
    await endChild({ child })
    fs.rmSync(note, { force: true })
  }
  try {
    await untilServed({ port, child })
  } catch (error) {
    await stop()
    throw error
  }
  return { child, stop }
}

/** Next's own, which says nothing to people. */
const isGreeting = (/** @type {string} */ line) =>
  line.trim() === '' || /^\s*✓ Running next.config/.test(line)

/** @param {{ child: WebServer['child'], port: number }} options */
const untilServed = async ({ port, child }) => {
  const until = Date.now() + READY_WITHIN
  let status
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Problem('The web server ended while it started, see above')
    }
    status = await getStatus({ port, path: '/admin/login' })
    if (status !== undefined && status < 400) return
    await sleep(100)
  }
  throw new Problem(
    status === undefined
      ? 'The web server did not answer within two minutes: see above, and try again'
      : `The web server answers with status ${status}, see above`,
  )
}

/**
 * @param {{ left?: number, path: string, port: number }} options
 * @returns {Promise<number | undefined>} redirects followed; undefined: no answer
 */
const getStatus = ({ port, path: target, left = 5 }) =>
  new Promise((resolve) => {
    const request = http
      .get({ host: '127.0.0.1', port, path: target, timeout: 60_000, agent: false }, (response) => {
        response.resume()
        const { location } = response.headers
        if (location && left > 0) {
          const { pathname, search } = new URL(location, `http://127.0.0.1:${port}`)
          resolve(getStatus({ port, path: pathname + search, left: left - 1 }))
          return
        }
        response.on('end', () => resolve(response.statusCode))
        response.on('error', () => resolve(undefined))
      })
      .on('timeout', () => request.destroy())
      .on('error', () => resolve(undefined))
  })

/**
 * Ends the web server of a start that was killed, if it is still there.
 *
 * @param {{ folder: string }} options
 * @returns {Promise<boolean>} was there one?
 */
export const endOrphan = async ({ folder }) => {
  const note = path.join(folder, 'server.json')
  let noted
  try {
    noted = JSON.parse(fs.readFileSync(note, 'utf8'))
  } catch {
    return false
  }
  const found = isAlive(noted.pid) && isOurs(noted)
  if (found) {
    // It ends by itself when it notices that its parent has gone.
    process.kill(noted.pid, 'SIGTERM')
    const until = Date.now() + 6_000
    while (isAlive(noted.pid) && Date.now() < until) await sleep(50)
    if (isAlive(noted.pid)) process.kill(noted.pid, 'SIGKILL')
  }
  fs.rmSync(note, { force: true })
  return found
}

/**
 * Numbers of processes are used again: the token tells whose this one is.
 *
 * @param {{ pid: number, token: string }} options
 */
const isOurs = ({ pid, token }) => {
  try {
    return fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(token)
  } catch (error) {
    // Another user's process; or no Linux.
    return codeOf(error) !== 'EACCES' && commandOf(pid).includes(program)
  }
}
