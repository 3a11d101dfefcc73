import path from 'node:path'
import { type Config, type Migration, type Payload, readMigrationFiles } from 'payload'
import type { Contributed } from '../part'

/**
 * The database adapter of a CRM whose parts bring migrations of their own: those of the product run
 * first, then those of the parts, by the time in their names.
 * @param folder of payload.config.ts
 */
export const withPartMigrations = ({
  adapter,
  all,
  folder,
}: {
  adapter: Config['db']
  all: Contributed
  folder: string
}): Config['db'] => {
  const folders = migrationFolders(all).map((one) => path.join(folder, one))
  if (folders.length === 0) return adapter
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const migrate = database.migrate.bind(database)
      database.migrate = async (options) => {
        const product = await readIn(args.payload, database.migrationDir)
        const ofParts = await Promise.all(folders.map((one) => readIn(args.payload, one)))
        const later = ofParts.flat().sort((a, b) => (a.name < b.name ? -1 : 1))
        return migrate({ ...options, migrations: options?.migrations ?? [...product, ...later] })
      }
      return database
    },
  }
}

/** The folders of migrations that the parts bring, from payload.config.ts on. */
export const migrationFolders = (all: Contributed): string[] =>
  all.of('migrations').map(({ folder }) => folder)

const readIn = (payload: Payload, migrationDir: string): Promise<Migration[]> =>
  // It asks for the folder and tells what it reads.
  readMigrationFiles({
    payload: { db: { migrationDir }, logger: payload.logger } as unknown as Payload,
  })
