import type { Payload } from 'payload'
import { postgresOf } from './tables'

/** What writes migrations, as far as we use it. `Snapshot` describes a schema. */
export type DrizzleKit<Snapshot> = {
  generateDrizzleJson: (schema: object) => Promise<Snapshot>
  generateMigration: (before: Snapshot, after: Snapshot) => Promise<string[]>
}

/** drizzle-kit as Payload brings it, and the schema that Payload has made of the configuration. */
export const drizzleKitOf = <Snapshot>(
  payload: Payload,
): { kit: DrizzleKit<Snapshot>; schema: object } => {
  const adapter = postgresOf(payload)
  // Payload hands drizzle-kit on without its types.
  const kit = adapter.requireDrizzleKit() as unknown as DrizzleKit<Snapshot>
  return { kit, schema: adapter.schema }
}
