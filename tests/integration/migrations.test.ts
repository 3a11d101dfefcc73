import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runToEnd } from '../../scripts/lib/children.mjs'
import { environment } from '../../scripts/lib/environment.mjs'
import { listMigrations, runPayload } from '../../scripts/lib/migrate.mjs'
import { inProject, root } from '../../scripts/lib/paths.mjs'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import { createDatabase, type TestDatabase } from '../support/postgres'

/** Each of them loads the whole configuration, some several times. */
const patience = 240_000

let database: TestDatabase
let folder: string
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-migrations-'))
  // With all migrations, which "payload migrate" of this very version ran on an empty database.
  database = await createDatabase()
})
afterAll(async () => {
  await database.drop()
  fs.rmSync(folder, { force: true, recursive: true })
})

const payload = async (command: string) => {
  const env = environment({ databaseUrl: database.url, folder, mode: 'production' })
  const { code, output } = await runPayload({ args: [command], env })
  expect(code, output).toBe(0)
  // It has been seen to end well without having done anything.
  expect(output).toContain('Done.')
}

const ask = async (query: string): Promise<string[]> => {
  const client = await connect({ url: database.url })
  try {
    return (await client.query({ rowMode: 'array', text: query })).rows.map((row) =>
      row.join(' | '),
    )
  } finally {
    await client.end()
  }
}

/** Everything that the migrations make, as PostgreSQL itself describes it. */
const schema = async () => ({
  columns: await ask(`SELECT table_name, column_name, data_type, udt_name, is_nullable,
    column_default, collation_name FROM information_schema.columns
    WHERE table_schema = 'public' ORDER BY 1, 2`),
  constraints: await ask(`SELECT conrelid::regclass, conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1::text, 2`),
  enums: await ask(`SELECT typname, string_agg(enumlabel, ',' ORDER BY enumsortorder)
    FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid GROUP BY 1 ORDER BY 1`),
  functions: await ask(`SELECT proname, pg_get_functiondef(p.oid) FROM pg_proc p
    WHERE pronamespace = 'public'::regnamespace AND prolang <> 13 AND prokind = 'f'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e') ORDER BY 1`),
  indexes: await ask(`SELECT indexname, indexdef FROM pg_indexes
    WHERE schemaname = 'public' ORDER BY 1`),
  triggers: await ask(`SELECT tgrelid::regclass, pg_get_triggerdef(oid) FROM pg_trigger
    WHERE NOT tgisinternal ORDER BY 1::text, 2`),
})

test(
  'all migrations run on an empty database, down to nothing, and up to the same again',
  async () => {
    const first = await schema()
    expect(await ask('SELECT name FROM payload_migrations ORDER BY name')).toEqual(listMigrations())
    expect(first.columns.length).toBeGreaterThan(300)
    expect(first.triggers.length).toBeGreaterThan(5)

    await payload('migrate:down')
    const empty = await schema()
    expect(empty.columns.filter((line) => !line.startsWith('payload_migrations'))).toEqual([])
    expect(empty.functions).toEqual([])
    expect(empty.enums).toEqual([])

    await payload('migrate')
    expect(await schema()).toEqual(first)
  },
  patience,
)

test(
  'the generated files are those of the configuration: no migration is missing',
  async () => {
    const { code, output } = await runToEnd({
      args: [inProject('scripts', 'drift.mjs')],
      cwd: root,
      env: process.env,
      quiet: true,
    })
    expect(code, output).toBe(0)
  },
  patience,
)
