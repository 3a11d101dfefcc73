import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeOf, Problem } from '../../src/platform/database/embedded/problem.mjs'

/** The folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** @param {string[]} parts */
export const inProject = (...parts) => path.join(root, ...parts)

/**
 * The folder of everything that one installation keeps: database, files, secret.
 *
 * @param {{ name: string }} options `crm`, `demo`, `dev`, …
 */
export const dataFolder = ({ name }) =>
  path.join(path.resolve(root, process.env.CRM_DATA_DIR || '.data'), name)

/**
 * Makes a data folder, and tries that it can be written in.
 *
 * @param {{ folder: string }} options
 * @throws {Problem}
 */
export const prepareDataFolder = ({ folder }) => {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(probe, '')
    fs.rmSync(probe)
  } catch (error) {
    const code = codeOf(error) ?? ''
    throw new Problem(
      `Cannot write in the data folder ${folder} (${reasons[code] ?? code}): ` +
        'make it writable, or choose another with CRM_DATA_DIR=…',
    )
  }
}

/** @type {Record<string, string>} */
const reasons = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'read-only file system',
  ENOSPC: 'no space left',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
}
