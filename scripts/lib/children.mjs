import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { messageOf } from '../../src/platform/database/embedded/problem.mjs'
import { root } from './paths.mjs'

const guard = new URL('./end-with-parent.mjs', import.meta.url).href

/**
 * Runs a program to its end.
 *
 * @param {object} options
 * @param {string} [options.command] this Node unless told
 * @param {string[]} options.args
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.cwd]
 * @param {boolean} [options.quiet] keep the output back, for the caller to show on failure
 * @param {boolean} [options.shell]
 * @returns {Promise<{ code: number, output: string }>}
 */
export const runToEnd = async ({
  command = process.execPath,
  args,
  env = process.env,
  cwd,
  quiet = false,
  shell = false,
}) => {
  const child = spawn(command, args, {
    cwd,
    env,
    shell,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    windowsHide: true,
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  try {
    const [code] = await once(child, 'close')
    return { code: code ?? 1, output }
  } catch (error) {
    return { code: 1, output: messageOf(error) }
  } finally {
    running.delete(child)
  }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ends what `runToEnd` has under way, when the command itself is told to stop. */
export const endRunning = () => {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Starts a Node program that ends with this process, even when this process is killed.
 *
 * @param {object} options
 * @param {string[]} options.args
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.cwd]
 * @param {'inherit' | 'pipe'} [options.output]
 */
export const startNode = ({ args, env = process.env, cwd, output = 'inherit' }) =>
  spawn(process.execPath, ['--import', guard, ...args], {
    cwd,
    env: { ...env, CRM_END_WITH_PARENT: String(process.pid) },
    stdio: ['ignore', output, output, 'ipc'],
    // A group of its own: Ctrl-C reaches only this process, which then ends things in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })

/**
 * Asks a child to end, and insists after a while: who runs us in a container gives us ten
 * seconds in all.
 *
 * @param {{ child: import('node:child_process').ChildProcess, within?: number }} options
 */
export const endChild = async ({ child, within = 5_000 }) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), within)
  const gone = once(child, 'exit')
  signalGroup(child, 'SIGTERM')
  await gone
  clearTimeout(timer)
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
const signalGroup = (child, signal) => {
  try {
    if (process.platform === 'win32') child.kill(signal)
    else if (child.pid !== undefined) process.kill(-child.pid, signal)
  } catch {}
}

/**
 * The path of a program inside an installed package, such as `next/dist/bin/next`; packages may be
 * installed in a folder above, as Node itself looks for them.
 */
export const programOf = (/** @type {string} */ program) => {
  for (let folder = root; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'node_modules', program)
    if (fs.existsSync(file) || folder === path.dirname(folder)) return file
  }
}
