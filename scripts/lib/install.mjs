import fs from 'node:fs'
import { Problem } from '../../src/platform/database/embedded/problem.mjs'
import { programOf, runToEnd } from './children.mjs'
import { inProject } from './paths.mjs'
import { step } from './say.mjs'

/**
 * Installs the packages when they are missing or are not those of package-lock.json.
 *
 * @throws {Problem} when npm cannot
 */
export const install = async () => {
  if (isInstalled()) return
  await step({
    title: 'Installing packages (npm ci)',
    run: async () => {
      // Building needs the development packages too, whatever NODE_ENV is.
      const { code, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])
      if (code === 0) return
      if (output.includes('EUSAGE')) {
        throw new Problem(
          'package-lock.json is not in step with package.json: ' +
            'run npm install, then npm run lock:complete, and commit both',
        )
      }
      const line = output.split('\n').find((text) => /npm (error|ERR!) (?!code)/.test(text))
      const reason = line?.replace(/npm (error|ERR!) /, '').trim() ?? `exit code ${code}`
      throw new Problem(
        `npm ci failed (${reason}): check the network and the free disk space, ` +
          'run npm ci by hand to see more, then start again',
      )
    },
  })
}

/**
 * npm leaves a copy of the lock inside node_modules when it has finished. Comparing versions and
 * not dates, because `git clone` makes all files equally old.
 */
const isInstalled = () => {
  // A copy of the product within another uses the packages of that one.
  if (!fs.existsSync(inProject('package-lock.json'))) return fs.existsSync(programOf('next'))
  const wanted = readPackages(inProject('package-lock.json'))
  const found = readPackages(inProject('node_modules/.package-lock.json'))
  if (!wanted || !found) return false
  return Object.entries(wanted).every(([name, { version, optional, devOptional }]) => {
    if (name === '') return true
    return found[name] ? found[name].version === version : Boolean(optional || devOptional)
  })
}

/**
 * @typedef {{ version: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
const readPackages = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** @param {string[]} args */
const runNpm = (args) => {
  const own = process.env.npm_execpath
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ('development') }
  if (own && /npm-cli\.js$/.test(own)) return runToEnd({ args: [own, ...args], env, quiet: true })
  const windows = process.platform === 'win32'
  return runToEnd({
    command: windows ? 'npm.cmd' : 'npm',
    args,
    env,
    quiet: true,
    shell: windows,
  })
}
