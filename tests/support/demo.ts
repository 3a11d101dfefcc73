import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Client } from 'pg'
import { fillDemo } from '../../scripts/lib/demo.mjs'
import { environment } from '../../scripts/lib/environment.mjs'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import { createDatabase, type TestDatabase } from './postgres'

/** An empty database and a folder of files, for the sample company. */
export type DemoOffice = {
  client: Client
  database: TestDatabase
  env: NodeJS.ProcessEnv
  folder: string
}

export const openDemo = async (): Promise<DemoOffice> => {
  const database = await createDatabase()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-demo-'))
  const env = environment({ databaseUrl: database.url, folder, mode: 'production' })
  return { client: await connect({ url: database.url }), database, env, folder }
}

export const closeDemo = async ({ client, database, folder }: DemoOffice) => {
  await client.end()
  await database.drop()
  fs.rmSync(folder, { force: true, recursive: true })
}

/** Fills it, as `npm run demo` does. */
export const fill = ({ database, env }: DemoOffice) => fillDemo({ env, url: database.url })
