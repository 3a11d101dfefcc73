import { getPayload, type SanitizedConfig } from 'payload'
import { postgresOf } from '../../database'
import type { Snapshot } from '../migrations/additions'

type DrizzleKit = {
  generateDrizzleJson: (schema: object) => Promise<Snapshot>
  generateMigration: (before: Snapshot, after: Snapshot) => Promise<string[]>
}

/** The schema of a configuration, without a database, and what compares two of them. */
export const snapshotOf = async (
  config: SanitizedConfig,
): Promise<{ kit: DrizzleKit; snapshot: Snapshot }> => {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const adapter = postgresOf(payload)
  // Payload hands drizzle-kit on without its types.
  const kit = adapter.requireDrizzleKit() as unknown as DrizzleKit
  return { kit, snapshot: await kit.generateDrizzleJson(adapter.schema) }
}
