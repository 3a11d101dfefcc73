import { getPayload, type SanitizedConfig } from 'payload'
import { type DrizzleKit, drizzleKitOf } from '../../database'
import type { Snapshot } from '../migrations/additions'

/** The schema of a configuration, without a database, and what compares two of them. */
export const snapshotOf = async (
  config: SanitizedConfig,
): Promise<{ kit: DrizzleKit<Snapshot>; snapshot: Snapshot }> => {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const { kit, schema } = drizzleKitOf<Snapshot>(payload)
  return { kit, snapshot: await kit.generateDrizzleJson(schema) }
}
