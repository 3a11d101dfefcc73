import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chooseAccount } from './account.mjs'
import { canEnter, copyBinaries, findBinaries, tryBinaries } from './binaries.mjs'
import { Problem } from './problem.mjs'

/**
 * @typedef {object} Place
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {string} dataDirectory what PostgreSQL calls PGDATA
 * @property {import('./account.mjs').Account} [account] who runs it, when not ourselves
 */

/**
 * Decides which binaries run, as whom, and where the data lie: in `<folder>/postgres`, or,
 * as root in a folder that other users cannot enter, in a public place that
 * `<folder>/postgres` is then a symbolic link to.
 *
 * @param {{ folder: string, say: (line: string) => void }} options
 * @returns {Place}
 * @throws {Problem}
 */
export const choosePlace = ({ folder, say }) => {
  const link = path.join(folder, 'postgres')
  const dataDirectory = followLink(link)
  const account = chooseAccount({ dataDirectory })
  const binaries = findBinaries()

  if (!account) {
    const { works, reason } = tryBinaries({ home: binaries.home })
    if (!works) throw cannotRun(reason)
    return { binaries, dataDirectory }
  }

  const reachable = tryBinaries({ home: binaries.home, account }).works
    ? binaries
    : copyBinaries({ binaries, folder: makePublicFolder() })
  const { works, reason } = tryBinaries({ home: reachable.home, account })
  if (!works) throw cannotRun(reason)
  const parent = path.dirname(dataDirectory)
  if (canEnter({ home: reachable.home, account, folder: parent })) {
    return { binaries: reachable, dataDirectory, account }
  }
  if (fs.existsSync(dataDirectory)) {
    throw new Problem(
      `PostgreSQL runs as ${account.name}, who cannot enter ${parent}: ` +
        'let other users enter it (chmod o+x), or move the data folder with CRM_DATA_DIR=…',
    )
  }

  const own = crypto.createHash('sha256').update(fs.realpathSync(folder)).digest('hex').slice(0, 12)
  const moved = path.join(makePublicFolder(), own, 'postgres')
  fs.mkdirSync(path.dirname(moved), { recursive: true, mode: 0o755 })
  fs.rmSync(link, { force: true })
  fs.symlinkSync(moved, link)
  say(`PostgreSQL runs as ${account.name}, who cannot enter ${folder}: its data are in ${moved}`)
  return { binaries: reachable, dataDirectory: moved, account }
}

/**
 * A link whose target has gone must not become a new, empty database without a word.
 *
 * @param {string} link
 */
const followLink = (link) => {
  const stat = fs.lstatSync(link, { throwIfNoEntry: false })
  if (!stat?.isSymbolicLink()) return link
  const target = path.resolve(path.dirname(link), fs.readlinkSync(link))
  // The link is made first and the data after it: only a folder that once held data counts.
  if (!fs.existsSync(target) && fs.existsSync(path.join(path.dirname(link), 'database.json'))) {
    throw new Problem(
      `The database of this data folder was in ${target}, which is gone: ` +
        `put it back, or remove ${path.dirname(link)} to start empty`,
    )
  }
  return target
}

const makePublicFolder = () => {
  for (const parent of ['/var/lib', '/usr/local/var', os.tmpdir()]) {
    const folder = path.join(parent, 'crm-postgres')
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
      // In a folder of everybody's, such as /tmp, somebody else may have made it first.
      if (fs.statSync(folder).uid !== 0) continue
      fs.chmodSync(folder, 0o755)
      return folder
    } catch {}
  }
  throw new Problem(
    'PostgreSQL cannot run as root and no folder for its data could be made in /var/lib: ' +
      'start the CRM as an ordinary user, or set DATABASE_URL',
  )
}

/** @param {string} reason */
const cannotRun = (reason) =>
  new Problem(
    `The PostgreSQL that comes with the CRM does not run here (${reason}): ` +
      'set DATABASE_URL to a PostgreSQL server',
  )
