import fs from 'node:fs'
import path from 'node:path'
import type { SanitizedConfig } from 'payload'
import { contributed } from '../contributed'
import { migrationFolders } from '../migrations/adapter'

/**
 * `payload crm:folders`, for `npm run generate`: writes where the migrations of parts are, so that a
 * start can see what is missing in the database without loading the configuration.
 */
export const script = async (config: SanitizedConfig): Promise<void> => {
  const file = path.join(process.cwd(), 'src/part-migrations.json')
  const folders = migrationFolders(contributed(config))
  fs.writeFileSync(file, `${JSON.stringify(folders, null, 2)}\n`)
  console.log(`Parts with migrations of their own: ${folders.length}`)
  process.exit(0)
}
