import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endChild } from '../../scripts/lib/children.mjs'
import { connect, freePort } from '../../src/platform/database/embedded/index.mjs'

export type Pooler = {
  /** What it said. */
  log: () => string
  stop: () => Promise<void>
  /** A database's address, through the pooler. */
  through: (url: string) => string
}

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/opt/homebrew/bin/pgbouncer'].find(
  (place) => fs.existsSync(place),
)

/** Such as `[1, 18]`; null where there is no PgBouncer on this machine. */
export const pgBouncerVersion: [number, number] | null = (() => {
  if (!program) return null
  const found = /PgBouncer (\d+)\.(\d+)/.exec(
    execFileSync(program, ['--version'], { encoding: 'utf8' }),
  )
  return found ? [Number(found[1]), Number(found[2])] : null
})()

/** Whether it carries named statements on from one connection to another: 1.21 and newer do. */
export const keepsStatements =
  pgBouncerVersion !== null && (pgBouncerVersion[0] > 1 || pgBouncerVersion[1] >= 21)

/**
 * Starts PgBouncer in transaction mode before a server of databases.
 * @param server the address of any of its databases
 * @param size connections to each database that it has
 */
export const startPgBouncer = async ({
  server,
  size,
}: {
  server: string
  size: number
}): Promise<Pooler> => {
  if (!program) throw new Error('There is no pgbouncer on this machine')
  const { hostname, password, port, username } = new URL(server)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-pgbouncer-'))
  const file = path.join(folder, 'pgbouncer.ini')
  const own = await freePort()
  const target = `host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}`
  fs.writeFileSync(
    file,
    [
      '[databases]',
      `* = ${target}`,
      '[pgbouncer]',
      'auth_type = any',
      `default_pool_size = ${size}`,
      'listen_addr = 127.0.0.1',
      `listen_port = ${own}`,
      'max_client_conn = 300',
      'pool_mode = transaction',
      'unix_socket_dir =',
      ...(keepsStatements ? ['max_prepared_statements = 500'] : []),
    ].join('\n'),
  )
  // It refuses to be root, and has to read its file.
  fs.chmodSync(folder, 0o755)
  const isRoot = process.getuid?.() === 0
  const child = spawn(program, [...(isRoot ? ['-u', 'nobody'] : []), file], {
    // A group of its own, as whoever ends it expects.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (text) => {
    log += text
  })
  const through = (url: string): string => {
    const address = new URL(url)
    address.hostname = '127.0.0.1'
    address.port = String(own)
    return address.href
  }
  const stop = async () => {
    await endChild({ child })
    fs.rmSync(folder, { force: true, recursive: true })
  }
  for (const end = Date.now() + 10_000; ; ) {
    const client = await connect({ url: through(server) }).catch(() => null)
    if (client) {
      await client.end()
      return { log: () => log, stop, through }
    }
    if (child.exitCode !== null || Date.now() > end) {
      await stop()
      throw new Error(`PgBouncer did not start:\n${log}`)
    }
    await sleep(100)
  }
}
