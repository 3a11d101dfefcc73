import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../src/platform/database/embedded/problem.mjs'
import { isStopping } from './run.mjs'
import { say } from './say.mjs'

/** Ends that are further apart than this (ms) have nothing to do with each other. */
const together = 5 * 60_000

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * Keeps a program running: when it ends by itself it is started again, after growing pauses. The
 * database, and whatever else was started beside it, is left alone.
 *
 * @param {object} options
 * @param {ChildProcess} options.child it runs already
 * @param {number[]} [options.pauses] seconds before it is started again: the first time, the second
 *   time, …; after the last of them it is given up
 * @param {string} options.name as a sentence begins with it: `The web server`
 * @param {() => ChildProcess | Promise<ChildProcess>} options.start
 * @returns {Promise<never>} it ends with the command
 * @throws {Problem} when it ends again and again
 */
export const keepRunning = async ({ child, name, pauses = [0, 1, 5, 15, 30], start }) => {
  /** @type {ChildProcess | null} */
  let running = child
  /** @type {number[]} */
  let ends = []
  for (;;) {
    const how = running ? await endOf(running) : 'before it was ready'
    // Told to stop: the signal's own end is under way.
    if (isStopping()) return new Promise(() => {})
    const now = Date.now()
    ends = [...ends.filter((end) => now - end < together), now]
    const pause = pauses[ends.length - 1]
    if (pause === undefined) {
      throw new Problem(
        `${name} ended ${ends.length} times within five minutes: mend the cause (see above), then start the CRM again`,
      )
    }
    say(`${name} ended by itself (${how}): starting it again${pause > 0 ? ` in ${pause} s` : ''}`)
    await sleep(pause * 1000)
    if (isStopping()) return new Promise(() => {})
    running = await startAgain(start)
    if (running) say(`${name} runs again`)
  }
}

/** @param {ChildProcess} child */
const endOf = async (child) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.signalCode ?? `code ${child.exitCode}`
}

/** @param {() => ChildProcess | Promise<ChildProcess>} start */
const startAgain = async (start) => {
  try {
    return await start()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    say(error.message)
    return null
  }
}
