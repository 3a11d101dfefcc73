import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from '../../scripts/lib/build.mjs'
import { environment } from '../../scripts/lib/environment.mjs'
import { migrate } from '../../scripts/lib/migrate.mjs'
import { serve } from '../../scripts/lib/serve.mjs'
import { freePort } from '../../src/platform/database/embedded/index.mjs'
import { createDatabase, type TestDatabase } from './postgres'

export type TestServer = {
  /** Such as `http://127.0.0.1:41234`. */
  url: string
  database: TestDatabase
  /** Where this server keeps uploaded files. */
  files: string
  /** Its process, to measure or to kill. */
  pid: number | undefined
  /** Its output so far, to look for errors in. */
  output: () => string
  /** Ends the server and removes its database and files. */
  stop: () => Promise<void>
}

/** What starts a server: the product's own scripts, or those of a copy of it (tests/support/copies.ts). */
export type Application = {
  build: typeof build
  migrate: typeof migrate
  serve: typeof serve
}

type Options = {
  /** @default the product */
  application?: Application

  /** @default a fresh one, which `stop` removes */
  database?: TestDatabase
  env?: Record<string, string>
}

/**
 * Starts the built application on a free port, with a database and files of its own, and waits
 * until it has served a page. It ends with this process at the latest.
 */
export const startServer = async ({
  application = { build, migrate, serve },
  database,
  env = {},
}: Options = {}): Promise<TestServer> => {
  await application.build()
  const own = database ?? (await createDatabase())
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-test-'))
  const files = path.join(folder, 'files')
  fs.mkdirSync(files)
  const lines: string[] = []
  const cleanUp = async () => {
    if (!database) await own.drop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  // Known only when it is taken: another process may be faster, so more than one is tried.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    try {
      const server = await application.serve({
        port,
        folder,
        env: {
          ...environment({ folder, databaseUrl: own.url, mode: 'production' }),
          PAYLOAD_SECRET: crypto.randomBytes(16).toString('hex'),
          CRM_FILES_DIR: files,
          // Tests make their own groups, some of the same names; tests of these say so.
          CRM_STARTING_GROUPS: 'off',
          ...env,
        },
        write: (line: string) => lines.push(line),
      })
      return {
        url,
        database: own,
        files,
        pid: server.child.pid,
        output: () => lines.join('\n'),
        stop: async () => {
          await server.stop()
          await cleanUp()
        },
      }
    } catch (error) {
      const output = lines.join('\n')
      if (output.includes('EADDRINUSE') && attempt < 3) continue
      await cleanUp()
      throw new Error(`${error instanceof Error ? error.message : error}\n${output}`)
    }
  }
}
