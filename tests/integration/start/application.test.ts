import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { environment } from '../../../scripts/lib/environment.mjs'
import { inProject } from '../../../scripts/lib/paths.mjs'
import { freePort, isAlive } from '../../../src/platform/database/embedded/index.mjs'
import { createDatabase } from '../../support/postgres'

let data: string
let port: number
const children: ChildProcess[] = []

beforeEach(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-start-'))
  fs.chmodSync(data, 0o755)
  port = await freePort()
})

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  fs.rmSync(data, { recursive: true, force: true })
})

/** Starts the CRM and waits until it says that it is ready, or ends. */
const start = async (extra: Record<string, string> = {}) => {
  const {
    DATABASE_URL: _,
    PAYLOAD_SECRET: __,
    CRM_FILES_DIR: ___,
    ...env
  } = environment({
    folder: data,
    databaseUrl: '',
    mode: 'production',
  })
  const child = spawn(process.execPath, [inProject('scripts', 'start.mjs')], {
    env: { ...env, CRM_DATA_DIR: data, PORT: String(port), ...extra },
  })
  children.push(child)
  let output = ''
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        output += text
        if (output.includes('is ready')) resolve()
      })
    }
  })
  await Promise.race([ready, ended])
  return { child, ended, output: () => output }
}

const status = async () => {
  const response = await fetch(`http://127.0.0.1:${port}/admin/login`)
  await response.text()
  return response.status
}

const postgresPid = () =>
  Number.parseInt(fs.readFileSync(path.join(data, 'crm/postgres/postmaster.pid'), 'utf8'), 10)

test('it serves, refuses a second start, outlives kill -9 and stops cleanly', {
  timeout: 300_000,
}, async () => {
  const first = await start()
  expect(first.output()).toMatch(/The CRM is ready after .* http:\/\/localhost:\d+\/admin/)
  expect(await status()).toBe(200)

  const second = await start({ PORT: String(await freePort()) })
  expect(await second.ended).toBe(1)
  expect(second.output()).toMatch(/is in use \(process \d+, http:\/\/localhost:\d+\)/)

  first.child.kill('SIGKILL')
  await first.ended
  const pid = postgresPid()
  expect(isAlive(pid)).toBe(true)

  const third = await start()
  expect(third.output()).toContain('PostgreSQL was running already')
  expect(await status()).toBe(200)

  third.child.kill('SIGTERM')
  expect(await third.ended).toBe(0)
  expect(isAlive(pid)).toBe(false)
  await expect(status()).rejects.toThrow()
})

test('a web server that ends by itself is started again; the database goes on', {
  timeout: 120_000,
}, async () => {
  const { child, ended, output } = await start()
  const database = postgresPid()
  const pidOf = () =>
    JSON.parse(fs.readFileSync(path.join(data, 'crm', 'server.json'), 'utf8')).pid as number
  const first = pidOf()
  process.kill(first, 'SIGKILL')
  await expect.poll(output, { timeout: 60_000 }).toContain('The web server runs again')
  expect(output()).toContain('The web server ended by itself (SIGKILL): starting it again')
  expect(pidOf()).not.toBe(first)
  expect(postgresPid()).toBe(database)
  expect(await status()).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(isAlive(database)).toBe(false)
})

test('with DATABASE_URL nothing is embedded', async () => {
  const database = await createDatabase()
  const { child, ended, output } = await start({ DATABASE_URL: database.url })
  expect(output()).toContain('is ready')
  expect(output()).toContain('give all one PAYLOAD_SECRET')
  expect(fs.existsSync(path.join(data, 'crm', 'postgres'))).toBe(false)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  await database.drop()
})
