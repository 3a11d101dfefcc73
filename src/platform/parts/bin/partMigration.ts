import fs from 'node:fs'
import path from 'node:path'
import type { SanitizedConfig } from 'payload'
import { contributed } from '../contributed'
import {
  type Additions,
  additionsOf,
  alteredTables,
  nothingAdded,
  type Snapshot,
  withAdditions,
} from '../migrations/additions'
import { snapshotOf } from './snapshot'

/**
 * `payload crm:part-migration`, for `npm run migrate:create -- --part <slug> <name>`: writes what the
 * part has added to the schema since its last migration. `CRM_SCHEMA_FILE` holds the schema without
 * the part; `CRM_PART` and `CRM_MIGRATION_NAME` say whose it is and what it is called.
 */
export const script = async (config: SanitizedConfig): Promise<void> => {
  try {
    await write(config)
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

const write = async (config: SanitizedConfig): Promise<void> => {
  const slug = String(process.env.CRM_PART)
  const brought = contributed(config)
    .of('migrations')
    .find(({ part }) => part === slug)
  if (!brought) {
    const known = contributed(config)
      .of('migrations')
      .map(({ part }) => `“${part}”`)
    throw new Error(
      `No part “${slug}” brings migrations (these do: ${known.join(', ') || 'none'}). Is its name right, is it in payload.config.ts, and does it name their folder?`,
    )
  }
  const folder = path.join(process.cwd(), brought.folder)
  const without = JSON.parse(
    fs.readFileSync(String(process.env.CRM_SCHEMA_FILE), 'utf8'),
  ) as Snapshot
  const { kit, snapshot } = await snapshotOf(config)
  const additions = additionsOf(without, snapshot)
  const strangers = alteredTables(additions).filter((name) => !brought.alters?.includes(name))
  if (strangers.length > 0) {
    throw new Error(
      `The part “${slug}” alters ${strangers.join(', ')} without saying so: name them under “alters”, or set lockDocuments: false on its collections.`,
    )
  }
  const before = withAdditions(without, lastAdditions(folder))
  const up = await kit.generateMigration(before, snapshot)
  if (up.length === 0) {
    console.log(`The migrations of “${slug}” are up to date.`)
    return
  }
  const down = await kit.generateMigration(snapshot, before)
  const file = path.join(folder, fileName())
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(`${file}.json`, `${JSON.stringify(additions, null, 2)}\n`)
  fs.writeFileSync(`${file}.ts`, migration({ down, up }))
  console.log(`Migration written: ${path.relative(process.cwd(), file)}.ts`)
}

/** What the part had added when its last migration was written. */
const lastAdditions = (folder: string): Additions => {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder) : []
  const last = files
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  return last ? JSON.parse(fs.readFileSync(path.join(folder, last), 'utf8')) : nothingAdded
}

/** `20261128_093000_add_greetings`, as Payload names them. */
const fileName = (): string => {
  const [day = '', time = ''] = new Date().toISOString().split('T')
  const name = String(process.env.CRM_MIGRATION_NAME).replace(/\W/g, '_')
  return `${day.replaceAll('-', '')}_${time.slice(0, 8).replaceAll(':', '')}_${name}`
}

const migration = ({ down, up }: { down: string[]; up: string[] }): string => {
  const body = (statements: string[]) =>
    statements
      .map((one) => `    ${one.replaceAll('`', '\\`').replaceAll('\n', '\n    ')}`)
      .join('\n')
  return `import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(sql\`
${body(up)}
  \`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(sql\`
${body(down)}
  \`)
}
`
}
