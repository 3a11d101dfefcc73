import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { programPath } from './binaries.mjs'
import { readPostmaster } from './postmaster.mjs'
import { Problem } from './problem.mjs'
import { serverArguments } from './settings.mjs'

/**
 * @typedef {import('./credentials.mjs').Credentials} Credentials
 * @typedef {import('./place.mjs').Place} Place
 */

/** PostgreSQL may have to recover its data first. */
export const READY_WITHIN = 10 * 60_000
const LOG_LIMIT = 10 * 1024 * 1024

/**
 * Starts PostgreSQL and waits until it is ready. It is not tied to this process.
 *
 * @param {object} options
 * @param {string} options.folder of its log
 * @param {Place} options.place
 * @param {Credentials} options.credentials
 * @param {boolean} options.durable
 * @param {(line: string) => void} options.say
 * @returns {Promise<number>} the number of its process
 * @throws {Problem} when it does not start
 */
export const launch = async ({ folder, place, credentials, durable, say }) => {
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
