import type { RightsRows } from '#platform/parts'

/** Zones and their rules are everybody's to read and the admins' to write. */
export const zoneRights: RightsRows = {
  collections: { 'zone-rules': 'dictionary', zones: 'dictionary' },
}
