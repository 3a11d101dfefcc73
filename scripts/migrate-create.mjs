import './lib/require-node.mjs'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildEnvironment } from './lib/environment.mjs'
import { install } from './lib/install.mjs'
import { productSchema, runPayload } from './lib/migrate.mjs'
import { run } from './lib/run.mjs'

/**
 * `npm run migrate:create -- <name>` writes the migration that the product's collections ask for;
 * `npm run migrate:create -- --part <slug> <name>` that of a part with migrations of its own.
 */
await run(async () => {
  await install()
  const args = process.argv.slice(2)
  const place = args.indexOf('--part')
  if (place >= 0) {
    const [part = ''] = args.splice(place, 2).slice(1)
    return writeForPart({ part, name: args[0] ?? part })
  }
  const { code } = await runPayload({
    args: ['migrate:create', ...args],
    env: { ...buildEnvironment(), ...productSchema() },
    quiet: false,
  })
  return code
})

/** @param {{ part: string, name: string }} options @returns {Promise<number>} the exit code */
async function writeForPart({ part, name }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-schema-'))
  const file = path.join(folder, 'without.json')
  const env = {
    ...buildEnvironment(),
    CRM_MIGRATION_NAME: name,
    CRM_PART: part,
    CRM_SCHEMA_FILE: file,
  }
  try {
    const { output } = await runPayload({
      args: ['crm:schema'],
      env: { ...env, CRM_WITHOUT_PARTS: part },
    })
    if (!fs.existsSync(file)) {
      console.error(output.trim())
      return 1
    }
    const written = await runPayload({ args: ['crm:part-migration'], env })
    console.log(written.output.trim())
    return written.code
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
