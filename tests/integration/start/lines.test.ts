import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acquireLock } from '../../../scripts/lib/lock.mjs'
import { inProject } from '../../../scripts/lib/paths.mjs'
import { freePort } from '../../../src/platform/database/embedded/index.mjs'
import { createDatabase } from '../../support/postgres'

let data: string
const children: ChildProcess[] = []

beforeEach(() => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-lines-'))
  fs.chmodSync(data, 0o755)
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  fs.rmSync(data, { recursive: true, force: true })
})

/** Starts the CRM as `npm start` does, to its end. */
const start = async (env: Record<string, string>) => {
  const child = spawn(process.execPath, [inProject('scripts', 'start.mjs')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CRM_DATA_DIR: data,
      PORT: String(await freePort()),
      ...env,
    },
  })
  children.push(child)
  let errors = ''
  child.stderr.on('data', (text) => {
    errors += text
  })
  const [code] = await once(child, 'close')
  return { code, errors }
}

/** One line that says what to do, and nothing of how the program is made. */
const expectOneLine = ({ code, errors }: { code: number; errors: string }, line: RegExp) => {
  expect(errors.trim().split('\n')).toHaveLength(1)
  expect(errors).toMatch(line)
  expect(errors).not.toMatch(/^\s+at /m)
  expect(code).toBe(1)
}

test('a port that is used', async () => {
  const server = net.createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    const result = await start({ PORT: String(port) })
    expectOneLine(result, new RegExp(`Port ${port} is used .* PORT=${port + 1}`))
  } finally {
    server.close()
  }
})

test('a PORT that is no port', async () => {
  expectOneLine(await start({ PORT: 'abc' }), /PORT=abc is not a port: choose/)
})

test('a data folder that cannot be made', async () => {
  const file = path.join(data, 'file')
  fs.writeFileSync(file, '')
  expectOneLine(await start({ CRM_DATA_DIR: file }), /Cannot write .* CRM_DATA_DIR=/)
})

test.skipIf(process.getuid?.() === 0)(
  'a data folder that is not writable (skipped for root, who may write everywhere)',
  async () => {
    fs.chmodSync(data, 0o555)
    expectOneLine(await start({}), /Cannot write .* \(permission denied\): .* CRM_DATA_DIR=/)
  },
)

test('a data folder that another start has', async () => {
  fs.mkdirSync(path.join(data, 'crm'))
  const lock = await acquireLock({
    file: path.join(data, 'crm', 'start.lock'),
    about: () => 'process 1, http://localhost:3000',
    refusal: () => '',
  })
  expectOneLine(await start({}), /is in use \(process 1, http:\/\/localhost:3000\): stop that/)
  lock.release()
})

test('the lock of a start that was killed holds nobody up', async () => {
  const file = path.join(data, 'lock')
  fs.writeFileSync(file, `${await freePort()} left-behind\n`)
  const lock = await acquireLock({ file, about: () => '', refusal: () => 'refused' })
  lock.release()
  expect(fs.existsSync(file)).toBe(false)
})

describe('a wrong DATABASE_URL', () => {
  test('that is no address', async () => {
    const result = await start({ DATABASE_URL: 'mysql://here/there' })
    expectOneLine(result, /^DATABASE_URL is not .* postgresql:\/\/user:password@host:5432/)
  })

  test('where nobody answers', async () => {
    const result = await start({ DATABASE_URL: `postgresql://a:b@127.0.0.1:${await freePort()}/c` })
    expectOneLine(result, /^DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:\d+: start it/)
  })

  test('with a host that does not exist', async () => {
    const result = await start({ DATABASE_URL: 'postgresql://a:b@nowhere.invalid/c' })
    expectOneLine(result, /^DATABASE_URL: .*host nowhere\.invalid/)
  })

  test('with a wrong password, which is not repeated', async () => {
    const { url, drop } = await createDatabase({ empty: true })
    const wrong = new URL(url)
    wrong.password = 'not-the-password'
    const result = await start({ DATABASE_URL: wrong.href })
    expectOneLine(result, /^DATABASE_URL: .* refuses the password of user crm: correct/)
    expect(result.errors).not.toContain('not-the-password')
    await drop()
  })

  test('with a database that does not exist', async () => {
    const { url, drop } = await createDatabase({ empty: true })
    const wrong = new URL(url)
    wrong.pathname = '/not_there'
    const result = await start({ DATABASE_URL: wrong.href })
    expectOneLine(result, /^DATABASE_URL: .* has no database not_there: create it/)
    await drop()
  })
})
