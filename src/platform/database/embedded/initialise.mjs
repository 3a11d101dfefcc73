import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { programPath } from './binaries.mjs'
import { Problem } from './problem.mjs'

/**
 * Makes a new, empty database cluster. It grows under another name and gets its own at the end,
 * so a killed initdb leaves nothing that looks like data.
 *
 * The locale is ICU's root collation, the same on every system: `à` sorts beside `a` and
 * `alfa` before `Zeta`, as people expect in Italian and in English.
 *
 * @param {{
 *   place: import('./place.mjs').Place,
 *   credentials: import('./credentials.mjs').Credentials,
 * }} options
 * @throws {Problem}
 */
export const initialise = ({ place, credentials }) => {
  const { binaries, dataDirectory, account } = place
  const half = `${dataDirectory}.new`
  const secretFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-initdb-'))
  const passwordFile = path.join(secretFolder, 'password')
  try {
    fs.rmSync(half, { recursive: true, force: true })
    fs.mkdirSync(half, { mode: 0o700 })
    fs.writeFileSync(passwordFile, credentials.password, { mode: 0o600 })
    if (account) {
      for (const file of [half, secretFolder, passwordFile]) {
        fs.chownSync(file, account.uid, account.gid)
      }
    }
    const result = spawnSync(
      programPath({ home: binaries.home, name: 'initdb' }),
      [
        `--pgdata=${half}`,
        `--username=${credentials.user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=und',
        '--no-instructions',
      ],
      {
        cwd: path.dirname(half),
        encoding: 'utf8',
        uid: account?.uid,
        gid: account?.gid,
        env: { ...process.env, LC_ALL: 'C' },
      },
    )
    if (result.status !== 0) {
      const lines = `${result.stderr ?? ''}`.trim().split('\n')
      const reason = result.error?.message ?? lines.find((line) => /error/i.test(line)) ?? lines[0]
      throw new Problem(`Cannot make the database in ${dataDirectory}: ${reason}`)
    }
    fs.renameSync(half, dataDirectory)
  } finally {
    fs.rmSync(secretFolder, { recursive: true, force: true })
  }
}
