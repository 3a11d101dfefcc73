import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { codeOf } from './problem.mjs'

/**
 * @typedef {object} Postmaster what a PostgreSQL server says of itself in `postmaster.pid`
 * @property {number} pid
 * @property {number} port
 * @property {string} status `starting`, `ready` or `stopping`
 * @property {number} [sharedMemory] the id of its System V segment
 */

/**
 * @param {{ dataDirectory: string }} options
 * @returns {Postmaster | undefined} undefined: no server, or not one that has said so yet
 */
export const readPostmaster = ({ dataDirectory }) => {
  let lines
  try {
    lines = fs.readFileSync(path.join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number.parseInt(lines[0] ?? '', 10)
  if (!(pid > 0)) return undefined
  const port = Number.parseInt(lines[3] ?? '', 10)
  const sharedMemory = Number.parseInt(lines[6]?.trim().split(/\s+/)[1] ?? '', 10)
  return { pid, port, status: (lines[7] ?? 'starting').trim(), sharedMemory }
}

/** @param {number} pid @returns {boolean} also true of a zombie */
const isTaken = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * A process that ended stays as a zombie until its parent asks after it, which in a container
 * without an init may be never.
 *
 * @param {number} pid
 */
const isZombie = (pid) => {
  try {
    return /\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** @param {number} pid */
export const isAlive = (pid) => isTaken(pid) && !isZombie(pid)

/** What a process was started as, or an empty string when the system does not tell. */
export const commandOf = (/** @type {number} */ pid) => {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {}
  if (process.platform === 'win32') {
    const list = spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8' })
    return list.stdout ?? ''
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? ''
}

/**
 * Removes a `postmaster.pid` that a killed server left, when another program has its number
 * by now or its zombie still has it: PostgreSQL would take either for a server and refuse to
 * start. (A number that nobody has PostgreSQL deals with itself.) Containers give out the same
 * numbers at each start.
 *
 * @param {{ dataDirectory: string }} options
 */
export const forgetDeadPostmaster = ({ dataDirectory }) => {
  const left = readPostmaster({ dataDirectory })
  if (!left || !isTaken(left.pid)) return
  if (!isZombie(left.pid) && /postgres/.test(commandOf(left.pid))) return
  if (left.sharedMemory && segmentInUse(left.sharedMemory)) return
  fs.rmSync(path.join(dataDirectory, 'postmaster.pid'), { force: true })
}

/**
 * Server processes that outlive their postmaster still hold its segment; starting beside them
 * would corrupt the data, and PostgreSQL knows of them only through `postmaster.pid`.
 *
 * @param {number} id
 */
const segmentInUse = (id) => {
  try {
    const rows = fs.readFileSync('/proc/sysvipc/shm', 'utf8').split('\n').slice(1)
    return rows.some((row) => {
      const columns = row.trim().split(/\s+/)
      return Number(columns[1]) === id && Number(columns[6]) > 0
    })
  } catch {
    return false
  }
}
