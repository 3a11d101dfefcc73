import fs from 'node:fs'
import type { SanitizedConfig } from 'payload'
import { snapshotOf } from './snapshot'

/**
 * `payload crm:schema`, for scripts/migrate-create.mjs: writes the schema of the configuration as
 * drizzle-kit describes it into the file `CRM_SCHEMA_FILE`.
 */
export const script = async (config: SanitizedConfig): Promise<void> => {
  const { snapshot } = await snapshotOf(config)
  fs.writeFileSync(String(process.env.CRM_SCHEMA_FILE), JSON.stringify(snapshot))
  console.log('Schema written')
  process.exit(0)
}
