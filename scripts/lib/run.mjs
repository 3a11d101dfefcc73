import { codeOf, Problem } from '../../src/platform/database/embedded/problem.mjs'
import { endRunning } from './children.mjs'
import { root } from './paths.mjs'
import { say } from './say.mjs'

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGBREAK: 149 }

/** @type {(() => unknown)[]} */
const cleanUps = []
let serving = false
let stopping = false

/**
 * Adds something to do when the command ends, however it ends (but kill -9). The last added is
 * done first.
 *
 * @param {() => unknown} cleanUp
 */
export const atEnd = (cleanUp) => {
  cleanUps.push(cleanUp)
}

/** From here on the command has nothing left to finish: being told to stop is not a failure. */
export const markServing = () => {
  serving = true
}

/** Is the command ending already? What ends now ends because of that. */
export const isStopping = () => stopping

/**
 * Runs a command: a `Problem` becomes one line and exit code 1, anything else keeps its stack,
 * because then it is a fault of ours.
 *
 * @param {() => Promise<number | void>} main its result is the exit code
 */
export const run = async (main) => {
  process.chdir(root)
  loadDotEnv()
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => stop(serving ? 0 : code))
  }
  watchParent()
  try {
    await stop((await main()) ?? 0)
  } catch (error) {
    // A step that was cut off by a signal fails: the signal has its own end.
    if (stopping) return
    console.error(error instanceof Problem ? error.message : error)
    await stop(1)
  }
}

/**
 * npm hands a signal on to the shell that it runs scripts in, and some shells die of it without
 * telling us. Only under npm: who starts a script in the background may leave it there.
 */
const watchParent = () => {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) stop(serving ? 0 : signals.SIGTERM)
  }, 100)
  timer.unref()
}

/** Next reads `.env` by itself; the scripts must see the same. What is set already wins. */
const loadDotEnv = () => {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** @param {number} code */
const stop = async (code) => {
  // npm and the terminal may both send a signal for one Ctrl-C.
  if (stopping) return
  stopping = true
  if (serving) say('Stopping …')
  endRunning()
  while (cleanUps.length > 0) {
    try {
      await cleanUps.pop()?.()
    } catch (error) {
      console.error(error)
    }
  }
  if (serving) say('Stopped')
  process.exit(code)
}
