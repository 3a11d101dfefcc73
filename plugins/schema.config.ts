import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { composeCRM } from '#platform/parts'
import { parts } from '../payload.config'
import { crmStats } from './crm-stats'
import { salesReport } from './crm-stats/report'
import { crmZones } from './crm-zones'

/** The plugins whose tables are in the product's migrations. */
const withTables = [
  crmZones({ enabled: false }),
  crmStats({ enabled: false }),
  salesReport({ enabled: false }),
]

const named = new Set(parts().map(({ slug }) => slug))

/**
 * The product as its migrations know it: a plugin that payload.config.ts does not name sleeps here.
 * Taking one out leaves its tables as they are, so no migration may drop them.
 */
export default composeCRM({
  folder: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'),
  parts: [...parts(), ...withTables.filter(({ slug }) => !named.has(slug))],
})
