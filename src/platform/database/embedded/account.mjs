import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { Problem } from './problem.mjs'

/** @typedef {{ uid: number, gid: number, name: string }} Account */

const isRoot = () => process.getuid?.() === 0

/** @param {string} name @returns {Account | undefined} */
const lookUp = (name) => {
  const ask = (/** @type {string} */ flag) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || NaN)
  const [uid, gid] = [ask('-u'), ask('-g')]
  return uid > 0 && gid > 0 ? { uid, gid, name } : undefined
}

/**
 * PostgreSQL refuses to run as root: as root, this is the account that it runs as.
 * The owner of an existing data folder comes first, because no other account may open it.
 *
 * @param {{ dataDirectory: string }} options
 * @returns {Account | undefined} undefined: run it as ourselves
 * @throws {Problem} when the machine has no such account
 */
export const chooseAccount = ({ dataDirectory }) => {
  if (!isRoot()) return undefined
  if (fs.existsSync(dataDirectory)) {
    const { uid, gid } = fs.statSync(dataDirectory)
    if (uid !== 0) return { uid, gid, name: `user ${uid}` }
  }
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const account = lookUp(name)
    if (account) return account
  }
  throw new Problem(
    'PostgreSQL cannot run as root and there is no user "postgres" or "nobody" here: ' +
      'start the CRM as an ordinary user, or set DATABASE_URL',
  )
}

/**
 * As root, data that were copied here by root must belong to the account that runs on them.
 *
 * @param {{ account?: Account, dataDirectory: string }} place
 */
export const takeBackOwnership = ({ dataDirectory, account }) => {
  if (!account || fs.statSync(dataDirectory).uid === account.uid) return
  const own = (/** @type {string} */ file) => {
    fs.lchownSync(file, account.uid, account.gid)
    if (!fs.lstatSync(file).isDirectory()) return
    for (const name of fs.readdirSync(file)) own(path.join(file, name))
  }
  own(dataDirectory)
}
