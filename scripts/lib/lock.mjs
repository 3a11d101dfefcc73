import crypto from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, Problem } from '../../src/platform/database/embedded/problem.mjs'

/** What a holder answers that is about to let go. */
export const STOPPING = 'stopping'

const STOPPED_WITHIN = 90_000

/**
 * Only one process at a time may hold a lock file. The holder listens on a port of 127.0.0.1 and
 * the file says which: a lock whose port does not answer is a dead one's, whatever process has
 * its number now.
 *
 * @param {object} options
 * @param {string} options.file
 * @param {(holder: string) => string} options.refusal what to say when somebody has it
 * @param {() => string} options.about what the holder answers, for that line; one that answers
 *   `STOPPING` is waited for
 * @param {number} [options.waitFor] milliseconds to wait for another
 * @returns {Promise<{ release: () => void }>}
 * @throws {Problem} with `refusal`
 */
export const acquireLock = async ({ file, refusal, about, waitFor = 0 }) => {
  const token = crypto.randomUUID()
  const server = net.createServer((socket) => {
    socket.on('error', () => {})
    socket.end(`${token} ${about()}`)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(undefined))
  })
  server.unref()
  const { port } = /** @type {net.AddressInfo} */ (server.address())
  const ours = `${port} ${token}\n`
  const since = Date.now()
  while (!claim({ file, ours })) {
    const theirs = read(file)
    const holder = theirs && (await askHolder(theirs))
    if (holder === undefined) {
      if (theirs) removeDead({ file, theirs })
      continue
    }
    if (Date.now() - since >= (holder === STOPPING ? STOPPED_WITHIN : waitFor)) {
      server.close()
      throw new Problem(refusal(holder))
    }
    await sleep(100)
  }
  const release = () => {
    server.close()
    if (read(file) === ours) fs.rmSync(file, { force: true })
  }
  return { release }
}

/** Does a living process hold this lock? @param {{ file: string }} options */
export const isLocked = async ({ file }) => {
  const content = read(file)
  return content ? (await askHolder(content)) !== undefined : false
}

/** @param {{ file: string, ours: string }} options @returns {boolean} is it ours now? */
const claim = ({ file, ours }) => {
  // Written first and linked into place, so that nobody reads half of it.
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, ours, { mode: 0o600 })
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

const read = (/** @type {string} */ file) => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Two may find the same dead lock: only the one that it still is may be taken away.
 *
 * @param {{ file: string, theirs: string }} options
 */
const removeDead = ({ file, theirs }) => {
  const aside = `${file}.dead.${process.pid}`
  try {
    fs.renameSync(file, aside)
    if (read(aside) !== theirs) fs.linkSync(aside, file)
    fs.rmSync(aside, { force: true })
  } catch {}
}

/** @param {string} content @returns {Promise<string | undefined>} undefined: a dead lock */
const askHolder = (content) =>
  new Promise((resolve) => {
    const [port, token = ''] = content.trim().split(' ')
    let answer = ''
    const socket = net.connect({ host: '127.0.0.1', port: Number(port) })
    socket.setEncoding('utf8').setTimeout(3_000)
    socket.on('data', (text) => {
      answer += text
    })
    // It listens and is too busy to answer: alive.
    socket.on('timeout', () => {
      socket.destroy()
      resolve('')
    })
    socket.on('error', () => resolve(undefined))
    socket.on('end', () => {
      socket.destroy()
      resolve(answer.startsWith(token) ? answer.slice(token.length + 1) : undefined)
    })
  })
