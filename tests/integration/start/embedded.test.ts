import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, isAlive, startEmbedded } from '../../../src/platform/database/embedded/index.mjs'

type Server = Awaited<ReturnType<typeof startEmbedded>>

let folder: string
let server: Server | undefined

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-embedded-'))
  // As root the server runs as another account, which must get through.
  fs.chmodSync(folder, 0o755)
})

afterEach(async () => {
  await server?.stop()
  server = undefined
  fs.rmSync(folder, { recursive: true, force: true })
})

const start = async () => {
  server = await startEmbedded({ folder })
  return server
}

const query = async ({ url }: Server, text: string) => {
  const client = await connect({ url: url('postgres') })
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('a server that was left running is adopted', async () => {
  const first = await start()
  const second = await start()
  expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port })
})

test('after kill -9 of PostgreSQL the next start recovers what was committed', async () => {
  const first = await start()
  await query(first, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (42)')
  process.kill(first.pid, 'SIGKILL')
  await expect.poll(() => isAlive(first.pid)).toBe(false)
  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await query(second, 'SELECT n FROM kept')).toEqual([{ n: 42 }])
})

test('a number in postmaster.pid that another program has by now is no server', async () => {
  const first = await start()
  const file = path.join(first.dataDirectory, 'postmaster.pid')
  const left = fs.readFileSync(file, 'utf8')
  await first.stop()
  // The number of a living process that is no PostgreSQL: this one's parent.
  fs.writeFileSync(file, left.replace(/^\d+/, String(process.ppid)))
  const second = await start()
  expect(second.adopted).toBe(false)
})

test('a server is stopped cleanly and keeps its port and password', async () => {
  const first = await start()
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  expect(fs.existsSync(path.join(first.dataDirectory, 'postmaster.pid'))).toBe(false)
  const second = await start()
  expect(second.url('postgres')).toBe(first.url('postgres'))
})

test('a port that somebody else took meanwhile is given up', async () => {
  const first = await start()
  await first.stop()
  const net = await import('node:net')
  const squatter = net.createServer().listen(first.port, '127.0.0.1')
  try {
    const second = await start()
    expect(second.port).not.toBe(first.port)
    expect(await query(second, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  } finally {
    squatter.close()
  }
})

test('a lost database.json costs nothing: the password is set anew', async () => {
  const first = await start()
  await query(first, 'CREATE TABLE kept (n int)')
  await first.stop()
  fs.rmSync(path.join(folder, 'database.json'))
  const second = await start()
  expect(await query(second, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }])
})

test('the password file is for its owner only', async () => {
  await start()
  expect(fs.statSync(path.join(folder, 'database.json')).mode & 0o777).toBe(0o600)
})

test('names sort as people expect, in Italian and English', async () => {
  const rows = await query(
    await start(),
    "SELECT n FROM unnest(ARRAY['Zeta', 'alfa', 'àncora', 'Beta']) AS n ORDER BY n",
  )
  expect(rows.map(({ n }) => n)).toEqual(['alfa', 'àncora', 'Beta', 'Zeta'])
})

test('it answers only on this machine', async () => {
  const [row] = await query(await start(), 'SHOW listen_addresses')
  expect(row).toEqual({ listen_addresses: '127.0.0.1' })
})

test('the data of another major version are refused in one line', async () => {
  const data = path.join(folder, 'postgres')
  fs.mkdirSync(data)
  fs.writeFileSync(path.join(data, 'PG_VERSION'), '17\n')
  await expect(startEmbedded({ folder })).rejects.toThrow(
    /was made by PostgreSQL 17 and this CRM brings PostgreSQL 18: .*CRM_DATA_DIR/,
  )
  expect(fs.readdirSync(data)).toEqual(['PG_VERSION'])
})

test('a link to data that are gone never becomes a new, empty database', async () => {
  const elsewhere = path.join(folder, 'elsewhere')
  fs.symlinkSync(elsewhere, path.join(folder, 'postgres'))
  fs.writeFileSync(path.join(folder, 'database.json'), '{}')
  await expect(startEmbedded({ folder })).rejects.toThrow(/which is gone/)
  expect(fs.existsSync(elsewhere)).toBe(false)
})
